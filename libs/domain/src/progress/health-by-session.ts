import type { LocalDate } from '../shared/local-date.js';
import type { ProgrammeRules, ProjectFacts } from './facts.js';
import type { Health } from './figures.js';
import { projectFigures } from './project-figures.js';
import type { NumberedSession } from './since.js';

/** A project's health at a session. */
export interface SessionHealth {
  readonly number: number;
  readonly heldOn: LocalDate;
  readonly health: Health;
}

/**
 * A project's health at each of the last sessions held by a status date, the earliest first: from the facts dated by the
 * day of the session, by the rules and with the forecasts, baselines and lifecycle recorded now (domain.md section 3).
 */
export function healthBySession(
  facts: ProjectFacts,
  rules: ProgrammeRules,
  sessions: readonly NumberedSession[],
  { statusOn, last }: { readonly statusOn: LocalDate; readonly last: number },
): SessionHealth[] {
  return sessions
    .flatMap(({ number, heldOn, held }) =>
      held && heldOn !== null && heldOn <= statusOn ? [{ number, heldOn }] : [],
    )
    .toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : a.heldOn > b.heldOn ? 1 : a.number - b.number))
    .slice(-last)
    .map(({ number, heldOn }) => ({
      number,
      heldOn,
      health: projectFigures(facts, rules, heldOn).health,
    }));
}
