import type { Actor } from '#domain/access/actor.js';
import { DEFAULT_TIME_ZONE } from '#domain/programme/edit.js';
import { DEFAULT_THRESHOLDS } from '#domain/progress/health.js';
import { DomainError } from '#domain/shared/errors.js';
import { NATIONAL_HOLIDAYS } from '#domain/schedule/national-holidays.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { codeErrors } from '#domain/shared/naming.js';
import type { LocalizedText } from '#domain/shared/text.js';
import type { Grant } from '#persistence/grant.js';
import { sql } from '#persistence/sql.js';
import type { ReadTx } from '#persistence/transaction.js';
import type { WriteTx } from '#persistence/write-transaction.js';
import { uuidv7 } from '#persistence/uuid.js';
import type { GrantOf, Row } from './insert-rows.js';

/** Who seeds: nobody. */
export const SEED: Actor = { kind: 'system', name: 'seed' };

/** A programme to be loaded. */
export interface NewProgramme {
  readonly code: string;
  /** Its pinned status date. */
  readonly statusOn: LocalDate;
  readonly name?: LocalizedText;
  /** Shown as DEMO on every page. */
  readonly demo?: boolean;
  readonly source?: string;
}

/** Refuses what cannot be a programme's code. */
export function demandCode(code: string): void {
  if (codeErrors('programme', code).length > 0)
    throw new DomainError('INVALID_INPUT', {}, [{ field: 'programme', code: 'UNKNOWN_VALUE' }]);
}

/** The id of a programme; null when there is none of that code. */
export async function programmeId(tx: ReadTx, code: string): Promise<string | null> {
  const found = await tx.row<{ id: string }>(sql`SELECT id FROM programme WHERE code = ${code}`);
  return found?.id ?? null;
}

/** The ids of all organisations, by code. */
export async function organisationIds(tx: ReadTx): Promise<Map<string, string>> {
  const rows = await tx.rows<{ code: string; id: string }>(sql`SELECT code, id FROM organisation`);
  return new Map(rows.map(({ code, id }) => [code, id]));
}

/**
 * The rights to fill a new programme: bound to it, but for organisations and people, which belong to no programme. Each
 * is noted in the audit trail when it is first used.
 */
export function grantSeeding(tx: WriteTx, id: string, { code, statusOn }: NewProgramme): GrantOf {
  const detail = { programme: code, statusOn };
  const shared = { id: null, programmeId: null };
  const grants = new Map<string, Grant>();
  const once = (kind: string, make: () => Grant): Grant => {
    const grant = grants.get(kind) ?? make();
    grants.set(kind, grant);
    return grant;
  };
  return (table) => {
    if (table === 'organisation' || table === 'organisation_tutelle')
      return once('organisation', () =>
        tx.authorize('organisation.manage', { kind: 'organisation', ...shared }, detail),
      );
    if (table === 'person' || table === 'access_grant')
      return once('person', () => tx.authorize('person.manage', { kind: 'person', ...shared }, detail));
    const subject = { kind: 'programme', id, programmeId: id };
    return once('programme', () => tx.authorize('programme.seed', subject, detail));
  };
}

/** A programme's row; its status date stays where it is put. */
export function programmeRow(id: string, { code, statusOn, name, demo, source }: NewProgramme): Row {
  return {
    id,
    code,
    name: name ?? { fr: `Programme ${code}`, ar: `برنامج ${code}`, en: `Programme ${code}` },
    status_on: statusOn,
    status_pinned: true,
    time_zone: DEFAULT_TIME_ZONE,
    weighting: 'BUDGET',
    thresholds: DEFAULT_THRESHOLDS,
    demo: demo ?? false,
    source: source ?? null,
  };
}

/** Morocco's fixed holidays as a programme's first rows of its calendar. */
export function holidayRows(programmeId: string): Row[] {
  return NATIONAL_HOLIDAYS.map(({ name, kind, firstOn, days, lastYear }) => ({
    id: uuidv7(),
    programme_id: programmeId,
    name,
    kind,
    first_on: firstOn,
    days,
    last_year: lastYear,
  }));
}
