import { ROLES, SYSTEM_NAMES, type Role } from './actor.js';
import { ACTIONS, rolesIn, scopeInTable, seenBy, type Action } from './policy.js';
import { ALSO, SYSTEM_MAY } from './rules.js';
import type { Scope } from './scope.js';

const WORDS: Readonly<Record<Scope, string>> = {
  ALL: 'all',
  LEAD: 'lead',
  INVOLVED: 'lead, partner',
  OWN: 'own',
  COMMITTEE: 'committee',
  ESCALATED: 'escalated',
  SELF: 'self',
};

/** The policy as Markdown for docs/policy.md: which role may do what, on which rows. */
export function policyMarkdown(): string {
  return [
    '# Who may do what',
    '',
    'Generated from `libs/domain/src/access/rules.ts`; change it there and run `npm run generate`.',
    '',
    ...Object.entries(WORDS).map(([scope, word]) => `- **${word}**: ${MEANING[scope as Scope]}`),
    '',
    'A grant limited to a programme reaches the rows of that programme alone. The anonymous public sees nothing.',
    `${Object.entries(ALSO)
      .map(([role, also]) => `${role} is ${also.join(', ')} as well`)
      .join('; ')}.`,
    'What the right in the last column does not reach does not exist for the caller: NOT_FOUND, not FORBIDDEN.',
    '',
    ...table(
      ['action', ...ROLES, 'seen by'],
      ACTIONS.filter(isForPeople).map((action) => [
        action,
        ...ROLES.map((role) => cell(role, action)),
        seenBy(action),
      ]),
    ),
    '',
    '## Work without a person',
    '',
    ...table(
      ['actor', 'may'],
      SYSTEM_NAMES.map((name) => [name, SYSTEM_MAY[name].join(', ') || 'nothing']),
    ),
    '',
  ].join('\n');
}

const MEANING: Readonly<Record<Scope, string>> = {
  ALL: 'every row',
  LEAD: "rows of projects led by the grant's organisation",
  INVOLVED: "rows of projects the grant's organisation leads or is a partner in",
  OWN: "rows of the grant's organisation itself",
  COMMITTEE: "rows of the grant's committee",
  ESCALATED: 'rows linked to an escalation that is not DRAFT',
  SELF: "the caller's own row",
};

function isForPeople(action: Action): boolean {
  return ROLES.some((role) => scopeInTable(role, action) !== null);
}

function cell(role: Role, action: Action): string {
  const scopes = new Set(rolesIn(role).flatMap((held) => scopeInTable(held, action) ?? []));
  return [...scopes].map((scope) => WORDS[scope]).join('; ');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}
