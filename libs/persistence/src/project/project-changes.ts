import type { ProjectPerson } from '#domain/project/people.js';
import type { FieldError } from '#domain/shared/errors.js';
import { madOf } from '#domain/shared/money.js';
import type { LocalizedText } from '#domain/shared/text.js';
import {
  changedFields,
  differingLines,
  heldVersion,
  type HeldVersion,
  type Told,
} from '../history/held-version.js';
import { recorded } from '../recorded.js';
import { sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import type { KeptProject } from './project-record.store.js';

/** What stands in another table than the project's own. */
interface Around {
  readonly strategyNodeCode: string | null;
  readonly leadCode: string | null;
  readonly partnerCodes: readonly string[];
  readonly people: readonly ProjectPerson[];
}

/** What was changed in a project since the version a change was made from, by the names of the inputs. */
export async function projectChangedSince(
  tx: ReadTx,
  kept: KeptProject,
  version: number,
): Promise<readonly FieldError[]> {
  const held = await heldVersion(tx, 'project', kept.id, version);
  if (held === null) return [];
  const around = await aroundThen(tx, kept.id, held);
  const [partnersBefore, partnersAfter] = differingLines(around.partnerCodes, kept.partnerCodes);
  const [peopleBefore, peopleAfter] = differingLines(lines(around.people), lines(kept.people));
  const { leadCode, strategyNodeCode } = around;
  const before = { leadCode, strategyNodeCode, partnerCodes: partnersBefore, people: peopleBefore };
  return changedFields(
    { ...toldRow(held.row), ...before },
    {
      ...toldKept(kept),
      ...{ leadCode: kept.leadCode, strategyNodeCode: kept.strategyNodeCode },
      ...{ partnerCodes: partnersAfter, people: peopleAfter },
    },
  );
}

async function aroundThen(tx: ReadTx, projectId: string, { row, at }: HeldVersion): Promise<Around> {
  const within = { projectIds: [projectId] };
  const found = await tx.row<Around & Record<string, unknown>>(sql`
    SELECT (SELECT n.code FROM strategy_node n WHERE n.id = ${row['strategy_node_id'] as string}::uuid) AS "strategyNodeCode",
      (SELECT o.code FROM organisation o WHERE o.id = ${row['lead_organisation_id'] as string}::uuid) AS "leadCode",
      ARRAY(SELECT o.code FROM ${recorded('project_partner', at, within)} w JOIN organisation o ON o.id = w.organisation_id
        WHERE w.project_id = ${projectId}::uuid ORDER BY o.code) AS "partnerCodes",
      (SELECT coalesce(json_agg(json_build_object('role', e.role, 'name', e.name, 'email', e.email)
        ORDER BY e.role, e.name, e.id), '[]') FROM ${recorded('project_person', at, within)} e) AS people`);
  return found ?? { strategyNodeCode: null, leadCode: null, partnerCodes: [], people: [] };
}

function lines(people: readonly ProjectPerson[]): string[] {
  return people.map(({ role, name, email }) => [role, name, email].filter((part) => part !== null).join(' '));
}

/** The fields of a project that stand in its own row, as an editor reads them. */
type Own = Pick<
  KeptProject,
  | 'title'
  | 'summary'
  | 'flagship'
  | 'usersServed'
  | 'url'
  | 'lifecycle'
  | 'startOn'
  | 'plannedEndOn'
  | 'openedOn'
  | 'budgetPlannedCentimes'
  | 'budgetCommittedCentimes'
  | 'budgetSpentCentimes'
>;

function toldRow(row: HeldVersion['row']): Readonly<Record<string, Told>> {
  const { title, summary, flagship, users_served: usersServed, url, lifecycle } = row;
  const { start_on: startOn, planned_end_on: plannedEndOn, opened_on: openedOn } = row;
  return toldKept({
    ...{ title, summary, flagship, usersServed, url, lifecycle, startOn, plannedEndOn, openedOn },
    budgetPlannedCentimes: row['budget_planned_centimes'],
    budgetCommittedCentimes: row['budget_committed_centimes'],
    budgetSpentCentimes: row['budget_spent_centimes'],
  } as Own);
}

function toldKept(project: Own): Readonly<Record<string, Told>> {
  const { flagship, usersServed, url, lifecycle, startOn, plannedEndOn, openedOn } = project;
  return {
    ...toldText('title', project.title),
    ...toldText('summary', project.summary),
    ...{ flagship: String(flagship), usersServed, url, lifecycle, startOn, plannedEndOn, openedOn },
    'budget.plannedMad': madOf(project.budgetPlannedCentimes),
    'budget.committedMad': madOf(project.budgetCommittedCentimes),
    'budget.spentMad': madOf(project.budgetSpentCentimes),
  };
}

function toldText(field: string, text: LocalizedText): Readonly<Record<string, Told>> {
  return {
    [`${field}.fr`]: text.fr ?? null,
    [`${field}.ar`]: text.ar ?? null,
    [`${field}.en`]: text.en ?? null,
  };
}
