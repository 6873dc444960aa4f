import type { Explanation, LeftOut, LeftOutReason } from './explanation.js';
import { tell, type Called, type ToldExplanation, type ToldLeftOut } from './told-explanation.js';
import { fractionOf, leftOutByReason, type Fraction } from './explanation-text.js';

/** An explanation of which only the first parts are told; what is counted and summed is of all of them. */
export interface BriefExplanation {
  readonly told: ToldExplanation;
  readonly partCount: number;
  readonly fraction: Fraction | null;
  readonly leftOut: readonly { readonly count: number; readonly first: readonly ToldLeftOut[] }[];
}

/** An explanation with its first parts told, and the first of those left out for each reason. */
export function tellBriefly(tree: Explanation, called: Called, most: number): BriefExplanation {
  const groups = byReason(tree.leftOut);
  const first = groups.flatMap((entries) => entries.slice(0, most));
  const told = tell({ ...tree, parts: tree.parts.slice(0, most), leftOut: first }, called);
  return {
    told,
    partCount: tree.parts.length,
    fraction: fractionOf(tree),
    leftOut: leftOutByReason(told.leftOut).map((entries, index) => ({
      count: groups[index]?.length ?? entries.length,
      first: entries,
    })),
  };
}

/** An explanation told whole, as one of which nothing is kept short. */
export function whole(told: ToldExplanation): BriefExplanation {
  const leftOut = leftOutByReason(told.leftOut).map((first) => ({ count: first.length, first }));
  return { told, partCount: told.parts.length, fraction: fractionOf(told), leftOut };
}

function byReason(leftOut: readonly LeftOut[]): LeftOut[][] {
  const groups = new Map<LeftOutReason, LeftOut[]>();
  for (const entry of leftOut) {
    const group = groups.get(entry.reason);
    if (group) group.push(entry);
    else groups.set(entry.reason, [entry]);
  }
  return [...groups.values()];
}
