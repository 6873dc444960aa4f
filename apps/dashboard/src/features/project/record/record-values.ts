import type { ProjectPeopleRole, UsersServed } from '../../../lib/graphql/graphql.js';
import type { EditProjectInput, KeptProjectFragment } from '../../../lib/graphql/graphql.js';
import { textFields, textInput, type TextFields } from '../../../lib/localized.js';
import { alike } from '../../../lib/merge.js';
import type { Standing } from '../../../lib/draft-keeper.js';

/** Somebody to turn to about a project, as a row of its form. */
export interface PersonRow {
  readonly role: ProjectPeopleRole;
  readonly name: string;
  readonly email: string;
}

/** What is said of a project, as its form holds it. */
export interface RecordValues extends TextFields<'title'>, TextFields<'summary'> {
  readonly flagship: boolean;
  readonly usersServed: UsersServed | '';
  readonly url: string;
  readonly strategyNodeCode: string;
  readonly startOn: string | null;
  readonly plannedEndOn: string | null;
  readonly openedOn: string | null;
  readonly 'budget.plannedMad': number | null;
  readonly 'budget.committedMad': number | null;
  readonly 'budget.spentMad': number | null;
  readonly partnerCodes: readonly string[];
  readonly people: readonly PersonRow[];
}

/** A project as it is edited. */
export function recordOf(kept: KeptProjectFragment): Standing<RecordValues> {
  const { version, title, summary, flagship, usersServed, url, strategyNodeCode, budget, people } = kept;
  return {
    version,
    values: {
      ...textFields('title', title),
      ...textFields('summary', summary),
      ...{ flagship, usersServed: usersServed ?? '', url: url ?? '', strategyNodeCode },
      ...{
        startOn: kept.startOn ?? null,
        plannedEndOn: kept.plannedEndOn ?? null,
        openedOn: kept.openedOn ?? null,
      },
      'budget.plannedMad': budget?.plannedMad ?? null,
      'budget.committedMad': budget?.committedMad ?? null,
      'budget.spentMad': budget?.spentMad ?? null,
      partnerCodes: kept.partnerCodes,
      people: people.map(({ role, name, email }) => ({ role, name, email: email ?? '' })),
    },
  };
}

const DATES = ['startOn', 'plannedEndOn', 'openedOn'] as const;
const BUDGET = ['plannedMad', 'committedMad', 'spentMad'] as const;

/** The edit a form asks for: what it changed, and no more, so that a fault elsewhere does not stand in its way. */
export function recordInput(
  values: RecordValues,
  base: RecordValues,
): Omit<EditProjectInput, 'id' | 'version'> {
  const changed = (...names: (keyof RecordValues)[]): boolean =>
    names.some((name) => !alike(values[name], base[name]));
  const amounts = BUDGET.filter((part) => changed(`budget.${part}`));
  return {
    ...(changed('title.fr', 'title.ar', 'title.en') && { title: textInput('title', values) }),
    ...(changed('summary.fr', 'summary.ar', 'summary.en') && { summary: textInput('summary', values) }),
    ...(changed('flagship') && { flagship: values.flagship }),
    ...(changed('usersServed') && { usersServed: values.usersServed || null }),
    ...(changed('url') && { url: values.url.trim() || null }),
    ...(changed('strategyNodeCode') && { strategyNodeCode: values.strategyNodeCode }),
    ...Object.fromEntries(DATES.filter((name) => changed(name)).map((name) => [name, values[name]])),
    ...(amounts.length > 0 && {
      budget: Object.fromEntries(amounts.map((part) => [part, values[`budget.${part}`]])),
    }),
    ...(changed('partnerCodes') && { partnerCodes: [...values.partnerCodes] }),
    ...(changed('people') && {
      people: values.people.map(({ role, name, email }) => ({ role, name, email: email.trim() || null })),
    }),
  };
}
