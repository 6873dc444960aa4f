import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format.js';
import { Card } from '../../ui/card.js';
import { Empty } from '../../ui/states.js';
import { ActualRow } from './actual-row.js';
import classes from './promise-table.module.css';
import type { HappeningMilestone, RoadmapProject } from './roadmap-project.js';

const COLUMNS = [
  'milestone',
  'promised',
  'forecastEndOn',
  'actualEndOn',
  'percentComplete',
  'percentStatedOn',
] as const;

/** What happens to each milestone, edited at any time: forecast, actual end, percent with the day it was stated. */
export function ActualsCard({
  project,
  programme,
  milestones,
  statusOn,
}: {
  project: RoadmapProject;
  programme: string;
  milestones: readonly HappeningMilestone[];
  statusOn: string;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  if (milestones.length === 0) return <Empty>{t('roadmapEdit.noActuals')}</Empty>;
  return (
    <Card
      title={t('roadmapEdit.actuals')}
      note={t('roadmapEdit.actualsNote', { date: format.date(statusOn) })}
    >
      <div className={classes.frame}>
        <table className={`${classes.table} ${classes.actuals}`}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(`roadmapEdit.actual.${column}`)}
                </th>
              ))}
              <th scope="col">
                <span className={classes.heard}>{t('roadmapEdit.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {milestones.map((milestone) => (
              <ActualRow key={milestone.id} {...{ milestone, project, programme, statusOn }} />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
