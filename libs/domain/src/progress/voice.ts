import type { HealthDeclared, ProjectFacts } from './facts.js';
import { DECLARED_HEALTHS, type Health, type Voice } from './figures.js';

/** The declared voice beside a computed health; facts already cut at the status date. */
export function voiceOf({ healthsDeclared }: Pick<ProjectFacts, 'healthsDeclared'>, computed: Health): Voice {
  const last = lastDeclared(healthsDeclared);
  if (last === null) return { declaredHealth: null, declaredOn: null, voiceGapSteps: null };
  const { health, declaredOn } = last;
  return { declaredHealth: health, declaredOn, voiceGapSteps: stepsBetter(health, computed) };
}

/** Of several declarations the one of the latest period, then of the latest day; of equals the worse. */
export function lastDeclared(declared: readonly HealthDeclared[]): HealthDeclared | null {
  let last: HealthDeclared | null = null;
  for (const one of declared) if (last === null || comesAfter(one, last)) last = one;
  return last;
}

/** Steps by which one health is better than another; null unless both are GREEN, AMBER or RED. */
export function stepsBetter(declared: string | null, computed: string | null): number | null {
  const [a, b] = [placeOf(declared), placeOf(computed)];
  return a < 0 || b < 0 ? null : b - a;
}

/** Whether a health was declared better than the computed one: what two voices are compared for. */
export function isDeclaredBetter({ voiceGapSteps }: Pick<Voice, 'voiceGapSteps'>): boolean {
  return voiceGapSteps !== null && voiceGapSteps > 0;
}

function comesAfter(one: HealthDeclared, other: HealthDeclared): boolean {
  if (one.monthOn !== other.monthOn) return one.monthOn > other.monthOn;
  if (one.declaredOn !== other.declaredOn) return one.declaredOn > other.declaredOn;
  return placeOf(one.health) > placeOf(other.health);
}

function placeOf(health: string | null): number {
  return DECLARED_HEALTHS.findIndex((known) => known === health);
}
