import type { LocalDate } from '#domain/shared/local-date.js';
import type { Lifecycle } from '#domain/project/project.js';
import { uuidv7 } from '#persistence/uuid.js';
import type { RowsByTable, TableName } from '../insert-rows.js';
import type { SeedRow } from './seed-row.js';

/** A project of the folder, as far as its milestones need it. */
export interface ProjectRead {
  readonly id: string;
  readonly lifecycle: Lifecycle;
  readonly approved: boolean;
}

/** A milestone of the folder, by the key `project code, sequence`. */
export interface MilestoneRead {
  readonly id: string;
  readonly projectId: string;
}

/** A folder being read: its rows, what codes stand for so far, and what will be inserted, table by table. */
export class Loading {
  readonly programmeId = uuidv7();
  readonly organisations: Map<string, string>;
  readonly nodes = new Map<string, string>();
  readonly committees = new Map<string, string>();
  readonly sessions = new Map<string, { readonly id: string; readonly heldOn: LocalDate | null }>();
  readonly projects = new Map<string, ProjectRead>();
  readonly milestones = new Map<string, MilestoneRead>();
  readonly rows: RowsByTable = new Map();
  private readonly lines = new Map<string, number>();

  constructor(
    private readonly files: ReadonlyMap<string, readonly SeedRow[]>,
    readonly statusOn: LocalDate,
    /** Organisations that exist already, by code: used as they stand. */
    readonly existing: ReadonlyMap<string, string>,
  ) {
    this.organisations = new Map(existing);
  }

  file(name: string): readonly SeedRow[] {
    return this.files.get(name) ?? [];
  }

  /** Adds a row to insert, with a new id unless it has one, and answers its id. */
  add(table: TableName, row: Readonly<Record<string, unknown>> & { readonly id?: string }): string {
    const id = row.id ?? uuidv7();
    const rows = this.rows.get(table) ?? [];
    rows.push({ ...row, id });
    this.rows.set(table, rows);
    return id;
  }

  /** Like `add`, for tables that bear the programme. */
  addOwn(table: TableName, row: Readonly<Record<string, unknown>> & { readonly id?: string }): string {
    return this.add(table, { ...row, programme_id: this.programmeId });
  }

  /** Notes a key that an earlier row of the same file had already; answers whether it is new. */
  isNew(row: SeedRow, column: string, key: string): boolean {
    const place = `${row.file}\n${key}`;
    const before = this.lines.get(place);
    if (before !== undefined) row.fault(column, `"${key}" stands on line ${before} already`);
    else this.lines.set(place, row.line);
    return before === undefined;
  }

  projectId(row: SeedRow, column: string, code: string): string | null {
    return row.resolve(column, code, this.projects)?.id ?? null;
  }
}
