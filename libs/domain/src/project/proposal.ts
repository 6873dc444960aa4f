import type { FieldError } from '../shared/errors.js';
import type { Lifecycle } from '../shared/lifecycle.js';
import { wordsErrors } from '../shared/naming.js';
import { LANGUAGES, type LocalizedText } from '../shared/text.js';
import type { ProjectEdit, ProjectRecord } from './edit.js';
import type { ProjectPerson } from './people.js';

/** The states of a change that an SPGOV proposes for the record of its project. */
export const PROPOSAL_STATES = ['PROPOSED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** What is done with a proposed change. */
export const PROPOSAL_MOVES = ['ACCEPT', 'REFUSE', 'WITHDRAW'] as const;
export type ProposalMove = (typeof PROPOSAL_MOVES)[number];

/** The lifecycle of a proposed change: it is answered once, or withdrawn before. */
export const PROPOSAL_LIFECYCLE = [
  { move: 'ACCEPT', from: ['PROPOSED'], to: 'ACCEPTED' },
  { move: 'REFUSE', from: ['PROPOSED'], to: 'REFUSED' },
  { move: 'WITHDRAW', from: ['PROPOSED'], to: 'WITHDRAWN' },
] as const satisfies Lifecycle<ProposalState, ProposalMove>;

/** What may be proposed of a project: all that is said of it but the flagship, which DPGOV alone names. */
export type ProposedEdit = Omit<ProjectEdit, 'flagship'>;

/** The value of one field. */
export type FieldValue = string | number | boolean | null | readonly string[] | readonly ProjectPerson[];

/** Values by field; a text is one field in each language, as `title.fr`. */
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** A proposal: the fields that it touches, as they stood when it was made and as they should stand. */
export interface ProposedValues {
  readonly before: FieldValues;
  readonly values: FieldValues;
}

/** A field that a proposal changes. */
export interface ProposedField {
  readonly field: string;
  readonly before: FieldValue;
  readonly now: FieldValue;
  readonly proposed: FieldValue;
  /** Since it was proposed the field was given another value than the one proposed. */
  readonly changedMeanwhile: boolean;
}

const TEXTS = ['title', 'summary'] as const;
const IN_LANGUAGES = TEXTS.flatMap((text) => LANGUAGES.map((language) => `${text}.${language}`));
/** As the record's form puts them. */
const ORDER: readonly string[] = [
  ...IN_LANGUAGES,
  ...['usersServed', 'url', 'strategyNodeCode', 'startOn', 'plannedEndOn', 'openedOn'],
  ...['budgetPlannedCentimes', 'budgetCommittedCentimes', 'budgetSpentCentimes', 'partnerCodes', 'people'],
];
const REASON_LENGTH = 2_000;

/** What an edit says, field by field. */
export function fieldValues(edit: ProjectEdit): FieldValues {
  const told = Object.entries(edit).flatMap(([field, value]): [string, FieldValue][] => {
    if (!isText(field)) return [[field, value as FieldValue]];
    const text = value as LocalizedText;
    return LANGUAGES.map((language) => [`${field}.${language}`, text[language] ?? null]);
  });
  return Object.fromEntries(told);
}

/** The same fields as an edit touches, as a record says them. */
export function sameFields(record: ProjectRecord, edit: ProposedEdit): FieldValues {
  const standing = fieldValues(record);
  return Object.fromEntries(Object.keys(fieldValues(edit)).map((field) => [field, standing[field] ?? null]));
}

/** What a proposal changes, beside what stood when it was made and what stands now. */
export function proposedFields(
  { before, values }: ProposedValues,
  record: ProjectRecord,
): readonly ProposedField[] {
  const standing = fieldValues(record);
  return ORDER.filter((field) => field in values)
    .map((field) => ({
      ...{ field, before: before[field] ?? null, now: standing[field] ?? null },
      proposed: values[field] ?? null,
    }))
    .filter((each) => !alike(each.before, each.proposed))
    .map((each) => ({
      ...each,
      changedMeanwhile: !alike(each.now, each.before) && !alike(each.now, each.proposed),
    }));
}

/** The edit that an accepted proposal asks for: what it changes, over the record as it stands. */
export function proposedEdit(proposal: ProposedValues, record: ProjectRecord): ProposedEdit {
  const changed = proposedFields(proposal, record).filter(({ now, proposed }) => !alike(now, proposed));
  const texts = TEXTS.flatMap((field) => {
    const told = changed.filter((each) => each.field.startsWith(`${field}.`));
    if (told.length === 0) return [];
    const said = told.map((each) => [each.field.slice(field.length + 1), each.proposed] as const);
    return [[field, withoutNothing({ ...record[field], ...Object.fromEntries(said) })] as const];
  });
  const others = changed.filter(({ field }) => !field.includes('.'));
  return Object.fromEntries([...texts, ...others.map(({ field, proposed }) => [field, proposed])]);
}

/** What is wrong with the reason of a proposal, or with the answer to it: a refusal needs one. */
export function answerErrors(move: ProposalMove | 'PROPOSE', words: string | null): readonly FieldError[] {
  const field = move === 'PROPOSE' ? 'reason' : 'answer';
  const needed = move === 'PROPOSE' || move === 'REFUSE';
  return needed || words ? wordsErrors(field, words ?? '', REASON_LENGTH) : [];
}

function isText(field: string): boolean {
  return TEXTS.some((text) => text === field);
}

function withoutNothing(text: Readonly<Record<string, unknown>>): LocalizedText {
  return Object.fromEntries(Object.entries(text).filter(([, words]) => words !== null));
}

/** Whether two values say the same, in whatever order a list tells its lines. */
function alike(one: FieldValue, other: FieldValue): boolean {
  return told(one) === told(other);
}

const PERSON: (keyof ProjectPerson)[] = ['role', 'name', 'email'];

function told(value: FieldValue): string {
  if (!Array.isArray(value)) return JSON.stringify(value);
  return JSON.stringify(value.map((line: unknown) => JSON.stringify(line, PERSON)).sort());
}
