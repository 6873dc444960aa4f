import type { LocalDate } from '#domain/shared/local-date.js';
import type { Language } from '#domain/shared/text.js';
import type { HeldTables } from '../held.js';
import { jsonObject, type Columns, type Selection } from '../selection.js';
import { spoken } from '../spoken.js';
import { sql, type Sql } from '../sql.js';
import { whereVisible, type Visible } from '../visible.js';

/** The columns of a decision by the field they answer, over decision `e` and its session `s`. */
export function decisionColumns(language: Language): Columns {
  return {
    id: sql`e.id`,
    position: sql`e.position`,
    text: spoken('e.text', language),
    decidedOn: sql`coalesce(e.decided_on, s.held_on)`,
    sessionCode: sql`s.code`,
    sessionNumber: sql`s.number`,
    basis: sql`e.basis`,
  };
}

/** The decisions that the reader may see and that were taken by the status date. */
export function whereDecisionKnown(visible: Visible<'decision.read'>, statusOn: LocalDate): Sql {
  const seen = whereVisible(visible, { programmeId: 's.programme_id', committeeId: 's.committee_id' });
  return sql`(coalesce(e.decided_on, s.held_on) IS NULL OR coalesce(e.decided_on, s.held_on) <= ${statusOn}::date) AND ${seen}`;
}

/** The columns of a session by the field they answer, over session `s` and committee `c`; `asked` of its decisions. */
export function sessionColumns(
  held: HeldTables,
  decisions: Visible<'decision.read'>,
  statusOn: LocalDate,
  language: Language,
  asked: Selection,
): Columns {
  return {
    id: sql`s.id`,
    code: sql`s.code`,
    number: sql`s.number`,
    committee: sql`json_build_object('code', c.code, 'name', ${spoken('c.name', language)}, 'rank', c.rank, 'steering', c.steering)`,
    heldOn: sql`s.held_on`,
    heldPrecision: sql`s.held_precision`,
    state: sql`s.state`,
    confirmed: sql`s.confirmed`,
    chair: sql`s.chair`,
    agenda: () => sql`(SELECT coalesce(json_agg(json_build_object('position', i.position,
        'text', ${spoken('i.text', language)}, 'basis', i.basis) ORDER BY i.position), '[]')
        FROM ${held.from('agenda_item')} i WHERE i.session_id = s.id)`,
    decisions:
      () => sql`(SELECT coalesce(json_agg(${jsonObject(decisionColumns(language), asked)} ORDER BY e.position), '[]')
      FROM ${held.from('decision')} e WHERE e.session_id = s.id AND ${whereDecisionKnown(decisions, statusOn)})`,
    basis: sql`s.basis`,
    source: sql`s.source`,
    note: sql`s.note`,
  };
}
