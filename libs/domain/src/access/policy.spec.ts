import fc from 'fast-check';
import { ROLES, SYSTEM_NAMES, type Actor, type Role, type RoleGrant, type Subject } from './actor.js';
import { ACTIONS, actionEnumName, allowed, can, scopeOf, seenBy, whyNot, type Action } from './policy.js';
import { policyMarkdown } from './policy-markdown.js';
import { POLICY, SYSTEM_MAY } from './rules.js';
import { covers, isNothing, NOTHING, union } from './scope.js';

const grant = (role: Role, said: Partial<RoleGrant> = {}): RoleGrant => ({
  role,
  organisationId: null,
  committeeId: null,
  programmeId: null,
  ...said,
});
const holding = (...grants: RoleGrant[]): Actor => ({ kind: 'person', personId: 'someone', grants });
const nobody: Actor = { kind: 'public' };

/** A row of a project of programme EGOV led by MI with CNSS as a partner. */
const ofProject: Subject = {
  kind: 'project',
  id: 'EG-001',
  programmeId: 'EGOV',
  projectId: 'EG-001',
  leadOrganisationId: 'MI',
  partnerOrganisationIds: ['CNSS'],
};
const escalated: Subject = { ...ofProject, escalated: true };
const ofCommittee: Subject = { kind: 'session', id: 'S11', programmeId: 'EGOV', committeeId: 'CIGOV' };

const people: Readonly<Record<string, Actor>> = {
  admin: holding(grant('dpgov_admin')),
  officer: holding(grant('dpgov_officer')),
  lead: holding(grant('spgov_lead', { organisationId: 'MI' })),
  contributor: holding(grant('spgov_contributor', { organisationId: 'MI' })),
  partner: holding(grant('spgov_lead', { organisationId: 'CNSS' })),
  other: holding(grant('spgov_lead', { organisationId: 'MJL' })),
  chair: holding(grant('committee_chair', { committeeId: 'CIGOV' })),
  member: holding(grant('committee_member', { committeeId: 'CIGOV' })),
  auditor: holding(grant('auditor')),
};
const whoCan = (action: Action, subject: Subject): string[] =>
  Object.keys(people).filter((name) => can(people[name] ?? nobody, action, subject));

const EVERYONE = Object.keys(people);

describe('who may do what', () => {
  it.each<[Action, Subject, string[]]>([
    ['project.read', ofProject, EVERYONE],
    ['roadmap.read-approved', ofProject, EVERYONE],
    ['session.read', ofCommittee, EVERYONE],
    ['portfolio.export', ofProject, EVERYONE],
    ['roadmap.read-draft', ofProject, ['admin', 'officer', 'lead', 'contributor', 'auditor']],
    ['risk.read', ofProject, ['admin', 'officer', 'lead', 'contributor', 'partner', 'auditor']],
    [
      'risk.read',
      escalated,
      ['admin', 'officer', 'lead', 'contributor', 'partner', 'chair', 'member', 'auditor'],
    ],
    [
      'budget.read',
      ofProject,
      ['admin', 'officer', 'lead', 'contributor', 'partner', 'chair', 'member', 'auditor'],
    ],
    ['milestone.edit', ofProject, ['admin', 'officer', 'lead', 'contributor']],
    ['risk.edit', escalated, ['admin', 'officer', 'lead', 'contributor']],
    ['deployment.edit', ofProject, ['admin', 'officer', 'lead', 'contributor']],
    ['roadmap.present', ofProject, ['lead']],
    ['alert.raise', ofProject, ['lead', 'contributor', 'partner']],
    ['project.edit', ofProject, ['admin', 'officer']],
    ['session.prepare', ofCommittee, ['admin', 'officer']],
    ['session.read-planned', ofCommittee, ['admin', 'officer', 'chair', 'member', 'auditor']],
    ['decision.take', ofCommittee, ['chair']],
    ['minutes.approve', ofCommittee, ['chair']],
    ['roadmap.approve', ofProject, ['chair']],
    ['person.manage', ofProject, ['admin']],
    ['organisation.manage', ofProject, ['admin']],
    ['programme.manage', ofProject, ['admin']],
    ['audit.read', ofProject, ['admin', 'auditor']],
    ['figures.refresh', ofProject, []],
  ])('%s', (action, subject, names) => expect(whoCan(action, subject)).toEqual(names));

  it('an auditor reads everything but what lies on another’s desk, and changes nothing', () => {
    const desks: readonly Action[] = ['inbox.read', 'notice.read'];
    const auditor = people['auditor'] ?? nobody;
    const may = allowed(auditor, ACTIONS, ofProject);
    expect(may.filter((action) => !/\.(read|export)/.test(action))).toEqual([]);
    const unread = ACTIONS.filter((action) => action.includes('.read') && !may.includes(action));
    expect(unread).toEqual(desks);
  });

  it('the public sees nothing before something is published', () => {
    expect(ACTIONS.filter((action) => !isNothing(scopeOf(nobody, action)))).toEqual([]);
    expect(isNothing(scopeOf(holding(), 'project.read'))).toBe(true);
  });

  it("a committee's chair decides in that committee alone", () => {
    expect(
      can(people['chair'] ?? nobody, 'decision.take', { ...ofCommittee, committeeId: 'ministers' }),
    ).toBe(false);
  });

  it('a grant limited to a programme reaches no row of another, nor of none', () => {
    const officer = holding(grant('dpgov_officer', { programmeId: 'EGOV' }));
    const lead = holding(grant('spgov_lead', { organisationId: 'MI', programmeId: 'EGOV' }));
    const member = holding(grant('committee_member', { committeeId: 'CIGOV', programmeId: 'EGOV' }));
    for (const [actor, action] of [
      [officer, 'project.edit'],
      [lead, 'milestone.edit'],
      [lead, 'risk.read'],
      [member, 'risk.read'],
    ] as const) {
      expect(can(actor, action, escalated)).toBe(true);
      expect(can(actor, action, { ...escalated, programmeId: 'EG2003' })).toBe(false);
      expect(can(actor, action, { ...escalated, programmeId: null })).toBe(false);
    }
  });

  it('everyone signed in sets their own preferences, and nobody sets those of another', () => {
    const oneself: Subject = { kind: 'person', id: 'someone', programmeId: null };
    expect(whoCan('preferences.set', oneself)).toEqual(EVERYONE);
    expect(whoCan('preferences.set', { ...oneself, id: 'other' })).toEqual([]);
    expect(can(nobody, 'preferences.set', oneself)).toBe(false);
  });

  it('several grants add up', () => {
    const both = holding(
      grant('spgov_contributor', { organisationId: 'MJL' }),
      grant('dpgov_officer', { programmeId: 'EGOV' }),
    );
    expect(can(both, 'milestone.edit', ofProject)).toBe(true);
    expect(can(both, 'milestone.edit', { ...ofProject, programmeId: 'X', leadOrganisationId: 'MJL' })).toBe(
      true,
    );
    expect(can(both, 'milestone.edit', { ...ofProject, programmeId: 'X' })).toBe(false);
  });

  it('work without a person may do what its name says and nothing else', () => {
    for (const name of SYSTEM_NAMES) {
      const system: Actor = { kind: 'system', name };
      expect(ACTIONS.filter((action) => can(system, action, ofProject))).toEqual(
        ACTIONS.filter((action) => SYSTEM_MAY[name].includes(action)),
      );
    }
    expect(can({ kind: 'system', name: 'figures' }, 'milestone.edit', ofProject)).toBe(false);
  });
});

describe('why not', () => {
  it.each<[string, Action, Subject, string | null]>([
    ['lead', 'milestone.edit', ofProject, null],
    ['partner', 'milestone.edit', ofProject, 'FORBIDDEN'],
    ['member', 'milestone.edit', ofProject, 'FORBIDDEN'],
    ['partner', 'risk.edit', ofProject, 'FORBIDDEN'],
    ['other', 'risk.edit', ofProject, 'NOT_FOUND'],
    ['other', 'risk.read', ofProject, 'NOT_FOUND'],
    ['member', 'risk.read', ofProject, 'NOT_FOUND'],
    ['member', 'risk.edit', escalated, 'FORBIDDEN'],
    ['partner', 'roadmap.edit', ofProject, 'NOT_FOUND'],
    ['officer', 'person.manage', ofProject, 'NOT_FOUND'],
    ['auditor', 'person.manage', ofProject, 'FORBIDDEN'],
  ])('%s, %s', (name, action, subject, code) => {
    expect(whyNot(people[name] ?? nobody, action, subject)).toBe(code);
  });

  it('the public is asked to sign in', () => {
    expect(whyNot(nobody, 'project.read', ofProject)).toBe('UNAUTHENTICATED');
  });
});

describe('the table', () => {
  it('sees every action by a right that stands in it and is seen by itself', () => {
    for (const action of ACTIONS) expect(seenBy(seenBy(action))).toBe(seenBy(action));
  });

  it('lets nobody do what they cannot see', () => {
    for (const actor of Object.values(people)) {
      for (const action of ACTIONS) {
        for (const subject of [ofProject, escalated, ofCommittee]) {
          if (can(actor, action, subject))
            expect([action, can(actor, seenBy(action), subject)]).toEqual([action, true]);
        }
      }
    }
  });

  it('names each action once in GraphQL', () => {
    expect(actionEnumName('roadmap.read-draft')).toBe('ROADMAP_READ_DRAFT');
    expect(new Set(ACTIONS.map(actionEnumName)).size).toBe(ACTIONS.length);
    for (const action of ACTIONS) expect(actionEnumName(action)).toMatch(/^[A-Z]+(_[A-Z]+)+$/);
  });

  it('reads as Markdown, one line for each action a person may do', () => {
    const lines = policyMarkdown().split('\n');
    expect(lines).toContain(
      '| risk.read | all | all | lead, partner | lead, partner | escalated | escalated | all | risk.read |',
    );
    expect(lines.filter((line) => line.startsWith('| figures.refresh'))).toEqual([]);
    const widths = lines
      .filter((line) => /^\| (action|[a-z]+\.)/.test(line))
      .map((line) => line.split('|').length);
    expect(new Set(widths).size).toBe(1);
  });
});

/** The policy read grant by grant and word by word, without scopes as data. */
function canByTheBook(grants: readonly RoleGrant[], action: Action, subject: Subject): boolean {
  const implied: Partial<Record<Role, Role>> = {
    dpgov_admin: 'dpgov_officer',
    spgov_lead: 'spgov_contributor',
    committee_chair: 'committee_member',
  };
  return grants.some((held) => {
    const who: Partial<Record<Role, string>> = POLICY[action].who;
    const also = implied[held.role];
    const oneself = subject.kind === 'person' && subject.id === 'someone';
    if (oneself && (who[held.role] === 'SELF' || (also && who[also] === 'SELF'))) return true;
    if (held.programmeId !== null && held.programmeId !== subject.programmeId) return false;
    return [who[held.role], also && who[also]].some((scope) => {
      const leads = held.organisationId !== null && held.organisationId === subject.leadOrganisationId;
      const helps =
        held.organisationId !== null && (subject.partnerOrganisationIds ?? []).includes(held.organisationId);
      if (scope === 'ALL') return true;
      if (scope === 'LEAD') return leads;
      if (scope === 'INVOLVED') return leads || helps;
      if (scope === 'OWN')
        return held.organisationId !== null && held.organisationId === subject.organisationId;
      if (scope === 'COMMITTEE') return held.committeeId !== null && held.committeeId === subject.committeeId;
      return scope === 'ESCALATED' && subject.escalated === true;
    });
  });
}

describe('any actor and any row', () => {
  const anyOf = (...ids: string[]) => fc.option(fc.constantFrom(...ids), { nil: null });
  const anyGrant: fc.Arbitrary<RoleGrant> = fc.record({
    role: fc.constantFrom(...ROLES),
    organisationId: anyOf('MI', 'CNSS', 'MJL'),
    committeeId: anyOf('CIGOV', 'ministers'),
    programmeId: anyOf('EGOV', 'EG2003'),
  });
  const anySubject: fc.Arbitrary<Subject> = fc.record({
    kind: fc.constantFrom('project', 'person'),
    id: fc.constantFrom('someone', 'other'),
    programmeId: anyOf('EGOV', 'EG2003'),
    leadOrganisationId: anyOf('MI', 'CNSS', 'MJL'),
    partnerOrganisationIds: fc.subarray(['MI', 'CNSS', 'MJL']),
    organisationId: anyOf('MI', 'CNSS', 'MJL'),
    committeeId: anyOf('CIGOV', 'ministers'),
    escalated: fc.boolean(),
  });
  const anyGrants = fc.array(anyGrant, { maxLength: 3 });

  it('the rows a scope covers are the rows of which the table says yes', () => {
    fc.assert(
      fc.property(anyGrants, fc.constantFrom(...ACTIONS), anySubject, (grants, action, subject) => {
        const actor = holding(...grants);
        const expected = canByTheBook(grants, action, subject);
        expect(covers(scopeOf(actor, action), subject)).toBe(expected);
        expect(can(actor, action, subject)).toBe(expected);
        if (isNothing(scopeOf(actor, action))) expect(expected).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });

  it('a further grant never takes a right away', () => {
    fc.assert(
      fc.property(
        anyGrants,
        anyGrant,
        fc.constantFrom(...ACTIONS),
        anySubject,
        (grants, more, action, subject) => {
          if (can(holding(...grants), action, subject)) {
            expect(can(holding(...grants, more), action, subject)).toBe(true);
          }
        },
      ),
    );
  });

  it('a scope says each entry once', () => {
    const twice = grant('spgov_contributor', { organisationId: 'MI' });
    expect(scopeOf(holding(twice, twice), 'risk.read').involved).toEqual([
      { organisationId: 'MI', programmeId: null },
    ]);
    expect(union([])).toEqual(NOTHING);
  });
});
