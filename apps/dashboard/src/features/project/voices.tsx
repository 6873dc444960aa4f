import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format.js';
import type { ExplainedFigure } from '../../lib/graphql/graphql.js';
import { Chip } from '../../ui/chip.js';
import { ExplainProject } from '../../ui/explanation.js';
import { Health } from '../../ui/health.js';
import type { SheetPart } from './project-page.js';
import classes from './project-page.module.css';

/** The two voices side by side, never merged: what the SPGOV declares, what the rules compute, and the gap. */
export function Voices({ project, programme }: SheetPart) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={classes.voices}>
      <section>
        <h3>{t('project.voiceDeclared')}</h3>
        <Declared project={project} />
      </section>
      <section>
        <h3>{t('project.voiceComputed')}</h3>
        <p className={classes.voice}>
          <Health value={project.health} form="chip" />
          <span className={classes.muted}>
            {t('project.byTheRules', { version: format.number(programme.rulesVersion) })}
          </span>
        </p>
        <Standing project={project} programme={programme} />
      </section>
      <section>
        <h3>{t('project.voiceGap')}</h3>
        <Gap project={project} />
      </section>
    </div>
  );
}

/** What the lead organisation declared last, with its sentence. */
function Declared({ project }: Pick<SheetPart, 'project'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const { declarations, organisation } = project;
  const [last] = declarations;
  return (
    <>
      <p className={classes.voice}>
        {last ? <Health value={last.health} form="chip" /> : <Chip>{t('project.notDeclared')}</Chip>}
        <span className={classes.muted}>{organisation.name}</span>
      </p>
      <p className={classes.detail} lang={last?.sentenceLang} dir={last && 'auto'}>
        {last ? last.sentence : t('project.notDeclaredYet')}
      </p>
      {last && (
        <p className={classes.muted}>{t('project.declaredOn', { date: format.date(last.declaredOn) })}</p>
      )}
    </>
  );
}

/** The levels between the two voices; nothing to compare where one of them does not judge. */
function Gap({ project: { declaredHealth, voiceGapSteps: gap } }: Pick<SheetPart, 'project'>) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!declaredHealth || typeof gap !== 'number') {
    return (
      <>
        <p className={classes.gap}>—</p>
        <p className={classes.muted}>
          {t(declaredHealth ? 'project.voiceGapNone' : 'project.voiceGapLater')}
        </p>
      </>
    );
  }
  const levels = Math.abs(gap);
  return (
    <>
      <p className={classes.gap}>{format.number(levels)}</p>
      <p className={classes.muted}>
        {gap === 0
          ? t('project.voicesAgree')
          : t(gap > 0 ? 'project.voiceBetter' : 'project.voiceWorse', { count: levels })}
      </p>
    </>
  );
}

/** Where the project stands in one sentence, each of its figures opening; nothing when it is not measured. */
function Standing({ project, programme }: SheetPart) {
  const { t } = useTranslation();
  const format = useFormat();
  const { progressBp, plannedProgressBp, expectedEndOn, milestoneCount, finishedMilestoneCount } = project;
  if (typeof progressBp !== 'number' || typeof plannedProgressBp !== 'number') return null;
  const over = milestoneCount === finishedMilestoneCount;
  const end =
    expectedEndOn &&
    t(over ? 'project.lastFinishedOn' : 'project.lastExpectedOn', { date: format.date(expectedEndOn) });
  const planned = t('project.forPlanned', { planned: format.percent(plannedProgressBp) });
  const opened = (figure: ExplainedFigure, name: string, text: string): React.ReactNode => (
    <ExplainProject programme={programme.code} code={project.code} value={text} {...{ figure, name }}>
      {text}
    </ExplainProject>
  );
  return (
    <p className={classes.detail} data-figure>
      {opened('PROGRESS', t('figure.progress'), t('project.doneSo', { done: format.percent(progressBp) }))}{' '}
      {opened(
        'PLANNED_PROGRESS',
        t('figure.progress'),
        end ? planned : t('project.sentence', { text: planned }),
      )}
      {end && t('list.semicolon')}
      {end && opened('EXPECTED_END', t('column.expectedEnd'), t('project.sentence', { text: end }))}
    </p>
  );
}
