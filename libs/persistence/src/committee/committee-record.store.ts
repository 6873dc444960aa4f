import type { CommitteeRecord } from '#domain/committee/committee.js';
import type { Seat } from '#domain/committee/membership.js';
import type { Basis } from '#domain/shared/basis.js';
import type { Language, LocalizedText } from '#domain/shared/text.js';
import { spoken, spokenLang } from '../spoken.js';
import { sql, type Sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import { whereVisible, type Visible } from '../visible.js';

/** A body's seat with what is said of the body. */
export interface KeptSeat extends Seat {
  readonly organisationCode: string;
  readonly organisationName: string;
  readonly organisationNameLang: string;
  readonly basis: Basis;
}

/** A committee as it is kept: every language, every seat ever held, and the version an edit is made from. */
export interface KeptCommittee extends CommitteeRecord {
  readonly id: string;
  readonly version: number;
  readonly programmeId: string;
  readonly name: LocalizedText;
  /** The earliest first, those of one day by the body's code. */
  readonly seats: readonly KeptSeat[];
  readonly source: string | null;
}

/** The seats of committee `c`, as JSON. */
function seats(language: Language): Sql {
  return sql`(SELECT coalesce(json_agg(json_build_object('id', m.id, 'organisationId', m.organisation_id,
      'organisationCode', o.code, 'organisationName', ${spoken('o.name', language)},
      'organisationNameLang', ${spokenLang('o.name', language)}, 'chairs', m.chairs, 'fromOn', m.from_on,
      'untilOn', m.until_on, 'basis', m.basis) ORDER BY m.from_on NULLS FIRST, o.code), '[]')
    FROM committee_membership m JOIN organisation o ON o.id = m.organisation_id WHERE m.committee_id = c.id)`;
}

/** The columns of a committee `c` as it is kept, its bodies named for a reader. */
export function keptColumns(language: Language): Sql {
  return sql`c.id, c.version, c.programme_id AS "programmeId", c.code, c.name, c.rank, c.steering, c.source,
    ${seats(language)} AS seats`;
}

/** The committees of a programme as they are kept now, the ladder first from its lowest rung; or one of them. */
export function keptCommittees(
  tx: ReadTx,
  visible: Visible<'committee.read'>,
  { programmeId, id }: { readonly programmeId?: string; readonly id?: string },
  language: Language,
): Promise<KeptCommittee[]> {
  const chosen = id === undefined ? sql`c.programme_id = ${programmeId}::uuid` : sql`c.id = ${id}::uuid`;
  return tx.rows<KeptCommittee & Record<string, unknown>>(sql`
    SELECT ${keptColumns(language)} FROM committee c
    WHERE ${chosen} AND ${whereVisible(visible, { programmeId: 'c.programme_id', committeeId: 'c.id' })}
    ORDER BY c.rank = 0, c.rank, c.code`);
}
