import type { RowMarks } from './portfolio-timeline-marks.js';
import { placeOf, type DayScale, type TimelineTick } from './portfolio-timeline-scale.js';
import type { Stretch } from './timeline.js';

/** The colours a timeline is painted with, as the page has them now. */
export type TimelineColours = Readonly<Record<(typeof COLOURS)[number], string>>;

const COLOURS = [
  ...(['surface', 'line', 'line2', 'ink', 'accent', 'accent2'] as const),
  ...(['ghost', 'ghost-line', 'plan', 'red', 'sunk'] as const),
] as const;

/** Reads the page's tokens. */
export function timelineColours(): TimelineColours {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(
    COLOURS.map((name) => [name, style.getPropertyValue(`--masar-${name}`).trim()]),
  ) as TimelineColours;
}

/** A row to be painted, at its place from the top of all rows. */
export interface PaintedRow {
  readonly top: number;
  readonly height: number;
  readonly marks: RowMarks;
  readonly draft: boolean;
  readonly chosen: boolean;
}

/** A dependency between two rows: where its milestones end, and whether the first ends too late for the second. */
export interface PaintedLink {
  readonly from: { readonly day: number; readonly top: number };
  readonly to: { readonly day: number; readonly top: number };
  readonly breaks: boolean;
}

/** What is painted: rows, headings and links within a window of the whole drawing. */
export interface TimelinePainting {
  readonly scale: DayScale;
  readonly ticks: readonly TimelineTick[];
  readonly today: number;
  readonly rtl: boolean;
  readonly colours: TimelineColours;
  /** The part of the drawing that the canvas covers, in pixels from its start side and its top. */
  readonly window: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  readonly rows: readonly PaintedRow[];
  readonly headings: readonly { readonly top: number; readonly height: number }[];
  readonly links: readonly PaintedLink[];
  /** The upper edge of the bar within a row. */
  readonly barAt: number;
}

export const BAR = 12;
export const GHOST = 6;
const GHOST_BELOW = BAR + 2;

/** Paints the rows in sight on a canvas as sharp as the screen. */
export function paintTimeline(canvas: HTMLCanvasElement, painting: TimelinePainting): void {
  const { width, height } = painting.window;
  const ratio = window.devicePixelRatio || 1;
  // Only when they differ: setting the size makes a new bitmap.
  if (canvas.width !== Math.round(width * ratio)) canvas.width = Math.round(width * ratio);
  if (canvas.height !== Math.round(height * ratio)) canvas.height = Math.round(height * ratio);
  const context = canvas.getContext('2d');
  if (!context) return;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  const brush = new Brush(context, painting);
  brush.ground();
  for (const row of painting.rows) brush.row(row);
  brush.todayLine();
  for (const link of painting.links) brush.link(link);
}

/** Draws in days and pixels of the whole, mirrored in right-to-left pages. */
class Brush {
  private readonly hatch: CanvasPattern | string;

  constructor(
    private readonly context: CanvasRenderingContext2D,
    private readonly painting: TimelinePainting,
  ) {
    this.hatch = hatched(context, painting.colours);
  }

  ground(): void {
    const { ticks, colours, headings, rows, window } = this.painting;
    for (const heading of headings) this.fill(colours.sunk, 0, heading.top - window.top, heading.height);
    for (const row of rows) if (row.chosen) this.fill(colours.sunk, 0, row.top - window.top, row.height);
    for (const { top, height } of rows) this.fill(colours.line, 0, top - window.top + height - 1, 1);
    this.context.fillStyle = colours.line2;
    for (const { day, part } of ticks) {
      this.context.globalAlpha = part === null || part === 1 ? 1 : 0.45;
      this.context.fillRect(Math.round(this.x(day)), 0, 1, window.height);
    }
    this.context.globalAlpha = 1;
  }

  row({ top, marks, draft }: PaintedRow): void {
    const { colours, window, barAt } = this.painting;
    const y = top - window.top + barAt;
    for (const part of marks.ghost) this.bar(part, y + GHOST_BELOW, GHOST, colours.ghost, draft);
    for (const part of marks.running) this.bar(part, y, BAR, colours.accent2);
    for (const part of marks.forecast) this.bar(part, y, BAR, this.hatch, true);
    for (const part of marks.done) this.bar(part, y, BAR, colours.accent);
    if (marks.slip) this.slip(marks.slip, y + GHOST_BELOW + GHOST / 2);
    this.context.fillStyle = colours.red;
    for (const day of marks.late) this.context.fillRect(this.x(day) - 1, y + GHOST_BELOW - 1, 2, GHOST + 3);
    for (const day of marks.events) this.diamond(this.x(day), y + BAR / 2);
  }

  todayLine(): void {
    this.context.fillStyle = this.painting.colours.ink;
    this.context.fillRect(this.x(this.painting.today) - 0.75, 0, 1.5, this.painting.window.height);
  }

  link({ from, to, breaks }: PaintedLink): void {
    const { context, painting } = this;
    const { colours, window, barAt } = painting;
    const y = (top: number): number => top - window.top + barAt + BAR / 2;
    const [fromX, toX] = [this.x(from.day), this.x(to.day)];
    context.strokeStyle = breaks ? colours.red : colours.plan;
    context.lineWidth = 1.5;
    context.setLineDash([3, 3]);
    context.beginPath();
    context.moveTo(fromX, y(from.top));
    context.lineTo(fromX, (y(from.top) + y(to.top)) / 2);
    context.lineTo(toX, (y(from.top) + y(to.top)) / 2);
    context.lineTo(toX, y(to.top));
    context.stroke();
    context.setLineDash([]);
    this.diamond(fromX, y(from.top), context.strokeStyle);
    this.diamond(toX, y(to.top), context.strokeStyle);
  }

  private slip(part: Stretch, y: number): void {
    const { context } = this;
    const [a, b] = [this.x(part.from), this.x(part.to)];
    context.fillStyle = this.painting.colours.red;
    context.fillRect(Math.min(a, b), y - 1, Math.abs(b - a), 2);
    context.fillRect(a - 0.75, y - 5, 1.5, 10);
  }

  private bar(part: Stretch, y: number, height: number, fill: string | CanvasPattern, edged = false): void {
    const { context } = this;
    const [a, b] = [this.x(part.from), this.x(part.to)];
    const width = Math.max(2, Math.abs(b - a) - 1);
    const x = Math.min(a, b);
    if (x > this.painting.window.width || x + width < 0) return;
    context.fillStyle = fill;
    context.fillRect(x, y, width, height);
    if (height === BAR) this.cutArrows(part, y);
    if (!edged) return;
    context.strokeStyle = height === BAR ? this.painting.colours.accent : this.painting.colours['ghost-line'];
    context.lineWidth = 1;
    context.strokeRect(x + 0.5, y + 0.5, Math.max(1, width - 1), height - 1);
  }

  /** Says that a bar goes on beyond the days that are shown. */
  private cutArrows(part: Stretch, y: number): void {
    const { from, to } = this.painting.scale;
    if (part.from < from) this.arrow(this.x(from), y, 1);
    if (part.to > to) this.arrow(this.x(to), y, -1);
  }

  private arrow(x: number, y: number, side: 1 | -1): void {
    const { context, painting } = this;
    const inward = painting.rtl ? -side : side;
    context.fillStyle = painting.colours.surface;
    context.fillRect(Math.min(x, x + inward * 9), y, 9, BAR);
    context.fillStyle = painting.colours.accent;
    context.beginPath();
    context.moveTo(x + inward, y + BAR / 2);
    context.lineTo(x + inward * 8, y + 1);
    context.lineTo(x + inward * 8, y + BAR - 1);
    context.closePath();
    context.fill();
  }

  private diamond(
    x: number,
    y: number,
    colour: string | CanvasGradient | CanvasPattern = this.painting.colours['ghost-line'],
  ): void {
    const { context } = this;
    context.beginPath();
    context.moveTo(x, y - 5);
    context.lineTo(x + 5, y);
    context.lineTo(x, y + 5);
    context.lineTo(x - 5, y);
    context.closePath();
    context.fillStyle = this.painting.colours.surface;
    context.fill();
    context.strokeStyle = colour;
    context.lineWidth = 1.5;
    context.stroke();
  }

  private fill(colour: string, x: number, y: number, height: number): void {
    this.context.fillStyle = colour;
    this.context.fillRect(x, y, this.painting.window.width, height);
  }

  private x(day: number): number {
    const { scale, window, rtl } = this.painting;
    const plain = placeOf(day, scale) - window.left;
    return rtl ? window.width - plain : plain;
  }
}

/** The stripes of what is only forecast. */
function hatched(
  context: CanvasRenderingContext2D,
  { surface, accent }: TimelineColours,
): CanvasPattern | string {
  const tile = document.createElement('canvas');
  const size = 6;
  tile.width = size;
  tile.height = size;
  const stripes = tile.getContext('2d');
  if (!stripes) return surface;
  stripes.fillStyle = surface;
  stripes.fillRect(0, 0, size, size);
  stripes.strokeStyle = accent;
  stripes.globalAlpha = 0.55;
  stripes.lineWidth = 2;
  stripes.beginPath();
  for (const shift of [-size, 0, size]) {
    stripes.moveTo(shift - 1, size + 1);
    stripes.lineTo(shift + size + 1, -1);
  }
  stripes.stroke();
  return context.createPattern(tile, 'repeat') ?? surface;
}
