import type { FieldError } from '../shared/errors.js';
import { wordsErrors } from '../shared/naming.js';

/** What somebody is to a project: chef de projet, point focal, sponsor. */
export const PROJECT_PEOPLE_ROLES = ['PROJECT_MANAGER', 'FOCAL_POINT', 'SPONSOR'] as const;
export type ProjectPeopleRole = (typeof PROJECT_PEOPLE_ROLES)[number];

/** Somebody to turn to about a project; they need no account. */
export interface ProjectPerson {
  readonly role: ProjectPeopleRole;
  readonly name: string;
  readonly email: string | null;
}

const TEXT_MAX = 200;
const PEOPLE_MAX = 20;
const ADDRESS = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;

/** What is wrong with the people of a project, by field below `path`. */
export function peopleErrors(path: string, people: readonly ProjectPerson[]): readonly FieldError[] {
  if (people.length > PEOPLE_MAX)
    return [{ field: path, code: 'OUT_OF_RANGE', params: { min: 0, max: PEOPLE_MAX } }];
  return people.flatMap(({ name, email }, index) => [
    ...wordsErrors(`${path}.${index}.name`, name, TEXT_MAX),
    ...(email === null || ADDRESS.test(email)
      ? []
      : [{ field: `${path}.${index}.email`, code: 'INVALID_EMAIL' as const }]),
  ]);
}
