import type { ProgrammeReading } from '#domain/programme/programme.js';
import type { SearchKind } from '#domain/search/search.js';
import type { Language } from '#domain/shared/text.js';
import { whereDecisionKnown } from '../committee/session-columns.js';
import { whereSessionVisible } from '../committee/session-sight.js';
import { PROJECT_PLACE } from '../project/project-ask.js';
import type { ProjectSight } from '../project/sight.js';
import { whereRiskKnown } from '../risk/risk-columns.js';
import { spoken, spokenLang } from '../spoken.js';
import { raw, sql, type Sql } from '../sql.js';
import { whereVisible, type Visible } from '../visible.js';

/** What a reader may see of all that is searched. */
export interface SearchSight extends ProjectSight {
  readonly organisations: Visible<'organisation.read'>;
}

/** For whom and where one kind is looked for. */
export interface SearchAsk {
  readonly sight: SearchSight;
  readonly reading: ProgrammeReading;
  readonly language: Language;
}

/** How one kind is looked for and told. */
export interface SearchedKind {
  /** The folded text that holds every word. */
  readonly text: Sql;
  /** FROM and WHERE of the rows that the reader may see. */
  readonly from: Sql;
  /** What one thing is counted once by, where its texts stand in several rows: the first in this order is told. */
  readonly once?: { readonly id: Sql; readonly order: Sql };
  /** The code that is found first when it is what was typed. */
  readonly code: Sql;
  readonly order: Sql;
  readonly hit: Readonly<Record<SearchField, Sql>>;
}

/** The fields of what was found. */
export const SEARCH_FIELDS = [
  'id',
  'code',
  'title',
  'titleLang',
  'context',
  'projectCode',
  'sessionNumber',
] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

/** Every kind, as a reader may search it. */
export const SEARCHED: Readonly<Record<SearchKind, (ask: SearchAsk) => SearchedKind>> = {
  PROJECT: projects,
  ORGANISATION: organisations,
  MILESTONE: milestones,
  RISK: risks,
  DECISION: decisions,
  PREREQUISITE: prerequisites,
};

const NONE = sql`NULL`;

/** A text in every language; column names as the statement knows them. */
function texts(column: string): Sql {
  return raw(
    `coalesce(${column}->>'fr', '') || ' ' || coalesce(${column}->>'ar', '') || ' ' || coalesce(${column}->>'en', '')`,
  );
}

function projects({ sight, reading, language }: SearchAsk): SearchedKind {
  return {
    text: sql`x.text`,
    from: sql`FROM search_text x JOIN project p ON p.id = x.row_id
      JOIN organisation o ON o.id = p.lead_organisation_id
      WHERE x.kind = 'PROJECT' AND x.programme_id = ${reading.id}::uuid AND ${whereVisible(sight.projects, PROJECT_PLACE)}`,
    code: sql`p.code`,
    order: sql`p.code`,
    hit: {
      ...said('p', language),
      context: spoken('o.name', language),
      projectCode: sql`p.code`,
      sessionNumber: NONE,
    },
  };
}

/** The bodies that lead, help or sit in a committee of the programme, and all that supervise these. */
function organisations({ sight, reading, language }: SearchAsk): SearchedKind {
  return {
    text: sql`fold(o.code || ' ' || ${texts('o.name')})`,
    from: sql`FROM organisation o WHERE ${whereVisible(sight.organisations, { organisationId: 'o.id' })} AND o.id IN (
      WITH RECURSIVE named(id) AS (
        (SELECT lead_organisation_id FROM project WHERE programme_id = ${reading.id}::uuid
          UNION SELECT organisation_id FROM project_partner WHERE programme_id = ${reading.id}::uuid
          UNION SELECT organisation_id FROM committee_membership WHERE programme_id = ${reading.id}::uuid)
        UNION SELECT t.supervisor_id FROM named JOIN organisation_tutelle t ON t.organisation_id = named.id
      ) SELECT id FROM named)`,
    code: sql`o.code`,
    order: sql`o.code`,
    hit: {
      id: sql`o.id`,
      code: sql`o.code`,
      title: spoken('o.name', language),
      titleLang: spokenLang('o.name', language),
      context: sql`(SELECT ${spoken('up.name', language)} FROM organisation_tutelle t JOIN organisation up ON up.id = t.supervisor_id
        WHERE t.organisation_id = o.id AND daterange(t.from_on, t.until_on) @> ${reading.asOf.statusOn}::date)`,
      projectCode: NONE,
      sessionNumber: NONE,
    },
  };
}

/** Milestones by the titles of the approved version and, with the right to them, of drafts. */
function milestones({ sight, reading, language }: SearchAsk): SearchedKind {
  return {
    text: sql`x.text`,
    from: sql`FROM search_text x JOIN planned_milestone l ON l.id = x.row_id
      JOIN roadmap_version v ON v.id = l.roadmap_version_id
      JOIN project p ON p.id = l.project_id
      WHERE x.kind = 'MILESTONE' AND x.programme_id = ${reading.id}::uuid AND ${whereVisible(sight.projects, PROJECT_PLACE)}
        AND ((v.state = 'APPROVED' AND ${whereVisible(sight.approved, PROJECT_PLACE)})
          OR (v.state IN ('DRAFT', 'PRESENTED') AND ${whereVisible(sight.drafts, PROJECT_PLACE)}))`,
    once: { id: sql`l.milestone_id`, order: sql`v.state` },
    code: sql`p.code`,
    order: sql`p.code, l.position`,
    hit: {
      id: sql`l.milestone_id`,
      code: sql`l.position::text`,
      title: spoken('l.title', language),
      titleLang: spokenLang('l.title', language),
      context: spoken('p.title', language),
      projectCode: sql`p.code`,
      sessionNumber: NONE,
    },
  };
}

function risks({ sight, reading, language }: SearchAsk): SearchedKind {
  return {
    text: sql`fold(k.code || ' ' || ${texts('k.title')})`,
    from: sql`FROM risk k JOIN project p ON p.id = k.project_id
      WHERE k.programme_id = ${reading.id}::uuid AND ${whereRiskKnown(sight.risks, reading.asOf.statusOn)}`,
    code: sql`k.code`,
    order: sql`k.code`,
    hit: {
      ...said('k', language),
      context: spoken('p.title', language),
      projectCode: sql`p.code`,
      sessionNumber: NONE,
    },
  };
}

function decisions({ sight, reading, language }: SearchAsk): SearchedKind {
  return {
    text: sql`fold(${texts('e.text')})`,
    from: sql`FROM decision e JOIN committee_session s ON s.id = e.session_id JOIN committee c ON c.id = s.committee_id
      WHERE s.programme_id = ${reading.id}::uuid AND ${whereSessionVisible(sight.sessions)}
        AND ${whereDecisionKnown(sight.decisions, reading.asOf.statusOn)}`,
    code: sql`s.code`,
    order: sql`s.held_on DESC NULLS LAST, s.code, e.position`,
    hit: {
      id: sql`e.id`,
      code: sql`s.code`,
      title: spoken('e.text', language),
      titleLang: spokenLang('e.text', language),
      context: spoken('c.name', language),
      projectCode: NONE,
      sessionNumber: sql`CASE WHEN c.steering THEN s.number END`,
    },
  };
}

function prerequisites({ sight, reading, language }: SearchAsk): SearchedKind {
  return {
    text: sql`fold(q.code || ' ' || coalesce(q.form, '') || ' ' || coalesce(q.number, '') || ' ' || ${texts('q.title')})`,
    from: sql`FROM prerequisite q
      WHERE q.programme_id = ${reading.id}::uuid AND ${whereVisible(sight.prerequisites, { programmeId: 'q.programme_id' })}`,
    code: sql`q.code`,
    order: sql`q.code`,
    hit: {
      ...said('q', language),
      context: sql`nullif(concat_ws(' ', CASE WHEN starts_with(lower(q.number), lower(q.form)) THEN NULL ELSE q.form END,
        q.number), '')`,
      projectCode: NONE,
      sessionNumber: NONE,
    },
  };
}

/** What is said of a row by its own columns. */
function said(
  alias: string,
  language: Language,
): Pick<SearchedKind['hit'], 'id' | 'code' | 'title' | 'titleLang'> {
  return {
    id: raw(`${alias}.id`),
    code: raw(`${alias}.code`),
    title: spoken(`${alias}.title`, language),
    titleLang: spokenLang(`${alias}.title`, language),
  };
}
