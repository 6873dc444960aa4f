import { memo, useMemo, type MouseEvent } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useFormat, type Format } from '../lib/format.js';
import { Late } from './card.js';
import { FlagshipMark } from './chip.js';
import { HealthGlyph } from './health.js';
import healthClasses from './health.module.css';
import type { TimelineLine } from './portfolio-timeline-lines.js';
import { sentenceOf, type TimelineProject } from './portfolio-timeline-project.js';
import classes from './portfolio-timeline.module.css';

/** A slippage past the programme's usual red limit is printed as late. */
const LATE_DAYS = 90;

/** The reader's words and numbers, looked up once for all rows: a row that is scrolled past must cost little. */
export interface Spoken {
  readonly t: TFunction;
  readonly format: Format;
}

/** The words of the page. */
export function useSpoken(): Spoken {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(() => ({ t, format }), [t, format]);
}

/** What a list of rows is made from. */
export interface TimelineRowsGiven {
  readonly lines: readonly TimelineLine[];
  readonly projects: readonly TimelineProject[];
  /** The order on the page of each project's row, by its place. */
  readonly rowOf: ReadonlyMap<number, number>;
  readonly current: number | null;
  readonly hrefOf: (code: string) => string;
  readonly onChoose: (place: number) => void;
  readonly onHover: (place: number | null) => void;
  readonly label: string;
}

/** The rows in sight as a list of links, one of which is reached by Tab; each says in a sentence what its bars show. */
export function TimelineRows({
  lines,
  projects,
  rowOf,
  current,
  hrefOf,
  onChoose,
  onHover,
  label,
}: TimelineRowsGiven) {
  const spoken = useSpoken();
  const navigate = useNavigate();
  const open = (event: MouseEvent<HTMLElement>): void => {
    const link = (event.target as HTMLElement).closest('a');
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0;
    if (!link || elsewhere) return;
    event.preventDefault();
    void navigate(link.getAttribute('href') ?? '');
  };
  return (
    <ul className={classes.rows} aria-label={label} onClick={open} onMouseLeave={() => onHover(null)}>
      {lines.map(({ top, height, place, section }) => {
        const project = place === null ? undefined : projects[place];
        if (place === null || !project)
          return (
            <li key={section.key} className={classes.heading} style={{ insetBlockStart: top, height }}>
              <SectionName label={section.label} count={section.places.length} spoken={spoken} />
            </li>
          );
        return (
          <TimelineRow
            key={project.code}
            project={project}
            place={place}
            position={(rowOf.get(place) ?? 0) + 1}
            rowCount={rowOf.size}
            top={top}
            height={height}
            current={place === current}
            href={hrefOf(project.code)}
            onChoose={onChoose}
            onHover={onHover}
            spoken={spoken}
          />
        );
      })}
    </ul>
  );
}

function SectionName({ label, count, spoken }: { label: string | null; count: number; spoken: Spoken }) {
  const { t, format } = spoken;
  return (
    <h3>
      {label} <span>{t('count.projects', { count, value: format.number(count) })}</span>
    </h3>
  );
}

const TimelineRow = memo(function TimelineRow({
  project,
  place,
  position,
  rowCount,
  top,
  height,
  current,
  href,
  onChoose,
  onHover,
  spoken,
}: Pick<TimelineRowsGiven, 'onChoose' | 'onHover'> & {
  project: TimelineProject;
  place: number;
  position: number;
  rowCount: number;
  top: number;
  height: number;
  current: boolean;
  href: string;
  spoken: Spoken;
}) {
  return (
    <li
      className={classes.row}
      style={{ insetBlockStart: top, height }}
      data-current={current || undefined}
      aria-posinset={position}
      aria-setsize={rowCount}
      onMouseEnter={() => onHover(place)}
      onClick={() => onChoose(place)}
    >
      <a
        className={classes.label}
        href={href}
        tabIndex={current ? 0 : -1}
        data-place={place}
        onFocus={() => onChoose(place)}
        aria-label={nameOf(project, spoken)}
      >
        <RowCells project={project} spoken={spoken} />
      </a>
      <span className={classes.end} aria-hidden="true">
        <Slippage days={project.slippageDays} spoken={spoken} />
      </span>
    </li>
  );
});

function nameOf(project: TimelineProject, { t, format }: Spoken): string {
  const health = t(`health.${project.health}`);
  return t('timeline.row', {
    code: project.code,
    title: project.title,
    health: project.flagship ? t('health.flagshipOf', { health }) : health,
    sentence: sentenceOf(project, t, format),
  });
}

/** What stands before the bars of a row. */
export function RowCells({ project, spoken }: { project: TimelineProject; spoken: Spoken }) {
  const { t, format } = spoken;
  const { progressBp, plannedProgressBp, overdueMilestoneCount } = project;
  const measured = progressBp !== null && plannedProgressBp !== null;
  return (
    <span className={classes.cells} aria-hidden="true">
      <span className={healthClasses['mark']} data-health={project.health}>
        <HealthGlyph value={project.health} />
      </span>
      <span className={classes.code}>{format.code(project.code)}</span>
      <span className={classes.title} title={project.title} lang={project.titleLang}>
        <span>{project.title}</span>
        {project.flagship && <FlagshipMark label={t('health.flagship')} />}
      </span>
      <span className={classes.body} title={project.body.label}>
        {format.code(project.body.code)}
      </span>
      <span className={classes.figures}>
        {measured ? (
          <>
            <b>{format.percent(progressBp)}</b>{' '}
            {t('timeline.ofPlanned', { planned: format.percent(plannedProgressBp) })}
          </>
        ) : (
          '—'
        )}
      </span>
      <span className={classes.late}>{measured ? format.number(overdueMilestoneCount) : '—'}</span>
    </span>
  );
}

/** A slippage in words, red past the usual limit. */
export function Slippage({ days, spoken }: { days: number | null; spoken: Spoken }) {
  if (days === null) return <>—</>;
  const text = spoken.format.signedDays(days);
  return days > LATE_DAYS ? <Late>{text}</Late> : <>{text}</>;
}
