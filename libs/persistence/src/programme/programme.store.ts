import { asOf, refuseAmbiguousMoment, type AsOfAsked } from '#domain/programme/as-of.js';
import type { ProgrammeReading, ProgrammeWeighting } from '#domain/programme/programme.js';
import type { Thresholds } from '#domain/progress/facts.js';
import { DomainError } from '#domain/shared/errors.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import type { Language, LocalizedText } from '#domain/shared/text.js';
import { whereSessionVisible, type SessionSight } from '../committee/session-sight.js';
import { recorded } from '../recorded.js';
import { spoken } from '../spoken.js';
import { sql, type Sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import { whereVisible, type Visible } from '../visible.js';

/** A programme opened at a moment, with what is said of it. */
export interface OpenedProgramme {
  readonly reading: ProgrammeReading;
  readonly name: LocalizedText;
  readonly demo: boolean;
}

/** What is listed of a programme. */
export interface ListedProgramme {
  readonly code: string;
  readonly name: string;
  readonly statusOn: LocalDate;
  readonly demo: boolean;
}

interface ProgrammeRow {
  readonly id: string;
  readonly code: string;
  readonly name: LocalizedText;
  readonly statusOn: LocalDate;
  readonly thresholds: Thresholds;
  readonly firstReportingOn: LocalDate | null;
  readonly weighting: ProgrammeWeighting;
  readonly demo: boolean;
  readonly session: { readonly heldOn: LocalDate | null } | null;
}

/** Programmes as one transaction reads them. */
export function programmeStore(tx: ReadTx) {
  return {
    /** The programmes that may be seen, by code. */
    list: (visible: Visible<'programme.read'>, language: Language): Promise<ListedProgramme[]> =>
      tx.rows<ListedProgramme & Record<string, unknown>>(sql`
        SELECT g.code, ${spoken('g.name', language)} AS name, g.status_on AS "statusOn", g.demo
        FROM programme g WHERE ${whereVisible(visible, { programmeId: 'g.id' })} ORDER BY g.code`),

    /** A programme at the moment asked about; null when there is none to be seen. Throws as `asOf` does. */
    open: (
      visible: Visible<'programme.read'>,
      sessions: SessionSight,
      code: string,
      asked: AsOfAsked,
    ): Promise<OpenedProgramme | null> =>
      once(tx, code, asked, () => open(tx, visible, sessions, code, asked)),
  };
}

const opened = new WeakMap<ReadTx, Map<string, Promise<OpenedProgramme | null>>>();

/** A programme is opened once per transaction and moment, however many root fields ask for it. */
function once(
  tx: ReadTx,
  code: string,
  { session, at, statusOn }: AsOfAsked,
  work: () => Promise<OpenedProgramme | null>,
): Promise<OpenedProgramme | null> {
  const key = JSON.stringify([code, session ?? null, at ?? null, statusOn ?? null]);
  const known = opened.get(tx) ?? new Map<string, Promise<OpenedProgramme | null>>();
  opened.set(tx, known);
  const found = known.get(key) ?? work();
  known.set(key, found);
  return found;
}

async function open(
  tx: ReadTx,
  visible: Visible<'programme.read'>,
  sessions: SessionSight,
  code: string,
  asked: AsOfAsked,
): Promise<OpenedProgramme | null> {
  refuseAmbiguousMoment(asked);
  const row = await tx.row<ProgrammeRow & Record<string, unknown>>(sql`
    SELECT g.id, g.code, g.name, g.status_on AS "statusOn", g.thresholds, g.demo,
      g.first_reporting_on AS "firstReportingOn", g.weighting, ${heldSession(sessions, asked.session)} AS session
    FROM ${recorded('programme', asked.at ?? null)} g
    WHERE g.code = ${code} AND ${whereVisible(visible, { programmeId: 'g.id' })}`);
  if (row === null) return null;
  const { id, statusOn, thresholds, firstReportingOn, weighting, name, demo } = row;
  const moment = asOf(asked, statusOn, row.session);
  const reading = { id, code: row.code, statusOn, thresholds, firstReportingOn, weighting, asOf: moment };
  return { reading, name, demo };
}

/** The session of the steering committee that bears a number. */
function heldSession(sessions: SessionSight, number: number | null | undefined): Sql {
  if (number == null) return sql`NULL::json`;
  return sql`(SELECT json_build_object('heldOn', s.held_on) FROM committee_session s
    JOIN committee c ON c.id = s.committee_id
    WHERE c.programme_id = g.id AND c.steering AND s.number = ${number} AND ${whereSessionVisible(sessions)})`;
}

/** The refusal for a programme that does not exist for the caller. */
export function noProgramme(tx: ReadTx): DomainError {
  const reason = tx.actor.kind === 'public' ? 'UNAUTHENTICATED' : 'NOT_FOUND';
  return new DomainError(reason);
}
