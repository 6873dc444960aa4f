import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Empty } from '../../ui/states.js';
import { ProjectCard } from './project-card.js';
import { ProjectSteps } from './project-steps.js';
import { SubmitCard } from './submit-card.js';
import type { OfUpdate } from './update-page.js';
import classes from './update-page.module.css';

/** The step after the last project. */
export const LAST_STEP = 'submit';

/** Where one is in an update, and how one goes on; the address keeps it. */
export interface Steps {
  /** Code of a project, or the last step. */
  readonly at: string;
  /** Whether what is missing is said at its field. */
  readonly asked: boolean;
  readonly address: (step: string, asked?: boolean) => string;
  readonly go: (step: string) => void;
  readonly before: string | null;
  readonly after: string;
}

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

/** Opens at the first project that something is missing of. */
function useSteps({ projects, state }: OfUpdate['update']): Steps {
  const [params, setParams] = useSearchParams();
  const codes = projects.map(({ projectCode }) => projectCode);
  const unsaid = projects.find((each) => each.missing.length > 0 || (state === 'RETURNED' && each.comments));
  const asked = params.get('step');
  const at = asked === LAST_STEP || codes.some((code) => code === asked) ? asked : null;
  const step = at ?? unsaid?.projectCode ?? LAST_STEP;
  const index = step === LAST_STEP ? codes.length : codes.indexOf(step);
  return {
    at: step,
    asked: params.has('missing'),
    address: (to, missing = params.has('missing')) =>
      `?step=${encodeURIComponent(to)}${missing ? '&missing' : ''}`,
    go: (to) => setParams({ step: to, ...(params.has('missing') && { missing: '' }) }),
    before: codes[index - 1] ?? null,
    after: codes[index + 1] ?? LAST_STEP,
  };
}
