import type { Actor } from '#domain/access/actor.js';
import { scopeOf, type Action } from '#domain/access/policy.js';
import type { OrganisationScope, VisibleScope } from '#domain/access/scope.js';
import { join, raw, sql, type Sql } from './sql.js';

/** The columns that say where a row belongs; what a table lacks is left out, and rights resting on it reach nothing. */
export interface RowPlace {
  readonly programmeId?: string;
  readonly projectId?: string;
  readonly organisationId?: string;
  readonly committeeId?: string;
  readonly personId?: string;
}

declare const seen: unique symbol;

/** What one actor may see of the rows that an action reads; made by a transaction alone, asked for by every read. */
export interface Visible<A extends Action = Action> {
  readonly action: A;
  readonly scope: VisibleScope;
  readonly [seen]: true;
}

/** For transactions only. */
export function visible<A extends Action>(actor: Actor, action: A): Visible<A> {
  return { action, scope: scopeOf(actor, action) } as Visible<A>;
}

/**
 * The condition under which a row is visible, for a WHERE clause. `place` names the columns as the statement knows them
 * (`p.programme_id`). Leads and partners are those of today, whatever moment the statement reads.
 */
export function whereVisible({ scope }: Visible, place: RowPlace): Sql {
  if (scope.all) return sql`TRUE`;
  const reasons = [...byProgramme(scope, place), ...byProject(scope, place), ...byBody(scope, place)];
  return reasons.length === 0 ? sql`FALSE` : sql`(${join(reasons, ' OR ')})`;
}

function byProgramme(scope: VisibleScope, place: RowPlace): Sql[] {
  if (!place.programmeId || scope.programmes.length === 0) return [];
  return [sql`${raw(place.programmeId)} = ANY(${[...scope.programmes]}::uuid[])`];
}

function byProject(scope: VisibleScope, place: RowPlace): Sql[] {
  if (!place.projectId) return [];
  const project = raw(place.projectId);
  const leading = [...scope.lead, ...scope.involved].map(
    (entry) => sql`EXISTS (SELECT FROM project led WHERE led.id = ${project}
      AND led.lead_organisation_id = ${entry.organisationId}::uuid ${inProgramme('led.programme_id', entry)})`,
  );
  const helping = scope.involved.map(
    (entry) => sql`EXISTS (SELECT FROM project_partner helped WHERE helped.project_id = ${project}
      AND helped.organisation_id = ${entry.organisationId}::uuid ${inProgramme('helped.programme_id', entry)})`,
  );
  return [...leading, ...helping];
}

function byBody(scope: VisibleScope, place: RowPlace): Sql[] {
  const own = !place.organisationId
    ? []
    : scope.own.map(
        (entry) =>
          sql`(${raw(place.organisationId ?? '')} = ${entry.organisationId}::uuid ${inProgramme(place.programmeId, entry)})`,
      );
  const committee = !place.committeeId
    ? []
    : scope.committee.map(
        (entry) =>
          sql`(${raw(place.committeeId ?? '')} = ${entry.committeeId}::uuid ${inProgramme(place.programmeId, entry)})`,
      );
  const self =
    place.personId && scope.people.length > 0
      ? [sql`${raw(place.personId)} = ANY(${[...scope.people]}::uuid[])`]
      : [];
  return [...own, ...committee, ...self];
}

function inProgramme(column: string | undefined, entry: Pick<OrganisationScope, 'programmeId'>): Sql {
  if (entry.programmeId === null) return sql``;
  return column ? sql`AND ${raw(column)} = ${entry.programmeId}::uuid` : sql`AND FALSE`;
}
