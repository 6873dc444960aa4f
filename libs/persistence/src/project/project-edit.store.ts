import type { ProjectRecord } from '#domain/project/edit.js';
import type { ProjectMoveAsked } from '#domain/project/move.js';
import type { ProjectPerson } from '#domain/project/people.js';
import type { Lifecycle } from '#domain/project/project.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { demandWithin, type Grant } from '../grant.js';
import { refreshFigures } from '../progress/refresh-figures.js';
import { sql, type Sql } from '../sql.js';
import { uuidv7 } from '../uuid.js';
import type { WriteTx } from '../write-transaction.js';
import { projectChangedSince } from './project-changes.js';
import { lockedProject, type KeptProject } from './project-record.store.js';

/** A body as far as a project depends on it. */
export interface ProjectBody {
  readonly id: string;
  readonly code: string;
  readonly endedOn: LocalDate | null;
}

/** The rights under which a project takes a step of its life. */
export type MoveGrant = Grant<'project.edit' | 'project.suspend' | 'project.cancel' | 'project.close'>;

/** Projects being changed. */
export function projectEditStore(tx: WriteTx) {
  return {
    /** Locks a project; null when there is none. */
    async lock(id: string): Promise<KeptProject | null> {
      await tx.rows(sql`SELECT FROM project WHERE id = ${id}::uuid FOR NO KEY UPDATE`);
      return lockedProject(tx, id);
    },

    /** What was changed in a locked project since the version a change was made from. */
    changedSince: (kept: KeptProject, version: number) => projectChangedSince(tx, kept, version),

    /** The bodies of some codes, by code. */
    async bodies(codes: readonly string[]): Promise<ReadonlyMap<string, ProjectBody>> {
      const rows = await tx.rows<ProjectBody & Record<string, unknown>>(
        sql`SELECT o.id, o.code, o.ended_on AS "endedOn" FROM organisation o WHERE o.code = ANY(${[...codes]}::text[])`,
      );
      return new Map(rows.map((row) => [row.code, row]));
    },

    /** The id of a strategy node of a project's programme by its code; null when there is none. */
    async node({ programmeId }: KeptProject, code: string): Promise<string | null> {
      const row = await tx.row<{ id: string }>(sql`
        SELECT n.id FROM strategy_node n WHERE n.programme_id = ${programmeId}::uuid AND n.code = ${code}`);
      return row?.id ?? null;
    },

    /** Writes what an edit changed, counts the version up and recomputes the figures. */
    async update(
      grant: Grant<'project.edit'>,
      kept: KeptProject,
      after: ProjectRecord,
      { nodeId, partnerIds }: { readonly nodeId: string; readonly partnerIds: readonly string[] },
    ): Promise<void> {
      const place = placeOf(kept);
      demandWithin(grant, place);
      // First the project, so that its history ends before that of its partners and people.
      await tx.rows(recordStatement(kept, after, nodeId));
      await tx.rows(sql`DELETE FROM project_partner WHERE project_id = ${kept.id}::uuid
        AND organisation_id <> ALL(${[...partnerIds]}::uuid[])`);
      for (const partnerId of partnerIds.filter((id) => !kept.partnerOrganisationIds.includes(id)))
        await tx.rows(sql`INSERT INTO project_partner (id, programme_id, project_id, organisation_id)
          VALUES (${uuidv7()}::uuid, ${kept.programmeId}::uuid, ${kept.id}::uuid, ${partnerId}::uuid)`);
      for (const statement of peopleStatements(kept, after.people)) await tx.rows(statement);
      await refreshFigures(tx, { projectIds: [kept.id] });
    },

    /** Moves a project along its life and records the step. */
    async move(grant: MoveGrant, kept: KeptProject, asked: ProjectMoveAsked, to: Lifecycle): Promise<void> {
      demandWithin(grant, placeOf(kept));
      const { move, movedOn, reason, closingReport } = asked;
      const opened = move === 'OPEN' ? sql`, opened_on = ${movedOn}::date, opened_precision = 'DAY'` : sql``;
      await tx.rows(sql`UPDATE project SET version = version + 1, updated_at = now(), lifecycle = ${to}::text ${opened}
        WHERE id = ${kept.id}::uuid`);
      await tx.rows(sql`
        INSERT INTO project_move (id, programme_id, project_id, move, from_lifecycle, to_lifecycle, moved_on, reason, closing_report)
        VALUES (${uuidv7()}::uuid, ${kept.programmeId}::uuid, ${kept.id}::uuid, ${move}::text, ${kept.lifecycle}::text,
          ${to}::text, ${movedOn}::date, ${reason}::text, ${closingReport}::text)`);
      await refreshFigures(tx, { projectIds: [kept.id] });
    },

    /** Gives a project another lead from a day on; a partner that comes to lead it is one no more. */
    async transfer(
      grant: Grant<'project.transfer'>,
      kept: KeptProject,
      to: ProjectBody,
      { transferredOn, reason }: { readonly transferredOn: LocalDate; readonly reason: string },
    ): Promise<void> {
      demandWithin(grant, placeOf(kept));
      await tx.rows(sql`UPDATE project SET version = version + 1, updated_at = now(), lead_organisation_id = ${to.id}::uuid
        WHERE id = ${kept.id}::uuid`);
      await tx.rows(sql`DELETE FROM project_partner
        WHERE project_id = ${kept.id}::uuid AND organisation_id = ${to.id}::uuid`);
      await tx.rows(sql`
        INSERT INTO project_transfer (id, programme_id, project_id, from_organisation_id, to_organisation_id, transferred_on, reason)
        VALUES (${uuidv7()}::uuid, ${kept.programmeId}::uuid, ${kept.id}::uuid, ${kept.leadOrganisationId}::uuid,
          ${to.id}::uuid, ${transferredOn}::date, ${reason}::text)`);
      await refreshFigures(tx, { projectIds: [kept.id] });
    },
  };
}

function placeOf({ id, programmeId }: KeptProject) {
  return { id, programmeId, projectId: id };
}

/** A date that an edit leaves keeps the precision its source gave it. */
function recordStatement(kept: KeptProject, after: ProjectRecord, nodeId: string): Sql {
  const dated = (['startOn', 'plannedEndOn', 'openedOn'] as const)
    .filter((field) => kept[field] !== after[field])
    .map((field) => DATED[field](after[field]));
  return sql`UPDATE project SET version = version + 1, updated_at = now(), title = ${JSON.stringify(after.title)}::jsonb,
    summary = ${JSON.stringify(after.summary)}::jsonb, flagship = ${after.flagship}::boolean,
    users_served = ${after.usersServed}::text, url = ${after.url}::text, strategy_node_id = ${nodeId}::uuid,
    budget_planned_centimes = ${after.budgetPlannedCentimes}::bigint,
    budget_committed_centimes = ${after.budgetCommittedCentimes}::bigint,
    budget_spent_centimes = ${after.budgetSpentCentimes}::bigint
    ${dated[0] ?? sql``} ${dated[1] ?? sql``} ${dated[2] ?? sql``} WHERE id = ${kept.id}::uuid`;
}

const DATED = {
  startOn: (on: LocalDate | null) => sql`, start_on = ${on}::date, start_precision = ${on && 'DAY'}::text`,
  plannedEndOn: (on: LocalDate | null) =>
    sql`, planned_end_on = ${on}::date, planned_end_precision = ${on && 'DAY'}::text`,
  openedOn: (on: LocalDate | null) => sql`, opened_on = ${on}::date, opened_precision = ${on && 'DAY'}::text`,
};

/** Those who stay keep their row. */
function peopleStatements({ id, programmeId, people }: KeptProject, after: readonly ProjectPerson[]): Sql[] {
  const same = (one: ProjectPerson, other: ProjectPerson): boolean =>
    one.role === other.role && one.name === other.name && one.email === other.email;
  const gone = people.filter((person) => !after.some((each) => same(each, person)));
  const come = after.filter((person) => !people.some((each) => same(each, person)));
  return [
    ...gone.map(
      ({ role, name, email }) => sql`DELETE FROM project_person WHERE project_id = ${id}::uuid
        AND role = ${role} AND name = ${name} AND email IS NOT DISTINCT FROM ${email}::text`,
    ),
    ...come.map(
      ({
        role,
        name,
        email,
      }) => sql`INSERT INTO project_person (id, programme_id, project_id, role, name, email)
        VALUES (${uuidv7()}::uuid, ${programmeId}::uuid, ${id}::uuid, ${role}::text, ${name}::text, ${email}::text)`,
    ),
  ];
}
