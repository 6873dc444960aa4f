import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../lib/dates.js';
import { useFormat } from '../lib/format.js';
import { TimelineHead } from './portfolio-timeline-axis.js';
import { TimelineCanvas, type TimelineLink } from './portfolio-timeline-drawing.js';
import { useTimelineKeys } from './portfolio-timeline-keys.js';
import { useTimelineLayout, useTodayInSight } from './portfolio-timeline-layout.js';
import { linesWithin, type TimelineLine, type TimelineSection } from './portfolio-timeline-lines.js';
import { PrintedTimeline } from './portfolio-timeline-print.js';
import { sentenceOf, type TimelineProject } from './portfolio-timeline-project.js';
import { TimelineRows } from './portfolio-timeline-rows.js';
import type { TimelineZoom } from './portfolio-timeline-scale.js';
import { SCROLL_STEP, useScrollWindow } from './portfolio-timeline-window.js';
import classes from './portfolio-timeline.module.css';
import { ReadingStrip } from './reading-strip.js';

export type { TimelineLink, TimelineProject, TimelineSection, TimelineZoom };

/** What a portfolio's timeline is drawn from. */
export interface PortfolioTimelineGiven {
  readonly label: string;
  readonly projects: readonly TimelineProject[];
  readonly sections: readonly TimelineSection[];
  readonly statusOn: string;
  readonly zoom: TimelineZoom;
  readonly onZoom: (zoom: TimelineZoom) => void;
  readonly hrefOf: (code: string) => string;
  /** The project in hand, told whenever it changes. */
  readonly onChoose: (code: string) => void;
  /** Dependencies to draw, and what stands beside the sentence of the project in hand. */
  readonly links: readonly TimelineLink[];
  readonly beside: React.ReactNode;
}

/** Every project on one canvas: promise, what happened and what is forecast; only what is in sight is drawn. */
export function PortfolioTimeline(given: PortfolioTimelineGiven) {
  const { projects, sections, statusOn, zoom, links, onChoose } = given;
  const { t } = useTranslation();
  const format = useFormat();
  const { rtl } = format;
  const box = useRef<HTMLDivElement>(null);
  const seen = useScrollWindow(box);
  const [chosen, setChosen] = useState(0);
  const [hovered, setHovered] = useState<number | null>(null);
  const today = dayOf(statusOn);
  const layout = useTimelineLayout(projects, sections, today, zoom, seen.width);
  const { form, lines, scale, ticks, rowOf } = layout;
  useTodayInSight(box, layout, today);
  const current = rowOf.has(chosen) ? chosen : (lines.rows[0]?.place ?? null);
  const choose = useCallback(
    (place: number) => {
      setChosen(place);
      const project = projects[place];
      if (project) onChoose(project.code);
    },
    [projects, onChoose],
  );
  const keys = useTimelineKeys({ box, lines, rowOf, current, choose, zoom, onZoom: given.onZoom });
  const within = linesWithin(lines, seen.top - SCROLL_STEP, seen.top + seen.height + 2 * SCROLL_STEP);
  const shown = projects[hovered ?? current ?? -1];
  const width = form.start + scale.width + form.end;
  return (
    <div className={classes.timeline} data-form={form.name}>
      <div ref={box} className={classes.box} data-testid="timeline-box" {...keys}>
        <TimelineHead scale={scale} ticks={ticks} zoom={zoom} today={today} width={width} />
        <div className={classes.content} style={{ width, height: lines.height }}>
          {seen.width > 0 && (
            <TimelineCanvas {...{ layout, seen, today, rtl, within, projects, links, current }} />
          )}
          <div className={classes.sticky} style={{ width: seen.width }}>
            <TimelineRows
              lines={withCurrent(within, lines.rows[rowOf.get(current ?? -1) ?? -1])}
              projects={projects}
              rowOf={rowOf}
              current={current}
              hrefOf={given.hrefOf}
              onChoose={choose}
              onHover={setHovered}
              label={given.label}
            />
          </div>
        </div>
      </div>
      {shown && (
        <ReadingStrip
          project={shown}
          sentence={sentenceOf(shown, t, format)}
          href={given.hrefOf(shown.code)}
          beside={given.beside}
          at="middle"
        />
      )}
      <p className={classes.keys}>{t('timeline.keys')}</p>
      <PrintedTimeline {...{ projects, sections, marks: layout.marks, today, label: given.label }} />
    </div>
  );
}

/** The lines in sight and the current row, which keeps the focus however far away it is scrolled. */
function withCurrent(
  within: readonly TimelineLine[],
  own: TimelineLine | undefined,
): readonly TimelineLine[] {
  if (!own || within.includes(own)) return within;
  return own.top < (within[0]?.top ?? 0) ? [own, ...within] : [...within, own];
}
