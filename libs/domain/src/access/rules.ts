import type { Role, SystemName } from './actor.js';
import type { Scope } from './scope.js';

/** Roles that a role is as well, so that the table names each right once. */
export const ALSO: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  dpgov_admin: ['dpgov_officer'],
  spgov_lead: ['spgov_contributor'],
  committee_chair: ['committee_member'],
};

/** Who may do an action, on which rows; `seenBy` is the right without which the row does not exist for the caller. */
interface Rule {
  readonly seenBy: string;
  readonly who: Readonly<Partial<Record<Role, Scope>>>;
}

const SIGNED_IN = {
  dpgov_officer: 'ALL',
  spgov_contributor: 'ALL',
  committee_member: 'ALL',
  auditor: 'ALL',
} as const;
const ONESELF = {
  dpgov_officer: 'SELF',
  spgov_contributor: 'SELF',
  committee_member: 'SELF',
  auditor: 'SELF',
} as const;
const DPGOV = { dpgov_officer: 'ALL' } as const;
const ADMIN = { dpgov_admin: 'ALL' } as const;
const LEADING = { dpgov_officer: 'ALL', spgov_contributor: 'LEAD' } as const;

/** The policy, domain.md section 7: action -> role -> scope. The only place where a right is given to a person. */
export const POLICY = {
  // The portfolio, for every signed-in role.
  'programme.read': { seenBy: 'programme.read', who: SIGNED_IN },
  'strategy.read': { seenBy: 'strategy.read', who: SIGNED_IN },
  'organisation.read': { seenBy: 'organisation.read', who: SIGNED_IN },
  'project.read': { seenBy: 'project.read', who: SIGNED_IN },
  'roadmap.read-approved': { seenBy: 'roadmap.read-approved', who: SIGNED_IN },
  'prerequisite.read': { seenBy: 'prerequisite.read', who: SIGNED_IN },
  'deployment.read': { seenBy: 'deployment.read', who: SIGNED_IN },
  'indicator.read': { seenBy: 'indicator.read', who: SIGNED_IN },
  'committee.read': { seenBy: 'committee.read', who: SIGNED_IN },
  'session.read': { seenBy: 'session.read', who: SIGNED_IN },
  'decision.read': { seenBy: 'decision.read', who: SIGNED_IN },
  'portfolio.export': { seenBy: 'programme.read', who: SIGNED_IN },
  // Read by some.
  'session.read-planned': {
    seenBy: 'session.read-planned',
    who: { ...DPGOV, committee_member: 'COMMITTEE', auditor: 'ALL' },
  },
  'roadmap.read-draft': {
    seenBy: 'roadmap.read-draft',
    who: { ...DPGOV, spgov_contributor: 'LEAD', auditor: 'ALL' },
  },
  'roadmap.read-presented': {
    seenBy: 'roadmap.read-presented',
    who: { ...DPGOV, spgov_contributor: 'LEAD', committee_chair: 'ALL', auditor: 'ALL' },
  },
  'brief.read': { seenBy: 'brief.read', who: { ...DPGOV, spgov_contributor: 'OWN', auditor: 'ALL' } },
  'brief.read-submitted': {
    seenBy: 'brief.read-submitted',
    who: { ...DPGOV, spgov_contributor: 'OWN', committee_chair: 'ALL', auditor: 'ALL' },
  },
  'proposal.read': {
    seenBy: 'proposal.read',
    who: { ...DPGOV, spgov_contributor: 'LEAD', auditor: 'ALL' },
  },
  'update.read': { seenBy: 'update.read', who: { ...DPGOV, spgov_contributor: 'OWN', auditor: 'ALL' } },
  'workbook.read': { seenBy: 'workbook.read', who: { ...DPGOV, spgov_contributor: 'OWN', auditor: 'ALL' } },
  'inbox.read': { seenBy: 'inbox.read', who: DPGOV },
  'risk.read': {
    seenBy: 'risk.read',
    who: { ...DPGOV, spgov_contributor: 'INVOLVED', committee_member: 'ESCALATED', auditor: 'ALL' },
  },
  'alert.read': {
    seenBy: 'alert.read',
    who: { ...DPGOV, spgov_contributor: 'INVOLVED', committee_member: 'ESCALATED', auditor: 'ALL' },
  },
  'budget.read': {
    seenBy: 'budget.read',
    who: { ...DPGOV, spgov_contributor: 'INVOLVED', committee_member: 'ALL', auditor: 'ALL' },
  },
  'history.read': {
    seenBy: 'project.read',
    who: { ...DPGOV, spgov_contributor: 'INVOLVED', auditor: 'ALL' },
  },
  // A project's own life, by its lead and by DPGOV.
  'milestone.edit': { seenBy: 'project.read', who: LEADING },
  'roadmap.edit': { seenBy: 'roadmap.read-draft', who: LEADING },
  'brief.create': { seenBy: 'programme.read', who: { ...DPGOV, spgov_contributor: 'OWN' } },
  'brief.edit': { seenBy: 'brief.read', who: { ...DPGOV, spgov_contributor: 'OWN' } },
  'brief.submit': { seenBy: 'brief.read', who: { spgov_lead: 'OWN' } },
  'risk.edit': { seenBy: 'risk.read', who: LEADING },
  'deployment.edit': { seenBy: 'deployment.read', who: LEADING },
  'workbook.make': { seenBy: 'workbook.read', who: { ...DPGOV, spgov_contributor: 'OWN' } },
  'workbook.send': { seenBy: 'workbook.read', who: { ...DPGOV, spgov_contributor: 'OWN' } },
  'workbook.apply': { seenBy: 'workbook.read', who: { ...DPGOV, spgov_contributor: 'OWN' } },
  'project.propose-change': { seenBy: 'project.read', who: LEADING },
  'proposal.withdraw': { seenBy: 'proposal.read', who: LEADING },
  'roadmap.present': { seenBy: 'roadmap.read-draft', who: { spgov_lead: 'LEAD' } },
  'update.edit': { seenBy: 'update.read', who: { spgov_contributor: 'OWN' } },
  'update.submit': { seenBy: 'update.read', who: { spgov_lead: 'OWN' } },
  'health.declare': { seenBy: 'project.read', who: { spgov_lead: 'LEAD' } },
  'dependency.propose': { seenBy: 'project.read', who: { spgov_lead: 'LEAD' } },
  'dependency.answer': { seenBy: 'project.read', who: { spgov_lead: 'LEAD' } },
  'alert.raise': { seenBy: 'project.read', who: { spgov_contributor: 'INVOLVED' } },
  // The work of DPGOV.
  'project.edit': { seenBy: 'project.read', who: DPGOV },
  'project.transfer': { seenBy: 'project.read', who: DPGOV },
  'project.suspend': { seenBy: 'project.read', who: DPGOV },
  'project.cancel': { seenBy: 'project.read', who: DPGOV },
  'project.close': { seenBy: 'project.read', who: DPGOV },
  'contract.edit': { seenBy: 'budget.read', who: DPGOV },
  'proposal.answer': { seenBy: 'proposal.read', who: DPGOV },
  'update.validate': { seenBy: 'update.read', who: DPGOV },
  'alert.triage': { seenBy: 'alert.read', who: DPGOV },
  'escalation.edit': { seenBy: 'project.read', who: DPGOV },
  'session.prepare': { seenBy: 'session.read-planned', who: DPGOV },
  'indicator.edit': { seenBy: 'indicator.read', who: DPGOV },
  'prerequisite.edit': { seenBy: 'prerequisite.read', who: DPGOV },
  // What a committee's chair decides.
  'decision.take': { seenBy: 'decision.read', who: { committee_chair: 'COMMITTEE' } },
  'brief.approve': { seenBy: 'brief.read-submitted', who: { committee_chair: 'ALL' } },
  'roadmap.approve': { seenBy: 'roadmap.read-presented', who: { committee_chair: 'ALL' } },
  'minutes.approve': { seenBy: 'session.read', who: { committee_chair: 'COMMITTEE' } },
  // What DPGOV's admin sets.
  'person.read': { seenBy: 'person.read', who: { ...ADMIN, auditor: 'ALL' } },
  'person.manage': { seenBy: 'person.read', who: ADMIN },
  'person.invite': { seenBy: 'person.read', who: ADMIN },
  'person.edit': { seenBy: 'person.read', who: ADMIN },
  'person.disable': { seenBy: 'person.read', who: ADMIN },
  'person.enable': { seenBy: 'person.read', who: ADMIN },
  'grant.give': { seenBy: 'person.read', who: ADMIN },
  'grant.end': { seenBy: 'person.read', who: ADMIN },
  'organisation.manage': { seenBy: 'organisation.read', who: ADMIN },
  'strategy.manage': { seenBy: 'strategy.read', who: ADMIN },
  'committee.manage': { seenBy: 'committee.read', who: ADMIN },
  'programme.manage': { seenBy: 'programme.read', who: ADMIN },
  'audit.read': { seenBy: 'audit.read', who: { ...ADMIN, auditor: 'ALL' } },
  // One's own.
  'preferences.set': { seenBy: 'preferences.set', who: ONESELF },
  'notice.read': { seenBy: 'notice.read', who: ONESELF },
  'notice.mark': { seenBy: 'notice.read', who: ONESELF },
  'password.change': { seenBy: 'password.change', who: ONESELF },
  // Work without a person.
  'programme.move-status-date': { seenBy: 'programme.read', who: {} },
  'programme.seed': { seenBy: 'programme.read', who: {} },
  'update.remind': { seenBy: 'update.read', who: {} },
  'update.open': { seenBy: 'programme.read', who: {} },
  'workbook.take-in': { seenBy: 'workbook.read', who: {} },
  'figures.refresh': { seenBy: 'project.read', who: {} },
  'audit.link': { seenBy: 'audit.read', who: {} },
  'person.request-reset': { seenBy: 'person.read', who: {} },
  'person.set-password': { seenBy: 'person.read', who: {} },
  'mail.send': { seenBy: 'person.read', who: {} },
} as const satisfies Readonly<Record<string, Rule>>;

/** Everything that may or may not be done, as `noun.verb`. */
export type Action = keyof typeof POLICY;

/** What work without a person may do; nothing else, and on every row. */
export const SYSTEM_MAY: Readonly<Record<SystemName, readonly Action[]>> = {
  migration: [],
  seed: [
    'risk.read',
    'programme.read',
    'programme.seed',
    'programme.manage',
    'organisation.manage',
    'committee.manage',
    'person.manage',
    'project.read',
    'figures.refresh',
  ],
  'status-date': ['programme.read', 'programme.move-status-date', 'project.read', 'figures.refresh'],
  'update-period': ['programme.read', 'update.open', 'update.read', 'update.remind'],
  figures: ['programme.read', 'project.read', 'roadmap.read-approved', 'risk.read', 'figures.refresh'],
  'workbook-reader': ['workbook.read', 'workbook.take-in'],
  'audit-chain': ['audit.read', 'audit.link'],
  'sign-in': ['person.read', 'person.request-reset', 'person.set-password'],
  mail: ['person.read', 'mail.send'],
  'command-line': ['person.read', 'person.manage'],
};
