import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format.js';
import type { SaidOfProjectFragment } from '../../lib/graphql/graphql.js';
import { BulletBar } from '../../ui/bullet-bar.js';
import { FlagshipMark } from '../../ui/chip.js';
import { Health } from '../../ui/health.js';
import { Icon } from '../../ui/icon.js';
import type { OfUpdate } from './one-update.js';
import classes from './said-list.module.css';

/** What an update says, project by project, the two voices side by side; with room for what is asked of each. */
export function SaidList({
  update,
  children,
}: Pick<OfUpdate, 'update'> & { children?: (project: SaidOfProjectFragment) => React.ReactNode }) {
  const { t } = useTranslation();
  return (
    <ul className={classes.list} aria-label={t('update.saidList')}>
      {update.projects.map((project) => (
        <li key={project.projectCode}>
          <Said project={project} />
          {children?.(project)}
        </li>
      ))}
    </ul>
  );
}

function Said({ project }: { project: SaidOfProjectFragment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { projectCode, title, titleLang, flagship, confirmation, sentence, sentenceLang, evidenceUrls } =
    project;
  return (
    <div className={classes.said}>
      <h3>
        <small>{format.code(projectCode)}</small> <bdi lang={titleLang}>{title}</bdi>{' '}
        {flagship && <FlagshipMark label={t('health.flagship')} />}
      </h3>
      <div className={classes.line}>
        <Voices project={project} />
        <span className={classes.bar}>
          {typeof project.progressBp === 'number' && (
            <>
              <BulletBar progressBp={project.progressBp} plannedBp={project.plannedProgressBp} />
              <span>{format.percent(project.progressBp)}</span>
            </>
          )}
        </span>
        <Lateness project={project} />
        <span>{confirmation ? t(`update.confirmation.${confirmation}`) : t('update.nothingSaid')}</span>
      </div>
      {sentence && (
        <p lang={sentenceLang ?? undefined} dir="auto">
          {sentence}
        </p>
      )}
      {evidenceUrls.length > 0 && (
        <ul className={classes.links}>
          {evidenceUrls.map((url) => (
            <li key={url}>
              <a href={url} target="_blank" rel="noreferrer" dir="ltr">
                {url} <Icon name="outside" size={12} />
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** By how much the project is late, when it is. */
function Lateness({ project: { slippageDays, overdueMilestoneCount } }: { project: SaidOfProjectFragment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const late = typeof slippageDays === 'number' && slippageDays > 0;
  return (
    <>
      {late && (
        <span>
          {t('update.slippage')} <b>{format.days(slippageDays)}</b>
        </span>
      )}
      {overdueMilestoneCount > 0 && (
        <span>
          {t('update.overdue')} <b>{format.number(overdueMilestoneCount)}</b>
        </span>
      )}
    </>
  );
}

/** Declared and computed, never merged, with the levels between them. */
function Voices({ project }: { project: SaidOfProjectFragment }) {
  const { t } = useTranslation();
  const { declaredHealth, health, voiceGapSteps: gap } = project;
  return (
    <span className={classes.voices}>
      <span>
        <small>{t('update.declared')}</small>
        {declaredHealth ? <Health value={declaredHealth} form="chip" /> : '—'}
      </span>
      <span>
        <small>{t('update.computedShort')}</small>
        <Health value={health} form="chip" />
      </span>
      {!!gap && (
        <em data-better={gap > 0 || undefined}>
          {t(gap > 0 ? 'update.better' : 'update.worse', { count: Math.abs(gap) })}
        </em>
      )}
    </span>
  );
}
