import { useTranslation } from 'react-i18next';
import classes from './roadmap-timeline.module.css';

/** What the marks of a roadmap mean; `overdue` where ends that have passed are marked. */
export function RoadmapLegend({ overdue = false }: { overdue?: boolean }) {
  const { t } = useTranslation();
  return (
    <ul className={classes.legend}>
      <li>
        <span data-part="ghost" />
        {t('roadmap.baseline')}
      </li>
      <li>
        <span data-part="done" />
        {t('roadmap.done')}
      </li>
      <li>
        <span data-part="running" />
        {t('roadmap.running')}
      </li>
      <li>
        <span data-part="forecast" />
        {t('roadmap.forecast')}
      </li>
      <li>
        <span data-part="slip" />
        {t('roadmap.slip')}
      </li>
      {overdue && (
        <li>
          <span data-part="late" />
          {t('facet.overdue')}
        </li>
      )}
    </ul>
  );
}
