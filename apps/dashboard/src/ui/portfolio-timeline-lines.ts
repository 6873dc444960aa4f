/** Projects that stand together on a timeline; without a label they have no heading. */
export interface TimelineSection {
  readonly key: string;
  readonly label: string | null;
  /** Their places among the projects. */
  readonly places: readonly number[];
}

/** One line of a timeline from top to bottom: a heading, or the row of the project at a place. */
export interface TimelineLine {
  readonly top: number;
  readonly height: number;
  readonly place: number | null;
  readonly section: TimelineSection;
}

/** All lines of a timeline. */
export interface TimelineLines {
  readonly lines: readonly TimelineLine[];
  readonly height: number;
  /** The lines that are rows, by their order on the page. */
  readonly rows: readonly TimelineLine[];
}

/** Lays sections out below each other. */
export function timelineLines(
  sections: readonly TimelineSection[],
  rowHeight: number,
  headingHeight: number,
): TimelineLines {
  const lines: TimelineLine[] = [];
  let top = 0;
  const add = (place: number | null, height: number, section: TimelineSection): void => {
    lines.push({ top, height, place, section });
    top += height;
  };
  for (const section of sections) {
    if (section.label !== null) add(null, headingHeight, section);
    for (const place of section.places) add(place, rowHeight, section);
  }
  return { lines, height: top, rows: lines.filter(({ place }) => place !== null) };
}

/** The lines that reach into a stretch of pixels, found without walking over all of them. */
export function linesWithin({ lines }: TimelineLines, from: number, to: number): readonly TimelineLine[] {
  return lines.slice(firstBelow(lines, from), firstBelow(lines, to, true));
}

/** The first line whose end lies below a pixel, or whose top does. */
function firstBelow(lines: readonly TimelineLine[], pixel: number, byTop = false): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const line = lines[middle];
    const edge = line ? line.top + (byTop ? 0 : line.height) : 0;
    if (byTop ? edge >= pixel : edge > pixel) high = middle;
    else low = middle + 1;
  }
  return low;
}
