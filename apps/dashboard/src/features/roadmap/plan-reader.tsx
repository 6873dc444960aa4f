import { useTranslation } from 'react-i18next';
import { speak } from '#domain/shared/text.js';
import { useFormat } from '../../lib/format.js';
import type { KeptRoadmapFragment } from '../../lib/graphql/graphql.js';
import { Card } from '../../ui/card.js';
import { RoadmapLegend } from '../../ui/roadmap-legend.js';
import { RoadmapTimeline } from '../../ui/roadmap-timeline.js';
import { Empty } from '../../ui/states.js';
import { Table } from '../../ui/table.js';
import { ReopenCard, Steps } from './moves.js';
import { RoadmapDecision } from './roadmap-decision.js';
import classes from './roadmap-page.module.css';
import type { HappeningMilestone, RoadmapProject } from './roadmap-project.js';

/** A version that is read or decided, not edited: its timeline, what it promises, what was done with it. */
export function PlanReader({
  kept,
  project,
  milestones,
  statusOn,
}: {
  kept: KeptRoadmapFragment;
  project: RoadmapProject;
  milestones: readonly HappeningMilestone[];
  statusOn: string;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={classes.stack}>
      {kept.movesOpen.includes('REOPEN') && <ReopenCard kept={kept} />}
      {kept.viewerCan.includes('ROADMAP_APPROVE') && <RoadmapDecision {...{ kept, project }} />}
      <Card title={t('roadmap.version', { number: format.number(kept.number) })} aside={<RoadmapLegend />}>
        {milestones.length > 0 ? (
          <RoadmapTimeline
            label={t('roadmap.drawing', { title: project.title })}
            milestones={milestones.map((milestone) => ({
              ...milestone,
              phase: t('roadmap.phaseWeight', {
                phase: t(`phase.${milestone.phase}`),
                weight: format.number(milestone.weight),
              }),
            }))}
            statusOn={statusOn}
            projectStartOn={project.startOn}
          />
        ) : (
          <Empty>{t('roadmap.empty')}</Empty>
        )}
        {kept.reason && (
          <p className={classes.reason}>
            <b>{t('roadmapEdit.part.reason')}</b> <bdi>{kept.reason}</bdi>
          </p>
        )}
        <Steps steps={kept.steps} />
      </Card>
      {kept.milestones.length > 0 && (
        <Card title={t('roadmapEdit.promised')}>
          <Promises kept={kept} />
        </Card>
      )}
    </div>
  );
}

function Promises({ kept }: { kept: KeptRoadmapFragment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const day = (on: string | null | undefined): string => (on ? format.date(on) : '—');
  return (
    <Table label={t('roadmapEdit.promised')}>
      <thead>
        <tr>
          {(['title', 'phase', 'weight', 'earningRule', 'baselineStartOn', 'baselineEndOn'] as const).map(
            (column) => (
              <th key={column} scope="col">
                {t(`roadmapEdit.column.${column}`)}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {kept.milestones.map(({ milestoneId, position, title, phase, weight, earningRule, ...dates }) => {
          const told = speak(
            { fr: title.fr ?? undefined, ar: title.ar ?? undefined, en: title.en ?? undefined } as Partial<
              Record<'fr' | 'ar' | 'en', string>
            >,
            format.language,
          );
          return (
            <tr key={milestoneId}>
              <th scope="row">
                {format.number(position)} · <bdi lang={told?.lang}>{told?.text}</bdi>
              </th>
              <td data-label={t('roadmapEdit.column.phase')}>{t(`phase.${phase}`)}</td>
              <td data-label={t('roadmapEdit.column.weight')}>{format.number(weight)}</td>
              <td data-label={t('roadmapEdit.column.earningRule')}>
                {t(`earningRule.short.${earningRule}`)}
              </td>
              <td data-label={t('roadmapEdit.column.baselineStartOn')}>{day(dates.baselineStartOn)}</td>
              <td data-label={t('roadmapEdit.column.baselineEndOn')}>{day(dates.baselineEndOn)}</td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
