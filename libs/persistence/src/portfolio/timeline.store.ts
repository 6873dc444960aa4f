import type { Phase } from '#domain/milestone/milestone.js';
import type { Health } from '#domain/progress/figures.js';
import type { ProgrammeReading } from '#domain/programme/programme.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import type { Language } from '#domain/shared/text.js';
import { jsonValue } from '../json-value.js';
import { collation, spoken, spokenLang } from '../spoken.js';
import { join, raw, sql, type Sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import { whereVisible, type Visible } from '../visible.js';
import { sourceOf, type Source } from './figures-of.js';
import { orderBy, type ProjectSort } from './page-order.js';
import { whereFilter, type ProjectFilter } from './project-filter.js';

/** The projects of a timeline as columns of equal length. */
export interface TimelineProjects {
  readonly code: readonly string[];
  readonly title: readonly string[];
  readonly titleLang: readonly string[];
  /** 1 or 0. */
  readonly flagship: readonly number[];
  readonly health: readonly Health[];
  readonly progressBp: readonly (number | null)[];
  readonly plannedProgressBp: readonly (number | null)[];
  readonly overdueMilestoneCount: readonly number[];
  readonly slippageDays: readonly (number | null)[];
  readonly startOn: readonly (LocalDate | null)[];
  /** 1 where what is drawn is a roadmap that nobody has approved yet. */
  readonly draft: readonly number[];
  /** Codes; null: hangs on nothing of that kind. */
  readonly organisation: readonly string[];
  readonly ministry: readonly string[];
  readonly priority: readonly (string | null)[];
}

/** The milestones of a timeline as columns, not cut at the status date and not judged. */
export interface TimelineMilestones {
  /** Which project of the answer each belongs to, from 0. */
  readonly project: readonly number[];
  readonly phase: readonly Phase[];
  readonly baselineStartOn: readonly (LocalDate | null)[];
  readonly baselineEndOn: readonly (LocalDate | null)[];
  readonly forecastEndOn: readonly (LocalDate | null)[];
  readonly actualEndOn: readonly (LocalDate | null)[];
}

/** What the projects of a timeline stand under. */
export interface TimelineName {
  readonly code: string;
  readonly label: string;
  /** A body's established abbreviation, where there is one. */
  readonly shortLabel: string | null;
}

/** Everything a timeline is drawn from. */
export interface TimelineRows {
  readonly projects: TimelineProjects;
  readonly milestones: TimelineMilestones;
  /** Lead bodies and ministries, by name. */
  readonly bodies: readonly TimelineName[];
  /** The top nodes of the strategy, in its order. */
  readonly priorities: readonly TimelineName[];
}

/** Which roadmaps a reader may see of which projects. */
export interface TimelineSight {
  readonly projects: Visible<'project.read'>;
  readonly approved: Visible<'roadmap.read-approved'>;
  readonly drafts: Visible<'roadmap.read-draft'>;
}

/** Timelines of a programme's projects. */
export function timelineStore(tx: ReadTx) {
  return {
    /** All projects that a filter chooses, in order, with the milestones of the roadmap each is drawn by. */
    async rows(
      sight: TimelineSight,
      reading: ProgrammeReading,
      filter: ProjectFilter,
      sort: ProjectSort,
      language: Language,
    ): Promise<TimelineRows> {
      const source = await sourceOf(tx, reading);
      const chosen = chosenStatement(source, sight, filter, sort, language);
      return jsonValue<TimelineRows>(tx, source.held.value(rowsStatement(source, sight, chosen, language)));
    },
  };
}

function chosenStatement(
  { held, figures, reading }: Source,
  { projects }: TimelineSight,
  filter: ProjectFilter,
  sort: ProjectSort,
  language: Language,
): Sql {
  const seen = whereVisible(projects, { programmeId: 'f.programme_id', projectId: 'f.project_id' });
  return sql`SELECT f.project_id, f.organisation_id, f.ministry_id, f.priority_id, f.flagship, f.health,
      f.progress_bp, f.planned_progress_bp, f.overdue_milestone_count, f.slippage_days, p.code, p.start_on,
      ${spoken('p.title', language)} AS title, ${spokenLang('p.title', language)} AS title_lang,
      row_number() OVER (ORDER BY ${orderBy(sort, language)}) - 1 AS place
    FROM ${held.from('project')} p JOIN ${figures} f ON f.project_id = p.id
    WHERE p.programme_id = ${reading.id}::uuid AND f.programme_id = ${reading.id}::uuid
      AND ${whereFilter(filter, held, reading.id)} AND ${seen}`;
}

/** The roadmap a project is drawn by: the approved one, else the latest one under way that the reader may see. */
function shownStatement({ held }: Source, { approved, drafts }: TimelineSight): Sql {
  const place = { programmeId: 'v.programme_id', projectId: 'v.project_id' };
  return sql`SELECT DISTINCT ON (v.project_id) v.id, v.state, c.project_id, c.place
    FROM chosen c JOIN ${held.from('roadmap_version')} v ON v.project_id = c.project_id
    WHERE (v.state = 'APPROVED' AND ${whereVisible(approved, place)})
      OR (v.state IN ('DRAFT', 'PRESENTED', 'RETURNED') AND ${whereVisible(drafts, place)})
    ORDER BY v.project_id, v.state = 'APPROVED' DESC, v.number DESC`;
}

type Columns<Names> = Readonly<Record<keyof Names, string>>;

const COLUMNS_OF_PROJECTS: Columns<TimelineProjects> = {
  code: 'c.code',
  title: 'c.title',
  titleLang: 'c.title_lang',
  flagship: 'c.flagship::int',
  health: 'c.health',
  progressBp: 'c.progress_bp',
  plannedProgressBp: 'c.planned_progress_bp',
  overdueMilestoneCount: 'c.overdue_milestone_count',
  slippageDays: 'c.slippage_days',
  startOn: 'c.start_on',
  draft: "coalesce(s.state <> 'APPROVED', false)::int",
  organisation: 'o.code',
  ministry: 'y.code',
  priority: 'n.code',
};
const COLUMNS_OF_MILESTONES: Columns<TimelineMilestones> = {
  project: 's.place',
  phase: 'l.phase',
  baselineStartOn: 'l.baseline_start_on',
  baselineEndOn: 'l.baseline_end_on',
  forecastEndOn: 'm.forecast_end_on',
  actualEndOn: 'm.actual_end_on',
};

function rowsStatement(source: Source, sight: TimelineSight, chosen: Sql, language: Language): Sql {
  const { held } = source;
  const organisations = held.from('organisation');
  return sql`SELECT (WITH chosen AS MATERIALIZED (${chosen}),
    shown AS MATERIALIZED (${shownStatement(source, sight)})
    SELECT json_build_object(
      'projects', ${columnsJson(
        COLUMNS_OF_PROJECTS,
        sql`FROM chosen c LEFT JOIN shown s ON s.project_id = c.project_id
          JOIN ${organisations} o ON o.id = c.organisation_id JOIN ${organisations} y ON y.id = c.ministry_id
          LEFT JOIN ${held.from('strategy_node')} n ON n.id = c.priority_id ORDER BY c.place`,
      )},
      'milestones', ${columnsJson(
        COLUMNS_OF_MILESTONES,
        sql`FROM shown s JOIN ${held.from('planned_milestone')} l ON l.roadmap_version_id = s.id
          JOIN ${held.from('milestone')} m ON m.id = l.milestone_id ORDER BY s.place, l.position`,
      )},
      'bodies', ${namesJson(
        sql`${organisations} o WHERE o.id IN (SELECT organisation_id FROM chosen UNION SELECT ministry_id FROM chosen)`,
        bodyOrder(language),
        language,
        sql`o.short_name`,
      )},
      'priorities', ${namesJson(
        sql`${held.from('strategy_node')} o WHERE o.id IN (SELECT priority_id FROM chosen)`,
        raw('o.position'),
        language,
      )}))`;
}

/** A JSON object of arrays, one for each column: far less to write and to read than an object for each row. */
function columnsJson(columns: Readonly<Record<string, string>>, from: Sql): Sql {
  const named = Object.entries(columns).map(([name, column]) => raw(`${column} AS "${name}"`));
  const arrays = Object.keys(columns).map((name) =>
    raw(`'${name}', coalesce(array_agg(row."${name}"), '{}')`),
  );
  return sql`(SELECT json_build_object(${join(arrays)}) FROM (SELECT ${join(named)} ${from}) "row")`;
}

function namesJson(from: Sql, order: Sql, language: Language, short: Sql = sql`NULL`): Sql {
  return sql`(SELECT coalesce(json_agg(json_build_object('code', o.code, 'label', ${spoken('o.name', language)}, 'shortLabel', ${short})
    ORDER BY ${order}), '[]') FROM ${from})`;
}

function bodyOrder(language: Language): Sql {
  return sql`${spoken('o.name', language)} COLLATE ${collation(language)}`;
}
