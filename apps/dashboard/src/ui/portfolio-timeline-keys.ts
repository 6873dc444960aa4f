import { useLayoutEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import type { TimelineLines } from './portfolio-timeline-lines.js';
import { TIMELINE_ZOOMS, type TimelineZoom } from './portfolio-timeline-scale.js';

const PAGE = 10;
const SIDEWAYS = 120;

interface Walked {
  readonly box: RefObject<HTMLElement | null>;
  readonly lines: TimelineLines;
  readonly rowOf: ReadonlyMap<number, number>;
  readonly current: number | null;
  readonly choose: (place: number) => void;
  readonly zoom: TimelineZoom;
  readonly onZoom: (zoom: TimelineZoom) => void;
}

/** Arrow keys walk the rows and the days, + and − zoom; the row walked to is brought into sight and takes the focus. */
export function useTimelineKeys(walked: Walked): { onKeyDown: (event: KeyboardEvent) => void } {
  const { box, lines, rowOf, current, choose, zoom, onZoom } = walked;
  const wanted = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const link = box.current?.querySelector<HTMLElement>(`[data-place="${wanted.current}"]`);
    if (!link) return;
    wanted.current = null;
    link.focus({ preventScroll: true });
  });
  const goTo = (order: number): void => {
    const line = lines.rows[Math.max(0, Math.min(order, lines.rows.length - 1))];
    if (!line || line.place === null) return;
    wanted.current = line.place;
    reveal(box.current, line.top, line.height);
    choose(line.place);
  };
  return {
    onKeyDown: (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const at = rowOf.get(current ?? -1) ?? 0;
      const steps: Record<string, () => void> = {
        ArrowDown: () => goTo(at + 1),
        ArrowUp: () => goTo(at - 1),
        PageDown: () => goTo(at + PAGE),
        PageUp: () => goTo(at - PAGE),
        Home: () => goTo(0),
        End: () => goTo(lines.rows.length - 1),
        ArrowLeft: () => box.current?.scrollBy({ left: -SIDEWAYS }),
        ArrowRight: () => box.current?.scrollBy({ left: SIDEWAYS }),
        '+': () => onZoom(zoomed(zoom, 1)),
        '=': () => onZoom(zoomed(zoom, 1)),
        '-': () => onZoom(zoomed(zoom, -1)),
      };
      const step = steps[event.key];
      if (!step) return;
      event.preventDefault();
      step();
    },
  };
}

function zoomed(zoom: TimelineZoom, by: 1 | -1): TimelineZoom {
  return TIMELINE_ZOOMS[TIMELINE_ZOOMS.indexOf(zoom) + by] ?? zoom;
}

/** Scrolls no further than needed, the head of the columns left free. */
function reveal(box: HTMLElement | null, top: number, height: number): void {
  if (!box) return;
  const head = box.firstElementChild?.clientHeight ?? 0;
  const room = box.clientHeight - head;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top + height > box.scrollTop + room) box.scrollTop = top + height - room;
}
