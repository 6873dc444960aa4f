import type { ProgrammeReading } from '#domain/programme/programme.js';
import type { NumberedSession } from '#domain/progress/since.js';
import type { Language } from '#domain/shared/text.js';
import { decisionColumns, whereDecisionKnown } from '../committee/session-columns.js';
import { whereSessionVisible, type SessionSight } from '../committee/session-sight.js';
import { HeldTables } from '../held.js';
import { jsonValue } from '../json-value.js';
import { organisationJson } from '../organisation/organisation-columns.js';
import { PROJECT_PLACE } from '../project/project-ask.js';
import { jsonObject, selectList, type Columns, type Selection } from '../selection.js';
import { spoken } from '../spoken.js';
import { join, sql, type Sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import { whereVisible, type Visible } from '../visible.js';

/** Projects of a list with the number each is ordered by, the smallest first. */
export type RankedProjects = readonly { readonly projectId: string; readonly rank: number }[];

/** A project of a list as a statement gives it: the fields asked for and what its reasons rest on. */
export type ListedProject = Readonly<Record<string, unknown>> & {
  readonly projectId: string;
  readonly risksVisible: boolean;
};

/** What the committee's screen says beside figures. */
export function committeeViewStore(tx: ReadTx, language: Language, reading: ProgrammeReading) {
  const { statusOn, at } = reading.asOf;
  const heldTables = (): HeldTables => new HeldTables(at, { programmeId: reading.id });
  return {
    /** The numbered sessions of the steering committee, in order of date. */
    sessions(visible: SessionSight): Promise<NumberedSession[]> {
      const held = heldTables();
      return jsonValue(
        tx,
        held.value(sql`SELECT coalesce(json_agg(json_build_object('number', s.number, 'heldOn', s.held_on,
          'held', s.state IN ('HELD', 'MINUTES_APPROVED')) ORDER BY s.held_on, s.number), '[]')
          ${steeringSessions(held, reading)} AND s.number IS NOT NULL AND ${whereSessionVisible(visible)}`),
      );
    },

    /** What a session of the steering committee decided, as known at the status date. */
    decisions<T>(
      sessions: SessionSight,
      visible: Visible<'decision.read'>,
      session: number,
      selection: Selection,
    ): Promise<T[]> {
      const held = heldTables();
      const said = jsonObject(decisionColumns(language), selection);
      return jsonValue(
        tx,
        held.value(sql`SELECT coalesce(json_agg(${said} ORDER BY e.position), '[]')
          ${steeringSessions(held, reading, sql`JOIN ${held.from('decision')} e ON e.session_id = s.id`)}
          AND s.number = ${session}::int AND ${whereSessionVisible(sessions)} AND ${whereDecisionKnown(visible, statusOn)}`),
      );
    },

    /** The first projects of some lists, by rank and code, with the fields asked for. */
    listed(
      visible: Visible<'project.read'>,
      risks: Visible<'risk.read'>,
      lists: readonly RankedProjects[],
      first: number,
      selection: Selection,
    ): Promise<ListedProject[][]> {
      const held = heldTables();
      const columns: Columns = {
        projectId: sql`p.id`,
        code: sql`p.code`,
        title: spoken('p.title', language),
        flagship: sql`p.flagship`,
        organisation:
          () => sql`(SELECT ${organisationJson('o', held, statusOn, language, selection['organisation'] ?? {})}
          FROM ${held.from('organisation')} o WHERE o.id = p.lead_organisation_id)`,
        risksVisible: whereVisible(risks, PROJECT_PLACE),
      };
      const asked = selectList(columns, { ...selection, projectId: {}, risksVisible: {} });
      const rows = lists.map(
        (list) => sql`(SELECT coalesce(json_agg(chosen), '[]') FROM (SELECT ${asked}
          FROM unnest(${list.map(({ projectId }) => projectId)}::uuid[], ${list.map(({ rank }) => rank)}::int[]) listed(id, rank)
          JOIN ${held.from('project')} p ON p.id = listed.id
          WHERE ${whereVisible(visible, PROJECT_PLACE)} ORDER BY listed.rank, p.code LIMIT ${first}) chosen)`,
      );
      return jsonValue(tx, held.value(sql`SELECT json_build_array(${join(rows)})`));
    },
  };
}

function steeringSessions(held: HeldTables, { id }: ProgrammeReading, joined: Sql = sql``): Sql {
  return sql`FROM ${held.from('committee_session')} s JOIN ${held.from('committee')} c ON c.id = s.committee_id
    ${joined} WHERE c.programme_id = ${id}::uuid AND c.steering`;
}
