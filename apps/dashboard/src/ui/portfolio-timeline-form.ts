/** How a timeline is laid out in the room it has. */
export interface TimelineForm {
  readonly name: 'wide' | 'middle' | 'narrow';
  readonly row: number;
  readonly heading: number;
  /** The width of what stands before and after the bars. */
  readonly start: number;
  readonly end: number;
  /** The upper edge of the bar within a row. */
  readonly barAt: number;
}

const WIDE: TimelineForm = { name: 'wide', row: 40, heading: 36, start: 516, end: 84, barAt: 7 };
const MIDDLE: TimelineForm = { name: 'middle', row: 40, heading: 36, start: 336, end: 76, barAt: 7 };
const NARROW: TimelineForm = { name: 'narrow', row: 64, heading: 36, start: 0, end: 0, barAt: 32 };

/** The form for a width in pixels. */
export function formOf(width: number): TimelineForm {
  if (width >= 880) return WIDE;
  return width >= 620 ? MIDDLE : NARROW;
}
