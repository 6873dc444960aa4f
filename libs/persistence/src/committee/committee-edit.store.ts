import type { CommitteeRecord, Rung } from '#domain/committee/committee.js';
import type { Seat, SeatedBody } from '#domain/committee/membership.js';
import type { FieldError } from '#domain/shared/errors.js';
import { periodText, type Period } from '#domain/shared/period.js';
import type { LocalizedText } from '#domain/shared/text.js';
import { demandWithin, type Grant } from '../grant.js';
import { changedFields, differingLines, heldVersion, type Told } from '../history/held-version.js';
import { recorded } from '../recorded.js';
import { sql } from '../sql.js';
import type { WriteTx } from '../write-transaction.js';
import { keptColumns, type KeptCommittee } from './committee-record.store.js';

type Managing = Grant<'committee.manage'>;

/** Committees being edited, one programme's ladder at a time. */
export function committeeEditStore(tx: WriteTx) {
  return {
    /** The id of a programme by its code, locked against other edits of its ladder; null when there is none. */
    async lockProgramme(code: string): Promise<string | null> {
      const row = await tx.row<{ id: string }>(
        sql`SELECT g.id FROM programme g WHERE g.code = ${code} FOR NO KEY UPDATE`,
      );
      return row?.id ?? null;
    },

    /** Locks a committee with its programme's ladder; null when there is none. */
    async lock(id: string): Promise<KeptCommittee | null> {
      await tx.rows(sql`SELECT g.id FROM programme g
        WHERE g.id = (SELECT c.programme_id FROM committee c WHERE c.id = ${id}::uuid) FOR NO KEY UPDATE`);
      return tx.row<KeptCommittee & Record<string, unknown>>(
        sql`SELECT ${keptColumns('fr')} FROM committee c WHERE c.id = ${id}::uuid`,
      );
    },

    /** The committee that a seat belongs to; null when there is none. */
    async ofSeat(id: string): Promise<string | null> {
      const row = await tx.row<{ id: string }>(
        sql`SELECT m.committee_id AS id FROM committee_membership m WHERE m.id = ${id}::uuid`,
      );
      return row?.id ?? null;
    },

    /** The committees of a programme with their rungs and codes. */
    ladder: (programmeId: string): Promise<(Rung & { readonly code: string })[]> =>
      tx.rows(sql`SELECT c.id, c.rank, c.code FROM committee c WHERE c.programme_id = ${programmeId}::uuid
        ORDER BY c.rank, c.code`),

    /** A body by its code; null when there is none. */
    body: (code: string): Promise<SeatedBody | null> =>
      tx.row<SeatedBody & Record<string, unknown>>(
        sql`SELECT o.id, o.ended_on AS "endedOn" FROM organisation o WHERE o.code = ${code}`,
      ),

    /** What was changed since the version an edit was made from, by the names of the record's fields. */
    changedSince: (kept: KeptCommittee, version: number) => changedSince(tx, kept, version),

    async insert(
      grant: Managing,
      { id, programmeId }: Pick<KeptCommittee, 'id' | 'programmeId'>,
      { code, name, rank }: CommitteeRecord,
    ): Promise<void> {
      demandWithin(grant, { id, programmeId });
      await tx.rows(sql`INSERT INTO committee (id, programme_id, code, name, rank)
        VALUES (${id}::uuid, ${programmeId}::uuid, ${code}::text, ${JSON.stringify(name)}::jsonb, ${rank}::int)`);
    },

    /** Writes a committee's name and counts its version up. */
    async update(grant: Managing, { id, programmeId }: KeptCommittee, name: LocalizedText): Promise<void> {
      demandWithin(grant, { id, programmeId });
      await tx.rows(sql`UPDATE committee SET version = version + 1, name = ${JSON.stringify(name)}::jsonb
        WHERE id = ${id}::uuid`);
    },

    /** Puts committees on their rungs; those beside the one edited count their versions up. */
    async setRungs(
      grant: Managing,
      { id, programmeId }: Pick<KeptCommittee, 'id' | 'programmeId'>,
      rungs: readonly Rung[],
    ): Promise<void> {
      demandWithin(grant, { id, programmeId });
      await tx.rows(sql`UPDATE committee c SET rank = r.rank,
          version = c.version + CASE WHEN c.id = ${id}::uuid THEN 0 ELSE 1 END
        FROM jsonb_to_recordset(${JSON.stringify(rungs)}::jsonb) AS r(id uuid, rank int)
        WHERE c.id = r.id AND c.programme_id = ${programmeId}::uuid`);
    },

    /** Gives the mark of the steering committee to one, and takes it from the one that had it. */
    async markSteering(
      grant: Managing,
      { id, programmeId }: Pick<KeptCommittee, 'id' | 'programmeId'>,
    ): Promise<void> {
      demandWithin(grant, { id, programmeId });
      await tx.rows(sql`UPDATE committee SET steering = false, version = version + 1
        WHERE programme_id = ${programmeId}::uuid AND steering AND id <> ${id}::uuid`);
      await tx.rows(sql`UPDATE committee SET steering = true WHERE id = ${id}::uuid AND NOT steering`);
    },

    /** Puts seats in the place of those kept, none of which is left out, and counts the committee's version up. */
    setSeats: (grant: Managing, kept: KeptCommittee, seats: readonly Seat[]) =>
      setSeats(tx, grant, kept, seats),
  };
}

/** Seats that shrink or lose the presidency come first, so that no two overlap at any moment. */
async function setSeats(
  tx: WriteTx,
  grant: Managing,
  kept: KeptCommittee,
  seats: readonly Seat[],
): Promise<void> {
  const { id, programmeId } = kept;
  demandWithin(grant, { id, programmeId });
  // First the committee, so that its history ends before that of its seats.
  await tx.rows(sql`UPDATE committee SET version = version + 1 WHERE id = ${id}::uuid`);
  const before = new Map(kept.seats.map((seat) => [seat.id, seat]));
  const gains = (seat: Seat): boolean => seat.chairs && before.get(seat.id)?.chairs === false;
  const held = seats
    .filter((seat) => before.has(seat.id))
    .sort((a, b) => Number(gains(a)) - Number(gains(b)));
  for (const seat of held) {
    const { chairs, fromOn, untilOn } = seat;
    await tx.rows(sql`UPDATE committee_membership SET chairs = ${chairs}::boolean, from_on = ${fromOn}::date,
        until_on = ${untilOn}::date
      WHERE id = ${seat.id}::uuid AND (chairs, from_on, until_on) IS DISTINCT FROM
        (${chairs}::boolean, ${fromOn}::date, ${untilOn}::date)`);
  }
  for (const seat of seats.filter((each) => !before.has(each.id)))
    await tx.rows(sql`INSERT INTO committee_membership (id, programme_id, committee_id, organisation_id, chairs, from_on, until_on)
      VALUES (${seat.id}::uuid, ${programmeId}::uuid, ${id}::uuid, ${seat.organisationId}::uuid, ${seat.chairs}::boolean,
        ${seat.fromOn}::date, ${seat.untilOn}::date)`);
}

async function changedSince(
  tx: WriteTx,
  kept: KeptCommittee,
  version: number,
): Promise<readonly FieldError[]> {
  const held = await heldVersion(tx, 'committee', kept.id, version);
  if (held === null) return [];
  const { row, at } = held;
  const then = await tx.rows<SeatLine & Record<string, unknown>>(sql`
    SELECT o.code AS "organisationCode", m.chairs, m.from_on AS "fromOn", m.until_on AS "untilOn"
    FROM ${recorded('committee_membership', at, { programmeId: kept.programmeId })} m
    JOIN organisation o ON o.id = m.organisation_id WHERE m.committee_id = ${kept.id}::uuid ORDER BY 3 NULLS FIRST, 1`);
  const [seatsBefore, seatsAfter] = differingLines(then.map(line), kept.seats.map(line));
  return changedFields(
    {
      ...told(row['name'] as LocalizedText),
      ...{ rank: row['rank'] as Told, steering: String(row['steering']), seats: seatsBefore },
    },
    { ...told(kept.name), rank: kept.rank, steering: String(kept.steering), seats: seatsAfter },
  );
}

type SeatLine = Period & { readonly organisationCode: string; readonly chairs: boolean };

function line(seat: SeatLine): string {
  return `${seat.organisationCode}${seat.chairs ? '*' : ''} ${periodText(seat)}`;
}

function told(name: LocalizedText): Readonly<Record<string, Told>> {
  return { 'name.fr': name.fr ?? null, 'name.ar': name.ar ?? null, 'name.en': name.en ?? null };
}
