import type { ProgrammeRules } from '#domain/progress/facts.js';
import { projectFigures } from '#domain/progress/project-figures.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { raw, sql, type Sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import { figuresRow } from './figures-row.js';
import { programmeFacts, readRules } from './project-facts.store.js';

/** The moment a reader asks about: a status date, and the instant whose records are read (null: now). */
export interface Moment {
  readonly statusOn: LocalDate;
  readonly at: string | null;
}

/** A programme, with its rules as held at the moment when they are already known. */
type Opened = { readonly id: string } & Partial<ProgrammeRules>;

const asked = new WeakMap<ReadTx, Map<string, Promise<Sql>>>();

/**
 * A FROM item with the columns of `project_figures` for a programme at a moment, so that a statement over figures is
 * written once: the table itself at the programme's own status date, else rows computed by the same rules from the
 * facts then recorded. Computed once per transaction.
 */
export function figuresSource(
  tx: ReadTx,
  programme: Opened & { readonly statusOn: LocalDate },
  moment: Moment,
): Promise<Sql> {
  if (moment.at === null && moment.statusOn === programme.statusOn)
    return Promise.resolve(raw('project_figures'));
  const key = `${programme.id} ${moment.statusOn} ${moment.at ?? ''}`;
  const known = asked.get(tx) ?? new Map<string, Promise<Sql>>();
  asked.set(tx, known);
  const source = known.get(key) ?? computed(tx, programme, moment);
  known.set(key, source);
  return source;
}

async function computed(tx: ReadTx, programme: Opened, { statusOn, at }: Moment): Promise<Sql> {
  const [rules, facts] = await Promise.all([
    rulesOf(tx, programme, at),
    programmeFacts(tx, programme.id, statusOn, at),
  ]);
  const rows = rules
    ? facts.map(({ keys, facts: known }) => figuresRow(keys, projectFigures(known, rules, statusOn)))
    : [];
  return sql`jsonb_populate_recordset(NULL::project_figures, ${JSON.stringify(rows)}::jsonb)`;
}

/** The rules held at the moment: those the programme was opened with, else read. */
async function rulesOf(
  tx: ReadTx,
  { id, thresholds, firstReportingOn = null }: Opened,
  at: string | null,
): Promise<ProgrammeRules | null> {
  if (thresholds) return { thresholds, firstReportingOn };
  const [held] = await readRules(tx, { programmeId: id }, at);
  return held?.rules ?? null;
}
