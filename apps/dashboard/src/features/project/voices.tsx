import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format.js';
import { Chip } from '../../ui/chip.js';
import { Health } from '../../ui/health.js';
import type { SheetPart, SheetProject } from './project-page.js';
import classes from './project-page.module.css';

/** The two voices side by side, never merged: what the SPGOV declares, what the rules compute, and the gap. */
export function Voices({ project, programme }: SheetPart) {
  const { t } = useTranslation();
  const format = useFormat();
  const standing = useStanding(project);
  return (
    <div className={classes.voices}>
      <section>
        <h3>{t('project.voiceDeclared')}</h3>
        <p className={classes.voice}>
          <Chip>{t('project.notDeclared')}</Chip>
          <span className={classes.muted}>{project.organisation.name}</span>
        </p>
        <p className={classes.detail}>{t('project.notDeclaredYet')}</p>
      </section>
      <section>
        <h3>{t('project.voiceComputed')}</h3>
        <p className={classes.voice}>
          <Health value={project.health} form="chip" />
          <span className={classes.muted}>
            {t('project.byTheRules', { version: format.number(programme.rulesVersion) })}
          </span>
        </p>
        {standing && <p className={classes.detail}>{standing}</p>}
      </section>
      <section>
        <h3>{t('project.voiceGap')}</h3>
        <p className={classes.gap}>—</p>
        <p className={classes.muted}>{t('project.voiceGapLater')}</p>
      </section>
    </div>
  );
}

/** Where the project stands in one sentence; null when it is not measured. */
function useStanding(project: SheetProject): string | null {
  const { t } = useTranslation();
  const format = useFormat();
  const { progressBp, plannedProgressBp, expectedEndOn, milestoneCount, finishedMilestoneCount } = project;
  if (typeof progressBp !== 'number' || typeof plannedProgressBp !== 'number') return null;
  const over = milestoneCount === finishedMilestoneCount;
  const end =
    expectedEndOn &&
    t(over ? 'project.lastFinishedOn' : 'project.lastExpectedOn', { date: format.date(expectedEndOn) });
  const figures = t('project.doneForPlanned', {
    done: format.percent(progressBp),
    planned: format.percent(plannedProgressBp),
  });
  return t('project.sentence', { text: [figures, end].filter(Boolean).join(t('list.semicolon')) });
}
