import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

const ROW_PX = 41;
const BLOCK_PX = 160;
/** Under this width rows are blocks; the style says the same. */
const BLOCKS_UNDER_PX = 720;

/** Rows of which only those in sight are drawn, as the window scrolls. */
export function VirtualRows({
  count,
  keyOf,
  columnCount,
  draw,
}: {
  count: number;
  keyOf: (index: number) => string | number;
  columnCount: number;
  /** Draws one row, and has it measured. */
  draw: (index: number, measure: (element: Element | null) => void) => React.ReactNode;
}) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [{ offset, rowPx }, setPlace] = useState({ offset: 0, rowPx: ROW_PX });
  const measure = useCallback(() => {
    const box = body.current?.getBoundingClientRect();
    if (!box) return;
    const now = {
      offset: Math.round(box.top + window.scrollY),
      rowPx: box.width < BLOCKS_UNDER_PX ? BLOCK_PX : ROW_PX,
    };
    setPlace((before) => (now.offset === before.offset && now.rowPx === before.rowPx ? before : now));
  }, []);
  // What stands above the table may grow at any time.
  useLayoutEffect(measure);
  useEffect(() => {
    const watch = new ResizeObserver(measure);
    watch.observe(document.body);
    return () => watch.disconnect();
  }, [measure]);
  const virtualizer = useWindowVirtualizer({
    count,
    estimateSize: () => rowPx,
    overscan: 16,
    scrollMargin: offset,
    getItemKey: keyOf,
  });
  const items = virtualizer.getVirtualItems();
  const before = (items[0]?.start ?? offset) - offset;
  const after = virtualizer.getTotalSize() - ((items.at(-1)?.end ?? offset) - offset);
  return (
    <tbody ref={body}>
      {before > 0 && <Spacer height={before} columnCount={columnCount} />}
      {items.map(({ index }) => draw(index, (element) => virtualizer.measureElement(element)))}
      {after > 0 && <Spacer height={after} columnCount={columnCount} />}
    </tbody>
  );
}

function Spacer({ height, columnCount }: { height: number; columnCount: number }) {
  return (
    <tr aria-hidden="true">
      <td colSpan={columnCount} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}
