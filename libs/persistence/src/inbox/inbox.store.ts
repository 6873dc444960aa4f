import type { InboxKind } from '#domain/inbox/inbox.js';
import type { ProgrammeReading } from '#domain/programme/programme.js';
import type { WorkingCalendar } from '#domain/schedule/calendar.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import type { Language } from '#domain/shared/text.js';
import { jsonValue } from '../json-value.js';
import { spoken, spokenLang } from '../spoken.js';
import { join, sql, type Sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import { whereVisible, type Visible } from '../visible.js';

/** Something that waits for a decision. */
export interface Waiting {
  readonly kind: InboxKind;
  /** Of the update, proposal, brief or roadmap version. */
  readonly id: string;
  /** Of the organisation, brief or project. */
  readonly code: string;
  readonly title: string;
  readonly titleLang: Language;
  readonly organisationCode: string;
  readonly organisationName: string;
  readonly sinceOn: LocalDate;
}

/** What one reader has to decide, or follows. */
export interface InboxSight {
  readonly inbox: Visible<'inbox.read'>;
  readonly updates: Visible<'update.validate'>;
  readonly briefs: Visible<'brief.approve'>;
  readonly roadmaps: Visible<'roadmap.approve'>;
  readonly proposals: Visible<'proposal.answer'>;
}

/** What the transaction's actor has to decide, or follows. */
export function inboxSight(tx: ReadTx): InboxSight {
  return {
    inbox: tx.visible('inbox.read'),
    updates: tx.visible('update.validate'),
    briefs: tx.visible('brief.approve'),
    roadmaps: tx.visible('roadmap.approve'),
    proposals: tx.visible('proposal.answer'),
  };
}

/** Everything in a programme that waits for a decision and that the reader decides or follows, with its calendar. */
export async function waiting(
  tx: ReadTx,
  sight: InboxSight,
  { id }: ProgrammeReading,
  language: Language,
): Promise<{
  readonly items: readonly Waiting[];
  readonly calendar: WorkingCalendar;
  readonly statusOn: LocalDate;
} | null> {
  const parts = [updates, proposals, briefs, roadmaps].map((part) => part(sight, language));
  return jsonValue(
    tx,
    sql`(
    SELECT json_build_object('statusOn', g.status_on, 'calendar', json_build_object('restDays', g.rest_days, 'holidays', (
        SELECT coalesce(json_agg(json_build_object('kind', y.kind, 'firstOn', y.first_on, 'days', y.days,
          'lastYear', y.last_year)), '[]') FROM holiday y WHERE y.programme_id = g.id)),
      'items', (SELECT coalesce(json_agg(item), '[]') FROM (
        ${join(parts, ' UNION ALL ')}) item))
    FROM programme g WHERE g.id = ${id}::uuid)`,
  );
}

const NAMED = (language: Language, title: string): Sql => sql`${spoken(title, language)} AS title,
  ${spokenLang(title, language)} AS "titleLang", o.code AS "organisationCode", ${spoken('o.name', language)} AS "organisationName"`;

function updates({ updates: visible }: InboxSight, language: Language): Sql {
  return sql`SELECT 'UPDATE' AS kind, u.id, o.code, ${NAMED(language, 'o.name')}, (
      SELECT max(t.stepped_on) FROM progress_update_step t
      WHERE t.progress_update_id = u.id AND t.move = 'SUBMIT') AS "sinceOn"
    FROM progress_update u JOIN organisation o ON o.id = u.organisation_id
    WHERE u.programme_id = g.id AND u.state = 'SUBMITTED'
      AND ${whereVisible(visible, { programmeId: 'u.programme_id', organisationId: 'u.organisation_id' })}`;
}

function proposals({ proposals: visible }: InboxSight, language: Language): Sql {
  return sql`SELECT 'PROPOSAL', c.id, p.code, ${NAMED(language, 'p.title')}, c.proposed_on
    FROM project_proposal c JOIN project p ON p.id = c.project_id JOIN organisation o ON o.id = p.lead_organisation_id
    WHERE c.programme_id = g.id AND c.state = 'PROPOSED'
      AND ${whereVisible(visible, { programmeId: 'c.programme_id', projectId: 'c.project_id' })}`;
}

function briefs({ inbox, briefs: visible }: InboxSight, language: Language): Sql {
  const place = { programmeId: 'b.programme_id', organisationId: 'b.lead_organisation_id' };
  return sql`SELECT 'BRIEF', b.id, b.code, ${NAMED(language, 'b.title')}, (
      SELECT max(t.stepped_on) FROM brief_step t WHERE t.brief_id = b.id AND t.move = 'SUBMIT')
    FROM brief b JOIN organisation o ON o.id = b.lead_organisation_id
    WHERE b.programme_id = g.id AND b.state = 'SUBMITTED'
      AND (${whereVisible(inbox, place)} OR ${whereVisible(visible, place)})`;
}

function roadmaps({ inbox, roadmaps: visible }: InboxSight, language: Language): Sql {
  const place = { programmeId: 'p.programme_id', projectId: 'p.id' };
  return sql`SELECT 'ROADMAP', v.id, p.code, ${NAMED(language, 'p.title')}, (
      SELECT max(t.stepped_on) FROM roadmap_step t WHERE t.roadmap_version_id = v.id AND t.move = 'PRESENT')
    FROM roadmap_version v JOIN project p ON p.id = v.project_id JOIN organisation o ON o.id = p.lead_organisation_id
    WHERE v.programme_id = g.id AND v.state = 'PRESENTED'
      AND (${whereVisible(inbox, place)} OR ${whereVisible(visible, place)})`;
}
