import { useEffect, useMemo, type RefObject } from 'react';
import { formOf, type TimelineForm } from './portfolio-timeline-form.js';
import { timelineLines, type TimelineLines, type TimelineSection } from './portfolio-timeline-lines.js';
import { daysReached, rowMarks, usualDays, type RowMarks } from './portfolio-timeline-marks.js';
import type { TimelineProject } from './portfolio-timeline-project.js';
import {
  dayScale,
  placeOf,
  ticksOf,
  type DayScale,
  type TimelineTick,
  type TimelineZoom,
} from './portfolio-timeline-scale.js';

/** Where everything of a timeline stands. */
export interface TimelineLayout {
  readonly form: TimelineForm;
  readonly marks: readonly RowMarks[];
  readonly lines: TimelineLines;
  readonly scale: DayScale;
  readonly ticks: readonly TimelineTick[];
  /** The order on the page of the row of each project, by the project's place. */
  readonly rowOf: ReadonlyMap<number, number>;
}

/** Lays a timeline out in a width; each part is worked out again only when what it rests on changes. */
export function useTimelineLayout(
  projects: readonly TimelineProject[],
  sections: readonly TimelineSection[],
  today: number,
  zoom: TimelineZoom,
  width: number,
): TimelineLayout {
  const form = formOf(width);
  const marks = useMemo(
    () => projects.map(({ milestones, startDay }) => rowMarks(milestones, startDay, today)),
    [projects, today],
  );
  const days = useMemo(() => [usualDays(marks, today), daysReached(marks, today)] as const, [marks, today]);
  const lines = useMemo(() => timelineLines(sections, form.row, form.heading), [sections, form]);
  const scale = useMemo(
    () => dayScale(days[zoom === 'year' ? 0 : 1], zoom, Math.max(120, width - form.start - form.end)),
    [days, zoom, width, form],
  );
  const ticks = useMemo(() => ticksOf(scale, zoom), [scale, zoom]);
  const rowOf = useMemo(() => new Map(lines.rows.map(({ place }, order) => [place ?? 0, order])), [lines]);
  return { form, marks, lines, scale, ticks, rowOf };
}

/** Brings today into sight whenever the days are laid out anew, with what came before it on its start side. */
export function useTodayInSight(
  box: RefObject<HTMLElement | null>,
  { scale, form }: TimelineLayout,
  today: number,
): void {
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const room = element.clientWidth - form.start - form.end;
    const offset = Math.max(0, placeOf(today, scale) - room * 0.6);
    element.scrollTo({ left: document.documentElement.dir === 'rtl' ? -offset : offset });
  }, [box, scale, form, today]);
}
