import type { EditBriefInput, KeptBriefFragment, UsersServed } from '../../lib/graphql/graphql.js';
import type { Standing } from '../../lib/draft-keeper.js';
import { textFields, textInput, type TextFields } from '../../lib/localized.js';

/** What a brief says of the project to be, as its form holds it. */
export interface BriefValues extends TextFields<'title'>, TextFields<'summary'> {
  readonly code: string;
  readonly usersServed: UsersServed | '';
  readonly strategyNodeCode: string;
  readonly startOn: string | null;
  readonly plannedEndOn: string | null;
  readonly budgetPlannedMad: number | null;
  readonly partnerCodes: readonly string[];
}

/** A brief as it is edited. */
export function briefOf(kept: KeptBriefFragment): Standing<BriefValues> {
  const { version, code, title, summary, usersServed, strategyNodeCode, startOn, plannedEndOn } = kept;
  return {
    version,
    values: {
      ...{ code, usersServed: usersServed ?? '', strategyNodeCode: strategyNodeCode ?? '' },
      ...textFields('title', title),
      ...textFields('summary', summary),
      ...{ startOn: startOn ?? null, plannedEndOn: plannedEndOn ?? null },
      ...{ budgetPlannedMad: kept.budgetPlannedMad ?? null, partnerCodes: kept.partnerCodes },
    },
  };
}

/** A brief as it is sent, whole. */
export function briefInput(values: BriefValues): Omit<EditBriefInput, 'id' | 'version'> {
  const { code, usersServed, strategyNodeCode, startOn, plannedEndOn, budgetPlannedMad, partnerCodes } =
    values;
  return {
    ...{ code, title: textInput('title', values), summary: textInput('summary', values) },
    ...{ usersServed: usersServed || null, strategyNodeCode: strategyNodeCode || null },
    ...{ startOn, plannedEndOn, budgetPlannedMad, partnerCodes: [...partnerCodes] },
  };
}
