import { useTranslation } from 'react-i18next';
import { fromDayNumber } from '#domain/shared/local-date.js';
import { useFormat } from '../lib/format.js';
import { placeOf, type DayScale, type TimelineTick, type TimelineZoom } from './portfolio-timeline-scale.js';
import classes from './portfolio-timeline.module.css';

/** What stands over a timeline and stays in sight: the heads of the columns, the days, and today. */
export function TimelineHead({
  scale,
  ticks,
  zoom,
  today,
  width,
}: {
  scale: DayScale;
  ticks: readonly TimelineTick[];
  zoom: TimelineZoom;
  today: number;
  width: number;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const wordsOf = useTickWords(zoom);
  return (
    <div className={classes.head} style={{ width }} aria-hidden="true">
      <div className={classes.headStart}>
        <span />
        <span className={classes.code}>{t('column.code')}</span>
        <span>{t('column.project')}</span>
        <span className={classes.body}>{t('timeline.body')}</span>
        <span className={classes.figures}>{t('column.doneOfPlanned')}</span>
        <span className={classes.late}>{t('timeline.late')}</span>
      </div>
      <div className={classes.axis} style={{ width: scale.width }}>
        {ticks.map((tick) => (
          <span key={tick.day} style={{ insetInlineStart: placeOf(tick.day, scale) }}>
            {wordsOf(tick)}
          </span>
        ))}
        <b style={{ insetInlineStart: Math.min(Math.max(placeOf(today, scale), 36), scale.width - 36) }}>
          {format.dayMonth(fromDayNumber(today))}
        </b>
      </div>
      <div className={classes.headEnd}>{t('column.slippage')}</div>
    </div>
  );
}

/** The words of a tick at a zoom. */
export function useTickWords(zoom: TimelineZoom): (tick: TimelineTick) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ day, year, part }) => {
    if (zoom === 'quarter') return t('timeline.quarter', { number: part ?? 1, year });
    return format.date(fromDayNumber(day), zoom === 'year' ? 'YEAR' : 'MONTH');
  };
}
