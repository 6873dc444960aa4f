import type { DeploymentRecord } from '#domain/deployment/edit.js';
import type { FieldError } from '#domain/shared/errors.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { demandWithin, type Grant } from '../grant.js';
import { creation, type Creation } from '../history/creation.js';
import { changedFields, heldVersion, type Told } from '../history/held-version.js';
import { sql, type Sql } from '../sql.js';
import type { WriteTx } from '../write-transaction.js';

/** What a count belongs to: a project, or a node of the strategy. */
export interface DeploymentPlace {
  readonly programmeId: string;
  readonly programmeCode: string;
  readonly projectId: string | null;
  readonly strategyNodeId: string | null;
  readonly leadOrganisationId: string | null;
  readonly partnerOrganisationIds: readonly string[];
  /** The programme's status date. */
  readonly statusOn: LocalDate;
}

/** A count as locked for a change. */
export interface LockedDeployment extends DeploymentPlace, DeploymentRecord {
  readonly id: string;
  readonly version: number;
}

type Editing = Grant<'deployment.edit'>;

const PARTNERS = sql`ARRAY(SELECT w.organisation_id::text FROM project_partner w WHERE w.project_id = p.id)`;
const PLACE = sql`g.id AS "programmeId", g.code AS "programmeCode", p.id AS "projectId", n.id AS "strategyNodeId",
  p.lead_organisation_id AS "leadOrganisationId", ${PARTNERS} AS "partnerOrganisationIds", g.status_on AS "statusOn"`;

/** Counts being recorded and corrected. */
export function deploymentEditStore(tx: WriteTx) {
  const place = (rest: Sql): Promise<DeploymentPlace | null> =>
    tx.row<DeploymentPlace & Record<string, unknown>>(sql`SELECT ${PLACE} FROM programme g ${rest}`);
  return {
    /** The project of an id, as the place of a count; null when there is none. */
    project: (id: string) =>
      place(
        sql`JOIN project p ON p.programme_id = g.id LEFT JOIN strategy_node n ON FALSE WHERE p.id = ${id}::uuid`,
      ),

    /** The strategy node of an id, as the place of a count; null when there is none. */
    node: (id: string) =>
      place(
        sql`JOIN strategy_node n ON n.programme_id = g.id LEFT JOIN project p ON FALSE WHERE n.id = ${id}::uuid`,
      ),

    /** Locks a count; null when there is none. */
    lock: (id: string): Promise<LockedDeployment | null> =>
      tx.row<LockedDeployment & Record<string, unknown>>(sql`
        SELECT d.id, d.version, d.unit, d.counted_on AS "countedOn", d.deployed, d.target, d.target_on AS "targetOn", ${PLACE}
        FROM deployment d JOIN programme g ON g.id = d.programme_id LEFT JOIN project p ON p.id = d.project_id
        LEFT JOIN strategy_node n ON n.id = d.strategy_node_id WHERE d.id = ${id}::uuid FOR UPDATE OF d`),

    /** What was changed in a locked count since the version a change was made from. */
    async changedSince(locked: LockedDeployment, version: number): Promise<readonly FieldError[]> {
      const held = await heldVersion(tx, 'deployment', locked.id, version);
      if (held === null) return [];
      const { unit, counted_on: countedOn, deployed, target, target_on: targetOn } = held.row;
      return changedFields(
        told({ unit, countedOn, deployed, target, targetOn } as DeploymentRecord),
        told(locked),
      );
    },

    /** The id of a count to be recorded, and whether it was recorded before. */
    creation: (
      given: string | null | undefined,
      { projectId, strategyNodeId }: DeploymentPlace,
      { unit, countedOn, deployed, target, targetOn }: DeploymentRecord,
    ): Promise<Creation> =>
      creation(tx, 'deployment', given, {
        ...{ project_id: projectId, strategy_node_id: strategyNodeId, unit, deployed, target },
        ...{ counted_on: countedOn, target_on: targetOn },
      }),

    async insert(grant: Editing, at: DeploymentPlace, id: string, record: DeploymentRecord): Promise<void> {
      demandWithin(grant, at);
      const { unit, countedOn, deployed, target, targetOn } = record;
      await tx.rows(sql`
        INSERT INTO deployment (id, programme_id, project_id, strategy_node_id, unit, counted_on, counted_precision, deployed,
          target, target_on, target_precision)
        VALUES (${id}::uuid, ${at.programmeId}::uuid, ${at.projectId}::uuid, ${at.strategyNodeId}::uuid,
          ${JSON.stringify(unit)}::jsonb, ${countedOn}::date, 'DAY', ${deployed}::bigint, ${target}::bigint,
          ${targetOn}::date, ${targetOn && 'DAY'}::text)`);
    },

    /** Changes a count and counts its version up; a day left as it was keeps the precision its source gave it. */
    async update(grant: Editing, locked: LockedDeployment, record: DeploymentRecord): Promise<void> {
      demandWithin(grant, locked);
      const { unit, countedOn, deployed, target, targetOn } = record;
      const counted =
        countedOn === locked.countedOn
          ? sql``
          : sql`, counted_on = ${countedOn}::date, counted_precision = 'DAY'`;
      const aimed =
        targetOn === locked.targetOn
          ? sql``
          : sql`, target_on = ${targetOn}::date, target_precision = ${targetOn && 'DAY'}::text`;
      await tx.rows(sql`UPDATE deployment SET version = version + 1, unit = ${JSON.stringify(unit)}::jsonb,
        deployed = ${deployed}::bigint, target = ${target}::bigint ${counted} ${aimed} WHERE id = ${locked.id}::uuid`);
    },

    /** Removes a count recorded by mistake; its history stays. */
    async remove(grant: Editing, locked: LockedDeployment): Promise<void> {
      demandWithin(grant, locked);
      await tx.rows(sql`DELETE FROM deployment WHERE id = ${locked.id}::uuid`);
    },
  };
}

function told({
  unit,
  countedOn,
  deployed,
  target,
  targetOn,
}: DeploymentRecord): Readonly<Record<string, Told>> {
  const texts = { 'unit.fr': unit.fr ?? null, 'unit.ar': unit.ar ?? null, 'unit.en': unit.en ?? null };
  return { ...texts, countedOn, deployed, target, targetOn };
}
