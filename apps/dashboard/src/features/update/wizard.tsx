import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/states.js';
import { ProjectCard } from './project-card.js';
import { ProjectSteps } from './project-steps.js';
import { useSteps } from './steps.js';
import { SubmitCard } from './submit-card.js';
import type { OfUpdate } from './one-update.js';
import classes from './update-page.module.css';

/** A month's update written project by project: what is said, what is missing, and how it is submitted. */
export function Wizard({ update, programme }: OfUpdate) {
  const { t } = useTranslation();
  const steps = useSteps(update);
  const project = update.projects.find(({ projectCode }) => projectCode === steps.at);
  if (update.projects.length === 0) return <Empty>{t('update.noProject')}</Empty>;
  return (
    <div className={classes.wizard}>
      <ProjectSteps {...{ update, steps }} />
      {project ? (
        <ProjectCard key={project.projectCode} {...{ update, programme, project, steps }} />
      ) : (
        <SubmitCard {...{ update, steps }} />
      )}
    </div>
  );
}
