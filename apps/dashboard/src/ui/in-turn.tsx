import { Children, startTransition, useEffect, useMemo, useState } from 'react';
import { usePrinting } from './printing.js';

/** Whether a page has been drawn whole since the document was opened. */
let drawnWhole = false;

/**
 * Draws its children one after the other, each in a turn of its own: the first is there early, and none keeps the page
 * from answering. Only the first page of a visit is drawn so; one that a reader comes back to has its height at once.
 */
export function InTurn({ children }: { children: React.ReactNode }) {
  const parts = useMemo(() => Children.toArray(children), [children]);
  const [drawn, setDrawn] = useState(drawnWhole ? parts.length : 1);
  const printing = usePrinting();
  const whole = drawn >= parts.length;
  useEffect(() => {
    if (whole) drawnWhole = true;
    else startTransition(() => setDrawn(drawn + 1));
  }, [drawn, whole]);
  return whole || printing ? parts : parts.slice(0, drawn);
}
