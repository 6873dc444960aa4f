import { createHash } from 'node:crypto';
import type { Subject } from '#domain/access/actor.js';
import { can } from '#domain/access/policy.js';
import { compareTable, type ComparedRow, type UploadedTable } from '#domain/exchange/compare.js';
import type { ExchangeFinding } from '#domain/exchange/finding.js';
import type { FiguresMoved, FiguresTold } from '#domain/exchange/receipt.js';
import {
  changedFields,
  isDayImplied,
  projectOf,
  type ExchangeContext,
} from '#domain/exchange/row-context.js';
import { ROW_RULES } from '#domain/exchange/row-rules.js';
import { rowTitle } from '#domain/exchange/since-last.js';
import { EXCHANGE_TABLES, type ExchangeContent } from '#domain/exchange/table.js';
import type { ProgrammeRules, ProjectFacts } from '#domain/progress/facts.js';
import { projectFigures } from '#domain/progress/project-figures.js';
import type { FieldError } from '#domain/shared/errors.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import {
  contentSight,
  exchangeContent,
  rulesOf,
  writtenUpdate,
} from '#persistence/exchange/content.store.js';
import type { KeptUpload } from '#persistence/exchange/upload.store.js';
import { readFacts } from '#persistence/progress/project-facts.store.js';
import type { ReadTx } from '#persistence/transaction.js';

/** A changed row with the judgement on it. */
export interface JudgedRow {
  readonly row: ComparedRow;
  readonly key: string;
  readonly projectId: string | null;
  readonly projectCode: string | null;
  readonly title: string | null;
  /** Whether the file changes anything that is not so already. */
  readonly changes: boolean;
  /** Why it cannot be applied, by column. */
  readonly errors: readonly FieldError[];
  readonly allowed: boolean;
  readonly conflict: boolean;
  readonly notes: readonly ExchangeFinding[];
  /** What this row alone does to its project's figures; null when nothing. */
  readonly effect: FiguresMoved | null;
}

/** A project with what the file changes of it. */
export interface JudgedProject {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly rows: readonly JudgedRow[];
  /** What all rows that can be applied do to its figures. */
  readonly effect: FiguresMoved;
}

/** What a workbook that came back would change, judged against how things stand. */
export interface Comparison {
  /** Another one as soon as anything that the comparison rests on is changed. */
  readonly digest: string;
  readonly context: ExchangeContext;
  readonly rows: readonly JudgedRow[];
  readonly projects: readonly JudgedProject[];
  /** Rows that name no project of the organisation. */
  readonly homeless: readonly JudgedRow[];
  readonly findings: readonly ExchangeFinding[];
  readonly facts: ReadonlyMap<string, ProjectFacts>;
  readonly rules: ProgrammeRules;
}

/** Compares an upload three ways with the rights and rules of whoever asks; null when there is nothing to compare. */
export async function comparisonOf(tx: ReadTx, upload: KeptUpload): Promise<Comparison | null> {
  if (upload.compared === null) return null;
  const { language, content, progressUpdateId, tables } = upload.compared;
  const of = { ...upload, language, statusOn: upload.programmeStatusOn };
  const [now, update, rules] = await Promise.all([
    exchangeContent(tx, contentSight(tx), of),
    writtenUpdate(tx, tx.visible('update.read'), of),
    rulesOf(tx, upload.programmeId),
  ]);
  const context: ExchangeContext = {
    ...{ statusOn: of.statusOn, language },
    // What an update says is of one month: a later month's is not written from an earlier workbook.
    updateId: update?.id === progressUpdateId ? progressUpdateId : null,
    projectIds: new Map(now.project.map(({ id, values }) => [String(values['projectCode']), id])),
  };
  return judged(tx, upload, { ...compareAll(content, tables, now), context, now, rules });
}

function compareAll(sent: ExchangeContent, tables: readonly UploadedTable[], now: ExchangeContent) {
  const compared = EXCHANGE_TABLES.flatMap((table) => {
    const uploaded = tables.find(({ key }) => key === table);
    return uploaded ? [compareTable(table, sent[table], uploaded, now[table])] : [];
  });
  return {
    rows: compared.flatMap(({ rows }) => rows),
    findings: compared.flatMap(({ findings }) => findings),
  };
}

interface Compared {
  readonly rows: readonly ComparedRow[];
  readonly findings: readonly ExchangeFinding[];
  readonly context: ExchangeContext;
  readonly now: ExchangeContent;
  readonly rules: ProgrammeRules;
}

async function judged(tx: ReadTx, upload: KeptUpload, compared: Compared): Promise<Comparison> {
  const { rows, findings, context, now, rules } = compared;
  const projectIds = [...new Set(rows.flatMap((row) => projectOf(row, context) ?? []))];
  const keyed = projectIds.length === 0 ? [] : await readFacts(tx, { projectIds }, null, null);
  const facts = new Map(keyed.map((each) => [each.facts.projectId, each.facts]));
  const before = new Map([...facts].map(([id, known]) => [id, figuresTold(known, rules, context.statusOn)]));
  const judge = judgeFor(tx, upload, { context, facts, before, rules });
  const all = rows.map(judge);
  const projects = now.project.flatMap(({ id, values }): JudgedProject[] => {
    const own = all.filter(({ projectId }) => projectId === id);
    const [known, stands] = [facts.get(id), before.get(id)];
    if (own.length === 0 || known === undefined || stands === undefined) return [];
    const after = factsAfter(
      known,
      own.filter(({ allowed }) => allowed),
      context,
    );
    const code = String(values['projectCode']);
    return [
      {
        id,
        code,
        title: rowTitle({ values }) ?? code,
        rows: own,
        effect: { before: stands, after: figuresTold(after, rules, context.statusOn) },
      },
    ];
  });
  return {
    ...{ digest: digestOf(compared), context, rows: all, projects, findings, facts, rules },
    homeless: all.filter(({ projectId }) => projectId === null),
  };
}

interface Judging {
  readonly context: ExchangeContext;
  readonly facts: ReadonlyMap<string, ProjectFacts>;
  /** The figures of each project as it stands. */
  readonly before: ReadonlyMap<string, FiguresTold>;
  readonly rules: ProgrammeRules;
}

function judgeFor(tx: ReadTx, upload: KeptUpload, judging: Judging): (row: ComparedRow) => JudgedRow {
  const { context } = judging;
  return (row) => {
    const fields = changedFields(row);
    const projectId = projectOf(row, context);
    const errors = fields.length === 0 ? [] : errorsOf(tx, upload, row, projectId, context);
    const allowed = fields.length > 0 && errors.length === 0;
    const effect = allowed && projectId !== null ? effectOf(projectId, row, judging) : null;
    return {
      ...{ row, key: rowKey(row), projectId, allowed, errors, effect, changes: fields.length > 0 },
      projectCode: codeOf(row),
      title: rowTitle({ values: { ...row.now?.values, ...titleIn(row) } }),
      conflict: row.cells.some(({ state }) => state === 'CONFLICT'),
      notes: isDayImplied(row) ? [dayNote(row, context)] : [],
    };
  };
}

/** A row's name among all rows of a workbook. */
export function rowKey({ table, id }: Pick<ComparedRow, 'table' | 'id'>): string {
  return `${table}:${id}`;
}

function errorsOf(
  tx: ReadTx,
  upload: KeptUpload,
  row: ComparedRow,
  projectId: string | null,
  context: ExchangeContext,
): readonly FieldError[] {
  const fields = changedFields(row);
  const { rights, errors } = ROW_RULES[row.table];
  const { programmeId, organisationId } = upload;
  const subject: Subject = {
    ...{ kind: row.table, id: row.id, programmeId, projectId, organisationId },
    leadOrganisationId: organisationId,
  };
  const forbidden = fields.filter(
    (field) => !rights([field]).every((action) => can(tx.actor, action, subject)),
  );
  const refused = forbidden.map((field) => ({ field, code: 'FORBIDDEN' as const }));
  return refused.length > 0 ? refused : errors(row, context);
}

function factsAfter(facts: ProjectFacts, rows: readonly JudgedRow[], context: ExchangeContext): ProjectFacts {
  return rows.reduce((known, { row }) => ROW_RULES[row.table].factsAfter(known, row, context), facts);
}

function effectOf(projectId: string, row: ComparedRow, judging: Judging): FiguresMoved | null {
  const { context, rules } = judging;
  const [facts, before] = [judging.facts.get(projectId), judging.before.get(projectId)];
  if (facts === undefined || before === undefined) return null;
  const changed = ROW_RULES[row.table].factsAfter(facts, row, context);
  if (changed === facts) return null;
  const after = figuresTold(changed, rules, context.statusOn);
  return JSON.stringify(before) === JSON.stringify(after) ? null : { before, after };
}

/** The figures of a project that a change moves. */
export function figuresTold(facts: ProjectFacts, rules: ProgrammeRules, statusOn: LocalDate): FiguresTold {
  const { health, progressBp, plannedProgressBp, slippageDays } = projectFigures(facts, rules, statusOn);
  return { health, progressBp, plannedProgressBp, slippageDays };
}

function dayNote(row: ComparedRow, { statusOn }: ExchangeContext): ExchangeFinding {
  const cell = row.cells.find(({ field }) => field === 'percentComplete')?.cell;
  return { code: 'DAY_SET_TO_STATUS_DATE', level: 'NOTE', sheet: row.sheet, cell, params: { statusOn } };
}

function codeOf({ now, cells }: ComparedRow): string | null {
  const code = now?.values['projectCode'] ?? cells.find(({ field }) => field === 'projectCode')?.uploaded;
  return code == null ? null : String(code);
}

/** What a row that is not made yet will be called. */
function titleIn({ now, cells }: ComparedRow): Record<string, string> {
  if (now !== null) return {};
  const named = cells.filter(({ field, uploaded }) => ['title', 'unit'].includes(field) && uploaded !== null);
  return Object.fromEntries(named.map(({ field, uploaded }) => [field, String(uploaded)]));
}

function digestOf({ rows, context }: Compared): string {
  const told = rows.map(({ table, id, now, cells }) => [table, id, now?.version ?? null, cells]);
  const { statusOn, updateId } = context;
  return createHash('sha256')
    .update(JSON.stringify([statusOn, updateId, told]))
    .digest('hex');
}
