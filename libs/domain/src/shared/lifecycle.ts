import { DomainError } from './errors.js';

/** One line of a lifecycle: from these states, this move leads to that one. */
export interface Move<State extends string, Name extends string> {
  readonly move: Name;
  readonly from: readonly State[];
  readonly to: State;
}

/** A lifecycle as data: the moves allowed, and nothing else. */
export type Lifecycle<State extends string, Name extends string> = readonly Move<State, Name>[];

/** The moves open from a state, in the order of the table. */
export function movesFrom<State extends string, Name extends string>(
  table: Lifecycle<State, Name>,
  state: State,
): readonly Name[] {
  return table.filter((line) => line.from.includes(state)).map((line) => line.move);
}

/** The state a move leads to; null when it is not allowed from there. */
export function stateAfter<State extends string, Name extends string>(
  table: Lifecycle<State, Name>,
  state: State,
  move: Name,
): State | null {
  return table.find((line) => line.move === move && line.from.includes(state))?.to ?? null;
}

/** The state a move leads to; MOVE_NOT_ALLOWED when it is not allowed from there. */
export function moved<State extends string, Name extends string>(
  table: Lifecycle<State, Name>,
  state: State,
  move: Name,
): State {
  const to = stateAfter(table, state, move);
  if (to === null) throw new DomainError('MOVE_NOT_ALLOWED', { state, move });
  return to;
}
