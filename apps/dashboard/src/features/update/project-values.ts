import type { Standing } from '../../lib/draft-keeper.js';
import type {
  Confirmation,
  DeclaredHealth,
  EditProjectUpdateInput,
  KeptUpdateFragment,
  SaidOfProjectFragment,
} from '../../lib/graphql/graphql.js';
import { alike } from '../../lib/merge.js';

/** What is said of one project, as its form holds it. */
export interface ProjectValues {
  readonly confirmation: Confirmation | null;
  readonly declaredHealth: DeclaredHealth | null;
  readonly sentence: string;
  readonly evidenceUrls: readonly string[];
}

/** The fields of the form, in their order. */
export const SAID_FIELDS = ['confirmation', 'declaredHealth', 'sentence', 'evidenceUrls'] as const;
export type SaidField = (typeof SAID_FIELDS)[number];

/** What stands of a project in an update. */
export function saidOf(project: SaidOfProjectFragment): Standing<ProjectValues> {
  const { version, confirmation, declaredHealth, sentence, evidenceUrls } = project;
  return {
    version,
    values: {
      ...{ confirmation: confirmation ?? null, declaredHealth: declaredHealth ?? null },
      ...{ sentence: sentence ?? '', evidenceUrls: [...evidenceUrls] },
    },
  };
}

/** What stands of the project with a code; null when the update no longer speaks of it. */
export function saidIn(
  update: KeptUpdateFragment | null | undefined,
  code: string,
): Standing<ProjectValues> | null {
  const found = update?.projects.find(({ projectCode }) => projectCode === code);
  return found ? saidOf(found) : null;
}

/** What of a form is an edit: what differs; links left empty are none. */
export function changedSaid(
  values: ProjectValues,
  base: ProjectValues,
): Partial<Omit<EditProjectUpdateInput, 'id' | 'projectCode' | 'version'>> {
  const given = { ...values, evidenceUrls: values.evidenceUrls.filter((url) => url.trim() !== '') };
  const changed = SAID_FIELDS.filter((field) => !alike(given[field], base[field]));
  return Object.fromEntries(changed.map((field) => [field, given[field] === '' ? null : given[field]]));
}

/** The form with the figures confirmed as they stand; what was declared last is said again where nothing is said yet. */
export function confirmed(
  values: ProjectValues,
  lastDeclared: SaidOfProjectFragment['lastDeclared'],
  mayDeclare: boolean,
): ProjectValues {
  return {
    ...values,
    confirmation: 'UNCHANGED',
    declaredHealth: values.declaredHealth ?? (mayDeclare ? (lastDeclared?.health ?? null) : null),
    sentence: values.sentence || (lastDeclared?.sentence ?? ''),
  };
}

/** What a form still lacks before the update can be submitted. */
export function missingOf(values: ProjectValues): readonly SaidField[] {
  return SAID_FIELDS.filter((field) => field !== 'evidenceUrls' && !values[field]);
}
