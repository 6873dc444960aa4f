import { projectFigures } from '#domain/progress/project-figures.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { raw, sql, type Sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import { figuresRow } from './figures-row.js';
import { readFacts, readRules } from './project-facts.store.js';

/** The moment a reader asks about: a status date, and the instant whose records are read (null: now). */
export interface Moment {
  readonly statusOn: LocalDate;
  readonly at: string | null;
}

const asked = new WeakMap<ReadTx, Map<string, Promise<Sql>>>();

/**
 * A FROM item with the columns of `project_figures` for a programme at a moment, so that a statement over figures is
 * written once: the table itself at the programme's own status date, else rows computed by the same rules from the
 * facts then recorded. Computed once per transaction.
 */
export function figuresSource(
  tx: ReadTx,
  programme: { readonly id: string; readonly statusOn: LocalDate },
  moment: Moment,
): Promise<Sql> {
  if (moment.at === null && moment.statusOn === programme.statusOn)
    return Promise.resolve(raw('project_figures'));
  const key = `${programme.id} ${moment.statusOn} ${moment.at ?? ''}`;
  const known = asked.get(tx) ?? new Map<string, Promise<Sql>>();
  asked.set(tx, known);
  const source = known.get(key) ?? computed(tx, programme.id, moment);
  known.set(key, source);
  return source;
}

async function computed(tx: ReadTx, programmeId: string, { statusOn, at }: Moment): Promise<Sql> {
  const within = { programmeId };
  const [[held], facts] = await Promise.all([readRules(tx, within, at), readFacts(tx, within, statusOn, at)]);
  const rows = held
    ? facts.map(({ keys, facts: known }) => figuresRow(keys, projectFigures(known, held.rules, statusOn)))
    : [];
  return sql`jsonb_populate_recordset(NULL::project_figures, ${JSON.stringify(rows)}::jsonb)`;
}
