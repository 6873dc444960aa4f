import type { LocalDate } from '#domain/shared/local-date.js';
import type { Language } from '#domain/shared/text.js';
import type { UpdateMove, UpdateState } from '#domain/update/update.js';
import { HeldTables } from '../held.js';
import { jsonRows, jsonValue } from '../json-value.js';
import { organisationJson } from '../organisation/organisation-columns.js';
import { leadOf } from '../project/lead-of.js';
import { asks, type Selection } from '../selection.js';
import { empty, sql, type Sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import { whereVisible, type Visible } from '../visible.js';
import { projectUpdatesJson, STEPS, type KeptProjectUpdate } from './update-columns.js';

/** A month of reporting as it is kept. */
export interface KeptPeriod {
  readonly id: string;
  readonly monthOn: LocalDate;
  readonly openedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly closedOn: LocalDate | null;
}

/** Something done with an update. */
export interface KeptUpdateStep {
  readonly move: UpdateMove;
  readonly steppedOn: LocalDate;
  readonly comments: string | null;
  readonly projectComments: readonly { readonly projectCode: string; readonly comments: string }[];
}

/** The update of one organisation for one period, as it is kept now. */
export interface KeptUpdate {
  readonly id: string;
  readonly version: number;
  readonly programmeId: string;
  readonly organisationId: string;
  readonly state: UpdateState;
  readonly period: KeptPeriod;
  /** What was asked for of its organisation. */
  readonly organisation: Readonly<Record<string, unknown>>;
  readonly steps: readonly KeptUpdateStep[];
  /** Empty unless asked for. */
  readonly projects: readonly KeptProjectUpdate[];
  /** The programme's status date. */
  readonly statusOn: LocalDate;
}

/** Which updates are asked for; what is left out does not narrow. */
export type UpdatesNamed =
  | { readonly id: string }
  | {
      readonly programmeId: string;
      /** First day of the month; null: the month opened last. */
      readonly monthOn: LocalDate | null;
      readonly states: readonly UpdateState[] | null;
      /** Code of the organisation. */
      readonly organisation: string | null;
      /** Code of a project: the update of the organisation that leads it. */
      readonly project: string | null;
    };

const PERIOD = sql`json_build_object('id', d.id, 'monthOn', d.month_on, 'openedOn', d.opened_on, 'dueOn', d.due_on,
  'closedOn', d.closed_on)`;
const PLACE = { programmeId: 'u.programme_id', organisationId: 'u.organisation_id' };

/** The updates that the reader may see, as they are kept now, by the code of their organisation. */
export function keptUpdates(
  tx: ReadTx,
  visible: Visible<'update.read'>,
  named: UpdatesNamed,
  language: Language,
  selection: Selection,
): Promise<KeptUpdate[]> {
  const wanted = sql`${which(named)} AND ${whereVisible(visible, PLACE)}`;
  return jsonValue(tx, jsonRows(updatesWhere(wanted, language, selection)));
}

/** A locked update with its projects as it is kept, before anybody's right to it is known. */
export function lockedUpdate(tx: ReadTx, id: string): Promise<KeptUpdate | null> {
  const all = { projects: {}, organisation: { code: {} } };
  return tx.row<KeptUpdate & Record<string, unknown>>(updatesWhere(sql`u.id = ${id}::uuid`, 'fr', all));
}

function updatesWhere(where: Sql, language: Language, selection: Selection): Sql {
  const held = new HeldTables(null, { projectIds: [] });
  const organisation = selection['organisation'] ?? {};
  return sql`
    SELECT u.id, u.version, u.programme_id AS "programmeId", u.organisation_id AS "organisationId", u.state,
      ${PERIOD} AS period, g.status_on AS "statusOn", ${STEPS} AS steps,
      (SELECT ${organisationJson('o', held, NOW, language, organisation)}) AS organisation,
      ${asks(selection, 'projects') ? projectUpdatesJson(language) : sql`'[]'::json`} AS projects
    FROM progress_update u JOIN update_period d ON d.id = u.update_period_id
    JOIN organisation o ON o.id = u.organisation_id JOIN programme g ON g.id = u.programme_id
    WHERE ${where} ORDER BY d.month_on DESC, o.code`;
}

/** Supervisors are those of today. */
const NOW = '9999-12-31' as LocalDate;

function which(named: UpdatesNamed): Sql {
  if ('id' in named) return sql`u.id = ${named.id}::uuid`;
  const { programmeId, monthOn, states, organisation, project } = named;
  const month =
    monthOn === null
      ? sql`(SELECT max(last.month_on) FROM update_period last WHERE last.programme_id = ${programmeId}::uuid)`
      : sql`${monthOn}::date`;
  return sql`u.programme_id = ${programmeId}::uuid AND d.month_on = ${month}
    ${states === null ? empty : sql`AND u.state = ANY(${[...states]}::text[])`}
    ${organisation === null ? empty : sql`AND o.code = ${organisation}`}
    ${project === null ? empty : sql`AND o.id = ${leadOf(programmeId, project)}`}`;
}

/** How many updates of a period stand where, of those that the reader may see. */
export interface CountedPeriod extends KeptPeriod {
  readonly counts: Readonly<Partial<Record<UpdateState, number>>>;
}

/** The periods of a programme, the newest first, each with the updates that the reader may see counted by state. */
export function keptPeriods(
  tx: ReadTx,
  visible: { readonly programmes: Visible<'programme.read'>; readonly updates: Visible<'update.read'> },
  programmeId: string,
  first: number,
): Promise<CountedPeriod[]> {
  return jsonValue(
    tx,
    jsonRows(sql`
    SELECT d.id, d.month_on AS "monthOn", d.opened_on AS "openedOn", d.due_on AS "dueOn", d.closed_on AS "closedOn", (
      SELECT coalesce(json_object_agg(counted.state, counted.number), '{}') FROM (
        SELECT u.state, count(*)::int AS number FROM progress_update u
        WHERE u.update_period_id = d.id AND ${whereVisible(visible.updates, PLACE)} GROUP BY u.state) counted) AS counts
    FROM update_period d
    WHERE d.programme_id = ${programmeId}::uuid AND ${whereVisible(visible.programmes, { programmeId: 'd.programme_id' })}
    ORDER BY d.month_on DESC LIMIT ${first}`),
  );
}
