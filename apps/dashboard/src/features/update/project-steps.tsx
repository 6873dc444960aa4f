import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../lib/format.js';
import { Icon } from '../../ui/icon.js';
import type { OfUpdate } from './one-update.js';
import classes from './update-page.module.css';
import { LAST_STEP, type Steps } from './steps.js';

/** The projects of the update with what is done of each, and the step that submits it. */
export function ProjectSteps({ update, steps }: Pick<OfUpdate, 'update'> & { steps: Steps }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { projects } = update;
  const said = projects.filter(({ missing }) => missing.length === 0).length;
  return (
    <nav className={classes.steps} aria-label={t('update.steps')}>
      <p className={classes.done} role="status">
        {t('update.done', {
          count: projects.length,
          done: format.number(said),
          value: format.number(projects.length),
        })}
      </p>
      <span className={classes.track} aria-hidden="true">
        <span style={{ inlineSize: `${(100 * said) / Math.max(projects.length, 1)}%` }} />
      </span>
      <ol>
        {projects.map(({ projectCode, title, titleLang, missing, comments, version }) => (
          <li key={projectCode}>
            <Link
              to={steps.address(projectCode)}
              aria-current={steps.at === projectCode ? 'step' : undefined}
              preventScrollReset
            >
              <Mark done={missing.length === 0} begun={version > 0} />
              <span className={classes.stepWords}>
                <small>{format.code(projectCode)}</small>
                <bdi lang={titleLang}>{title}</bdi>
                {update.state === 'RETURNED' && comments && <em>{t('update.commented')}</em>}
              </span>
            </Link>
          </li>
        ))}
        <li>
          <Link
            to={steps.address(LAST_STEP)}
            aria-current={steps.at === LAST_STEP ? 'step' : undefined}
            preventScrollReset
          >
            <span className={classes.mark} data-last aria-hidden="true">
              <Icon name="chevron" directed size={12} />
            </span>
            <span className={classes.stepWords}>{t('update.readAndSubmit')}</span>
          </Link>
        </li>
      </ol>
    </nav>
  );
}

function Mark({ done, begun }: { done: boolean; begun: boolean }) {
  const { t } = useTranslation();
  const word = t(done ? 'update.mark.done' : begun ? 'update.mark.begun' : 'update.mark.unsaid');
  return (
    <span className={classes.mark} data-done={done || undefined} role="img" aria-label={word} title={word}>
      {done && <Icon name="check" size={12} />}
    </span>
  );
}
