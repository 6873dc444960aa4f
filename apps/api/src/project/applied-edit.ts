import { editedProject, projectEditErrors, type ProjectEdit } from '#domain/project/edit.js';
import type { FieldError } from '#domain/shared/errors.js';
import { centimesOf } from '#domain/shared/money.js';
import { tidyText } from '#domain/shared/naming.js';
import { refuseInput } from '#persistence/edited.js';
import type { Grant } from '#persistence/grant.js';
import type { ProjectBody, projectEditStore } from '#persistence/project/project-edit.store.js';
import type { KeptProject } from '#persistence/project/project-record.store.js';
import type { ProjectFieldsInput } from './project-fields.types.js';
import type { EditProjectInput } from './project-record.types.js';

type Store = ReturnType<typeof projectEditStore>;

/** Writes an edit of a locked project. INVALID_INPUT. */
export async function applyEdit(
  store: Store,
  kept: KeptProject,
  edit: ProjectEdit,
  grant: Grant<'project.edit'>,
): Promise<void> {
  const references = await checkEdit(store, kept, edit);
  await store.update(grant, kept, editedProject(kept, edit), references);
}

/** What the codes of an edit lead to; INVALID_INPUT naming what is wrong with it. */
export async function checkEdit(
  store: Store,
  kept: KeptProject,
  edit: ProjectEdit,
  more: readonly FieldError[] = [],
): Promise<{ readonly nodeId: string; readonly partnerIds: readonly string[] }> {
  const after = editedProject(kept, edit);
  const bodies = await store.bodies(after.partnerCodes);
  const nodeId = await store.node(kept, after.strategyNodeCode);
  refuseInput([
    ...projectEditErrors(kept, edit, kept),
    ...(nodeId === null ? [{ field: 'strategyNodeCode', code: 'REFERENCE_NOT_FOUND' as const }] : []),
    ...unknownPartners(after.partnerCodes, bodies),
    ...more,
  ]);
  const partnerIds = after.partnerCodes.flatMap((code) => bodies.get(code)?.id ?? []);
  return { nodeId: nodeId ?? '', partnerIds };
}

function unknownPartners(
  codes: readonly string[],
  bodies: ReadonlyMap<string, ProjectBody>,
): readonly FieldError[] {
  const known = codes.every((code) => bodies.has(code));
  return known ? [] : [{ field: 'partnerCodes', code: 'REFERENCE_NOT_FOUND' }];
}

/** The edit an input asks for; what cannot be emptied is left by null. */
export function editIn(input: ProjectFieldsInput & Pick<EditProjectInput, 'flagship'>): ProjectEdit {
  const { title, summary, flagship, usersServed, url, strategyNodeCode, budget, partnerCodes, people } =
    input;
  const { startOn, plannedEndOn, openedOn } = input;
  return {
    ...(title !== undefined && { title: tidyText(title ?? {}) }),
    ...(summary !== undefined && { summary: tidyText(summary ?? {}) }),
    ...(flagship != null && { flagship }),
    ...(usersServed !== undefined && { usersServed }),
    ...(url !== undefined && { url: url?.trim() || null }),
    ...(strategyNodeCode != null && { strategyNodeCode }),
    ...(startOn !== undefined && { startOn }),
    ...(plannedEndOn !== undefined && { plannedEndOn }),
    ...(openedOn !== undefined && { openedOn }),
    ...budgetIn(budget ?? {}),
    ...(partnerCodes != null && { partnerCodes: [...new Set(partnerCodes)].sort() }),
    ...(people != null && { people: people.map(personIn) }),
  };
}

function personIn({ role, name, email }: NonNullable<ProjectFieldsInput['people']>[number]) {
  return { role, name: name.trim(), email: email?.trim() || null };
}

function budgetIn({
  plannedMad,
  committedMad,
  spentMad,
}: NonNullable<ProjectFieldsInput['budget']>): ProjectEdit {
  return {
    ...(plannedMad !== undefined && { budgetPlannedCentimes: centimesOf(plannedMad) }),
    ...(committedMad !== undefined && { budgetCommittedCentimes: centimesOf(committedMad) }),
    ...(spentMad !== undefined && { budgetSpentCentimes: centimesOf(spentMad) }),
  };
}
