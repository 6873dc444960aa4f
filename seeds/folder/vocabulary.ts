import type { OrganisationKind } from '#domain/organisation/organisation.js';
import type { EarningRule, Phase } from '#domain/milestone/milestone.js';
import type { PrerequisiteStage } from '#domain/prerequisite/prerequisite.js';
import type { Lifecycle, UsersServed } from '#domain/project/project.js';
import type { RiskCategory, RiskStatus } from '#domain/risk/risk.js';
import type { Basis } from '#domain/shared/basis.js';
import type { DatePrecision } from '#domain/shared/local-date.js';
import type { StrategyLevel } from '#domain/strategy/strategy-node.js';

/** A word of a folder's column -> the word of the model. */
export type Words<T> = Readonly<Record<string, T>>;

const LEVEL: Words<StrategyLevel> = {
  strategy: 'STRATEGY',
  priority: 'PRIORITY',
  measure: 'MEASURE',
  initiative: 'INITIATIVE',
  action: 'ACTION',
};
const ORGANISATION_KIND: Words<OrganisationKind> = {
  ministry: 'MINISTRY',
  public_body: 'PUBLIC_BODY',
  territorial: 'TERRITORIAL_AUTHORITY',
};
const PROJECT_STATUS: Words<Lifecycle> = {
  not_started: 'PLANNED',
  framing: 'FRAMING',
  in_progress: 'IN_PROGRESS',
  operational: 'OPERATIONAL',
  suspended: 'SUSPENDED',
  cancelled: 'CANCELLED',
};
const TARGET_USERS: Words<UsersServed> = {
  citizen: 'CITIZEN',
  business: 'BUSINESS',
  administration: 'ADMINISTRATION',
};
const PHASE: Words<Phase> = {
  framing: 'FRAMING',
  specification: 'SPECIFICATION',
  procurement: 'PROCUREMENT',
  build: 'BUILD',
  acceptance: 'ACCEPTANCE',
  deployment: 'DEPLOYMENT',
  change_management: 'CHANGE_MANAGEMENT',
  operation: 'OPERATION',
};
const EARNING_RULE: Words<EarningRule> = { FIXED_0_100: 'FIXED_0_100', PERCENT: 'PERCENT' };
const DEPENDENCY_STATE: Words<'PROPOSED' | 'ACCEPTED' | 'REFUSED'> = {
  proposed: 'PROPOSED',
  accepted: 'ACCEPTED',
  refused: 'REFUSED',
};
const RISK_CATEGORY: Words<RiskCategory> = {
  infrastructure: 'INFRASTRUCTURE',
  legislative: 'LEGAL',
  skills: 'SKILLS',
  cultural: 'CULTURE',
  adoption: 'CULTURE',
  governance: 'GOVERNANCE',
  payment: 'FUNDING',
  technical: 'TECHNICAL',
  supplier: 'SUPPLIER',
};
const RISK_STATUS: Words<RiskStatus> = {
  open: 'OPEN',
  escalated: 'OPEN',
  mitigated: 'MITIGATING',
  closed: 'CLOSED',
};
/** Whether it has occurred: a mark beside its status. */
const RISK_KIND: Words<boolean> = { risk: false, issue: true };
const LAW_STATUS: Words<PrerequisiteStage> = {
  in_force: 'IN_FORCE',
  draft: 'DRAFT',
  later: 'ANNOUNCED',
  replaced: 'REPLACED',
};
const ITEM_TYPE: Words<'agenda_item' | 'decision'> = { agenda: 'agenda_item', decision: 'decision' };
const BASIS: Words<Basis> = { sourced: 'SOURCED', reconstructed: 'RECONSTRUCTED' };
const PRECISION: Words<DatePrecision | null> = { day: 'DAY', month: 'MONTH', year: 'YEAR', unknown: null };
const YES_NO: Words<boolean> = { yes: true, no: false };

/** The one table that says what a folder's words mean here; a word not in it is refused. */
export const VOCABULARY = {
  level: LEVEL,
  organisationKind: ORGANISATION_KIND,
  projectStatus: PROJECT_STATUS,
  targetUsers: TARGET_USERS,
  phase: PHASE,
  earningRule: EARNING_RULE,
  dependencyState: DEPENDENCY_STATE,
  riskCategory: RISK_CATEGORY,
  riskStatus: RISK_STATUS,
  riskKind: RISK_KIND,
  lawStatus: LAW_STATUS,
  itemType: ITEM_TYPE,
  basis: BASIS,
  precision: PRECISION,
  yesNo: YES_NO,
} as const;

/** The lifecycles whose milestones were approved; so were those of a project that presented its roadmap. */
export const UNDER_WAY: ReadonlySet<Lifecycle> = new Set(['IN_PROGRESS', 'OPERATIONAL', 'SUSPENDED']);
