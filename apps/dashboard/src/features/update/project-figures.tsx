import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format.js';
import type { SaidOfProjectFragment } from '../../lib/graphql/graphql.js';
import { BulletBar } from '../../ui/bullet-bar.js';
import { Late } from '../../ui/card.js';
import { Health } from '../../ui/health.js';
import classes from './update-page.module.css';
import { useMonth } from './update-words.js';

/** What the rules compute of a project beside what its organisation declared last. */
export function ProjectFigures({ project }: { project: SaidOfProjectFragment }) {
  const { t } = useTranslation();
  return (
    <div className={classes.voices}>
      <section>
        <h3>{t('update.computed')}</h3>
        <p>
          <Health value={project.health} form="chip" />
        </p>
        <Computed project={project} />
      </section>
      <section>
        <h3>{t('update.declaredBefore')}</h3>
        <LastDeclared declared={project.lastDeclared} />
      </section>
    </div>
  );
}

function Computed({
  project: { progressBp, plannedProgressBp, slippageDays, overdueMilestoneCount: overdue },
}: {
  project: SaidOfProjectFragment;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  if (typeof progressBp !== 'number') return <p className={classes.muted}>{t('update.unmeasured')}</p>;
  return (
    <>
      <BulletBar progressBp={progressBp} plannedBp={plannedProgressBp} />
      <dl className={classes.figures}>
        <Figure name={t('update.progress')}>{format.percent(progressBp)}</Figure>
        {typeof plannedProgressBp === 'number' && (
          <Figure name={t('update.planned')}>{format.percent(plannedProgressBp)}</Figure>
        )}
        {typeof slippageDays === 'number' && (
          <Figure name={t('update.slippage')}>
            {slippageDays > 0 ? (
              <Late>{format.signedDays(slippageDays)}</Late>
            ) : (
              format.signedDays(slippageDays)
            )}
          </Figure>
        )}
        <Figure name={t('update.overdue')}>
          {overdue > 0 ? <Late>{format.number(overdue)}</Late> : format.number(overdue)}
        </Figure>
      </dl>
    </>
  );
}

function Figure({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function LastDeclared({ declared }: { declared: SaidOfProjectFragment['lastDeclared'] }) {
  const { t } = useTranslation();
  const month = useMonth();
  if (!declared) return <p className={classes.muted}>{t('update.neverDeclared')}</p>;
  return (
    <>
      <p className={classes.chips}>
        <Health value={declared.health} form="chip" />
        <span className={classes.muted}>{month(declared.monthOn)}</span>
      </p>
      <p lang={declared.sentenceLang} dir="auto">
        {declared.sentence}
      </p>
    </>
  );
}
