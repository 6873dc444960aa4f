import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../lib/format.js';
import type { SaidOfProjectFragment } from '../../lib/graphql/graphql.js';
import { FlagshipMark } from '../../ui/chip.js';
import { ProjectFigures } from './project-figures.js';
import { ProjectForm } from './project-form.js';
import type { OfUpdate } from './one-update.js';
import classes from './update-page.module.css';
import type { Steps } from './steps.js';

/** One project of an update. */
export interface OfProject extends OfUpdate {
  readonly project: SaidOfProjectFragment;
}

/** One project of the month: its figures beside what was declared last, and what is said of it now. */
export function ProjectCard({ update, programme, project, steps }: OfProject & { steps: Steps }) {
  const { t } = useTranslation();
  const format = useFormat();
  const head = useArrival();
  const { projectCode, title, titleLang, flagship, lifecycle, comments } = project;
  const sheet = `/${programme.code}/projects/${encodeURIComponent(projectCode)}`;
  return (
    <section className={classes.project} aria-labelledby={`project-${projectCode}`}>
      <header>
        <p className={classes.context}>
          {format.code(projectCode)} · {t(`lifecycle.${lifecycle}`)}
        </p>
        <h2 id={`project-${projectCode}`} ref={head} tabIndex={-1}>
          <bdi lang={titleLang}>{title}</bdi> {flagship && <FlagshipMark label={t('health.flagship')} />}
        </h2>
        <p className={classes.links}>
          <Link to={sheet}>{t('update.toSheet')}</Link>
          <Link to={`${sheet}/roadmap?view=actuals`}>{t('update.toMilestones')}</Link>
        </p>
      </header>
      {update.state === 'RETURNED' && comments && (
        <div className={classes.comment}>
          <b>{t('update.commentOf')}</b>
          <p dir="auto">{comments}</p>
        </div>
      )}
      <ProjectFigures project={project} />
      <ProjectForm {...{ update, programme, project, steps }} />
    </section>
  );
}

/** The title takes the focus when one goes from project to project, not when the page opens. */
function useArrival() {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement && document.activeElement !== document.body) {
      head.current?.focus({ preventScroll: true });
      head.current?.scrollIntoView({ block: 'nearest' });
    }
  }, []);
  return head;
}
