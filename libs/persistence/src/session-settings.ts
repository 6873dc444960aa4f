import type { Actor } from '#domain/access/actor.js';
import { scopeOf } from '#domain/access/policy.js';
import { APP_ROLE } from './roles.js';

/** The person behind an actor; null for the public and for the system. */
export function actorId(actor: Actor): string | null {
  return actor.kind === 'person' ? actor.personId : null;
}

/** How the actor is named in history and audit. */
export function actorName(actor: Actor): string {
  if (actor.kind === 'person') return 'person';
  return actor.kind === 'system' ? `system:${actor.name}` : 'public';
}

const quoted = new WeakMap<Actor, string>();

/**
 * The settings every transaction makes for itself in the statement that begins it: its role, who acts, and whose risks
 * that actor sees (row-level security reads them).
 */
export function settingsOf(actor: Actor): string {
  const known = quoted.get(actor);
  if (known !== undefined) return known;
  const scope = scopeOf(actor, 'risk.read');
  const programmes = scope.all ? '*' : scope.programmes.join(',');
  const bodies = scope.involved.map((o) => `${o.organisationId}${o.programmeId ? `:${o.programmeId}` : ''}`);
  const settings: [string, string][] = [
    ['role', APP_ROLE],
    ['masar.actor_id', actorId(actor) ?? ''],
    ['masar.actor_name', actorName(actor)],
    ['masar.risk_programmes', programmes],
    ['masar.risk_organisations', bodies.join(',')],
  ];
  const text = settings.map(([key, value]) => `set_config('${key}', ${literal(value)}, true)`).join(', ');
  quoted.set(actor, text);
  return text;
}

/** Ids and names of ours only; anything else is a fault. */
function literal(value: string): string {
  if (!/^[a-z0-9_:*,-]*$/i.test(value))
    throw new Error('a transaction setting holds more than ids and names');
  return `'${value}'`;
}
