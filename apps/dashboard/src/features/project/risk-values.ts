import type { RiskCategory, RiskStatus } from '#domain/risk/risk.js';
import type { Standing } from '../../lib/draft-keeper.js';
import type { SheetRiskFragment } from '../../lib/graphql/graphql.js';
import { LANGUAGES } from '../../lib/language.js';
import { textFields, type TextFields } from '../../lib/localized.js';

/** What a change of a risk makes out of date beside what it answers. */
export const RISK_ALSO = ['Risk', 'Project', 'Programme'] as const;

/** The kind under which a risk's drafts are kept. */
export const RISK_DRAFT = 'risk';

/** A risk as its form holds it. */
export interface RiskValues extends TextFields<'title'> {
  readonly category: RiskCategory | '';
  readonly likelihood: number | null;
  readonly impact: number | null;
  readonly status: RiskStatus | '';
  readonly raisedOn: string | null;
  readonly owner: string;
}

/** A risk as it is edited; null: one that is about to be recorded. */
export function riskOf(risk: SheetRiskFragment | null): Standing<RiskValues> {
  return {
    version: risk?.version ?? 0,
    values: {
      ...textFields('title', risk?.titleText ?? {}),
      ...{ category: risk?.category ?? '', status: risk?.status ?? 'OPEN' },
      ...{ likelihood: risk?.likelihood ?? null, impact: risk?.impact ?? null },
      ...{ raisedOn: risk?.raisedOn ?? null, owner: risk?.owner ?? '' },
    },
  };
}

/** What both ways of sending a risk say of it; a language left empty is emptied. */
export function riskInput(values: RiskValues) {
  const { category, likelihood, impact, status, raisedOn, owner } = values;
  const title = Object.fromEntries(LANGUAGES.map((each) => [each, values[`title.${each}`].trim() || null]));
  return {
    ...{ title, category: category || null, likelihood, impact, status: status || null },
    ...{ raisedOn, owner: owner.trim() || null },
  };
}
