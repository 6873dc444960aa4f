import { useComputedColorScheme } from '@mantine/core';
import { useLayoutEffect, useMemo, useRef } from 'react';
import type { TimelineLayout } from './portfolio-timeline-layout.js';
import { paintTimeline, timelineColours, type PaintedLink } from './portfolio-timeline-canvas.js';
import type { TimelineLine, TimelineLines } from './portfolio-timeline-lines.js';
import type { TimelineProject } from './portfolio-timeline-project.js';
import { SCROLL_STEP, type ScrollWindow } from './portfolio-timeline-window.js';
import classes from './portfolio-timeline.module.css';

/** A dependency: where the milestone waited for ends, and the one that waits for it. */
export interface TimelineLink {
  readonly fromCode: string;
  readonly fromDay: number;
  readonly toCode: string;
  readonly toDay: number;
  /** The first ends too late for the second. */
  readonly breaks: boolean;
}

/** The canvas under the rows: it covers what is in sight and a step beyond, and moves with the page between drawings. */
export function TimelineCanvas(given: {
  layout: TimelineLayout;
  seen: ScrollWindow;
  today: number;
  rtl: boolean;
  within: readonly TimelineLine[];
  projects: readonly TimelineProject[];
  links: readonly TimelineLink[];
  current: number | null;
}) {
  const { layout, seen, today, rtl, within, projects, links, current } = given;
  const { form, marks, lines, scale, ticks, rowOf } = layout;
  const canvas = useRef<HTMLCanvasElement>(null);
  const scheme = useComputedColorScheme('light');
  const left = Math.max(0, seen.left - SCROLL_STEP);
  const top = Math.max(0, seen.top - SCROLL_STEP);
  const width = Math.max(
    1,
    Math.min(scale.width - left, seen.width - form.start - form.end + 3 * SCROLL_STEP),
  );
  const height = Math.max(1, Math.min(lines.height - top, seen.height + 3 * SCROLL_STEP));
  const linked = useMemo(() => paintedLinks(links, projects, lines, rowOf), [links, projects, lines, rowOf]);
  useLayoutEffect(() => {
    if (!canvas.current) return;
    paintTimeline(canvas.current, {
      ...{ scale, ticks, today, rtl, colours: timelineColours(), barAt: form.barAt, links: linked },
      window: { left, top, width, height },
      rows: within.flatMap(({ place, ...line }) => {
        const [project, mark] = [projects[place ?? -1], marks[place ?? -1]];
        return project && mark
          ? [{ ...line, marks: mark, draft: project.draft, chosen: place === current }]
          : [];
      }),
      headings: within.filter(({ place }) => place === null),
    });
  }, [
    scale,
    ticks,
    today,
    rtl,
    form,
    linked,
    left,
    top,
    width,
    height,
    within,
    projects,
    marks,
    current,
    scheme,
  ]);
  return (
    <canvas
      ref={canvas}
      className={classes.canvas}
      aria-hidden="true"
      style={{ insetInlineStart: form.start + left, insetBlockStart: top, width, height }}
    />
  );
}

/** Links between rows; one whose other end is not among them begins just above or below its own row. */
function paintedLinks(
  links: readonly TimelineLink[],
  projects: readonly TimelineProject[],
  lines: TimelineLines,
  rowOf: ReadonlyMap<number, number>,
): PaintedLink[] {
  if (links.length === 0) return [];
  const tops = new Map(
    [...rowOf].map(([place, order]) => [projects[place]?.code ?? '', lines.rows[order]?.top ?? 0]),
  );
  return links.flatMap(({ fromCode, fromDay, toCode, toDay, breaks }) => {
    const [from, to] = [tops.get(fromCode), tops.get(toCode)];
    if (from === undefined && to === undefined) return [];
    return [
      {
        from: { day: fromDay, top: from ?? (to ?? 0) - 24 },
        to: { day: toDay, top: to ?? (from ?? 0) + 24 },
        breaks,
      },
    ];
  });
}
