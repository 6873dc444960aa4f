import { useLayoutEffect, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

/** What a scrolled box shows, in steps, so that not every pixel scrolled is drawn anew. */
export interface ScrollWindow {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How far a box is scrolled before more is drawn; as much is drawn beyond each edge. */
export const SCROLL_STEP = 200;
/** The name under which the work of each drawn frame is measured. */
export const FRAME_MEASURE = 'portfolio-timeline-frame';

/** Follows how a box is scrolled and sized; everything drawn for a step is done within the frame that it was seen in. */
export function useScrollWindow(box: RefObject<HTMLElement | null>): ScrollWindow {
  const [seen, setSeen] = useState<ScrollWindow>({ left: 0, top: 0, width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    let shown = windowOf(element);
    let frame = 0;
    const look = (): void => {
      frame = 0;
      const next = windowOf(element);
      if (same(next, shown)) return;
      shown = next;
      const start = performance.now();
      flushSync(() => setSeen(next));
      performance.measure(FRAME_MEASURE, { start });
    };
    const later = (): void => {
      frame ||= requestAnimationFrame(look);
    };
    const sizes = new ResizeObserver(later);
    sizes.observe(element);
    element.addEventListener('scroll', later, { passive: true });
    setSeen(shown);
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      element.removeEventListener('scroll', later);
    };
  }, [box]);
  return seen;
}

function windowOf({ scrollLeft, scrollTop, clientWidth, clientHeight }: HTMLElement): ScrollWindow {
  // In right-to-left pages a box is scrolled by negative numbers.
  const step = (pixels: number): number => Math.floor(Math.abs(pixels) / SCROLL_STEP) * SCROLL_STEP;
  return { left: step(scrollLeft), top: step(scrollTop), width: clientWidth, height: clientHeight };
}

function same(a: ScrollWindow, b: ScrollWindow): boolean {
  return a.left === b.left && a.top === b.top && a.width === b.width && a.height === b.height;
}
