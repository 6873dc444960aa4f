import type { ProgrammeReading } from '#domain/programme/programme.js';
import { HeldTables } from '../held.js';
import { holdAnswers, sharedRows } from '../json-value.js';
import { figuresSource } from '../progress/figures-source.js';
import { raw, sql, type Sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import { whereVisible, type Visible } from '../visible.js';

/** Where one statement about a programme's projects reads from. */
export interface Source {
  readonly reading: ProgrammeReading;
  readonly held: HeldTables;
  /** FROM item with the columns of project_figures, at the moment of the reading. */
  readonly figures: Sql;
}

/** The tables and figures of a programme at the moment it was opened for. */
export async function sourceOf(tx: ReadTx, reading: ProgrammeReading): Promise<Source> {
  const figures = await (isKept(reading) ? KEPT : computedFigures(tx, reading));
  return { reading, held: new HeldTables(reading.asOf.at, { programmeId: reading.id }), figures };
}

const KEPT = raw('project_figures');

/** Figures worked out for the moment: awaited by all answers together, and read by all of them from one place. */
async function computedFigures(tx: ReadTx, reading: ProgrammeReading): Promise<Sql> {
  const source = figuresSource(tx, reading, reading.asOf);
  holdAnswers(tx, source);
  const computed = await source;
  return sharedRows(tx, sharedQuery(computed));
}

const queries = new WeakMap<Sql, Sql>();

function sharedQuery(computed: Sql): Sql {
  const known = queries.get(computed) ?? sql`SELECT * FROM ${computed} computed`;
  queries.set(computed, known);
  return known;
}

/** Whether the figures asked for are those kept in the table, so that the programme's facts need not be read. */
export function isKept({ asOf, statusOn }: ProgrammeReading): boolean {
  return asOf.at === null && asOf.statusOn === statusOn;
}

/** The FROM and the first condition of every statement over figures `f`. */
export function visibleFigures({ reading, figures }: Source, visible: Visible<'project.read'>): Sql {
  const seen = whereVisible(visible, { programmeId: 'f.programme_id', projectId: 'f.project_id' });
  return sql`FROM ${figures} f WHERE f.programme_id = ${reading.id}::uuid AND ${seen}`;
}
