import { registerEnumType } from '@nestjs/graphql';
import { ROLES } from '#domain/access/actor.js';
import { LINK_PURPOSES } from '#domain/access/one-time-link.js';
import { GRANT_STATES, PERSON_STATUSES, ROLE_BODIES } from '#domain/access/person.js';
import { ACTIONS, actionEnumName } from '#domain/access/policy.js';
import { BRIEF_MOVES, BRIEF_STATES } from '#domain/brief/brief.js';
import { SESSION_STATES } from '#domain/committee/session.js';
import { DATE_FAULTS, QUALITY_KINDS, REMEDIES } from '#domain/data-quality/data-quality.js';
import { DEPENDENCY_STATES } from '#domain/dependency/dependency.js';
import { CELL_STATES } from '#domain/exchange/compare.js';
import { FINDING_LEVELS } from '#domain/exchange/finding.js';
import { EXCHANGE_TABLES } from '#domain/exchange/table.js';
import { UPLOAD_STATES } from '#domain/exchange/upload.js';
import { INBOX_KINDS } from '#domain/inbox/inbox.js';
import { INDICATOR_MEASURES } from '#domain/indicator/pace.js';
import { EARNING_RULES, PHASES } from '#domain/milestone/milestone.js';
import { NOTICE_KINDS } from '#domain/notice/notice.js';
import { ORGANISATION_KINDS } from '#domain/organisation/organisation.js';
import { PREREQUISITE_KINDS, PREREQUISITE_STAGES } from '#domain/prerequisite/prerequisite.js';
import { WEIGHTINGS } from '#domain/programme/programme.js';
import { DECLARED_HEALTHS, HEALTHS } from '#domain/progress/figures.js';
import { PHASE_GROUPS } from '#domain/progress/rollup-sums.js';
import { ROLLUP_DIMENSIONS } from '#domain/progress/rollup.js';
import { TOLD_FIGURES, type ToldFigure } from '#domain/progress/told-explanation.js';
import { PROJECT_MOVES } from '#domain/project/move.js';
import { PROPOSAL_MOVES, PROPOSAL_STATES } from '#domain/project/proposal.js';
import { PROJECT_PEOPLE_ROLES } from '#domain/project/people.js';
import { LIFECYCLES, USERS_SERVED } from '#domain/project/project.js';
import { RISK_CATEGORIES, RISK_STATUSES } from '#domain/risk/risk.js';
import { PROMISED_FIELDS, ROADMAP_CHANGES } from '#domain/roadmap/compare.js';
import { ROADMAP_MOVES, ROADMAP_STATES } from '#domain/roadmap/roadmap.js';
import { HOLIDAY_KINDS } from '#domain/schedule/calendar.js';
import { SEARCH_KINDS } from '#domain/search/search.js';
import { BASES } from '#domain/shared/basis.js';
import { DATE_PRECISIONS } from '#domain/shared/local-date.js';
import { LANGUAGES } from '#domain/shared/text.js';
import { STRATEGY_LEVELS } from '#domain/strategy/strategy-node.js';
import { CONFIRMATIONS, UPDATE_MOVES, UPDATE_STATES } from '#domain/update/update.js';

type EnumOf<Value extends string> = Readonly<Record<string, Value>>;

/** Registers an enum whose GraphQL names are made from the domain's own values, which resolvers receive and return. */
function enumOf<Value extends string>(
  name: string,
  values: readonly Value[],
  named: (value: Value) => string = (value) => value,
  description?: string,
): EnumOf<Value> {
  const members = Object.fromEntries(values.map((value) => [named(value), value])) as Record<string, Value>;
  registerEnumType(members, { name, description });
  return members;
}

const upper = (value: string): string => value.toUpperCase();

/** What a person's screens may look like. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
export const SORT_DIRECTIONS = ['ASC', 'DESC'] as const;
export type SortDirection = (typeof SORT_DIRECTIONS)[number];
/** What the portfolio table can be sorted by. */
export const PROJECT_SORT_FIELDS = [
  'CODE',
  'TITLE',
  'HEALTH',
  'PROGRESS',
  'GAP',
  'SLIPPAGE',
  'OVERDUE',
  'EXPECTED_END',
] as const;
export type ProjectSortField = (typeof PROJECT_SORT_FIELDS)[number];
/** Which way a dependency runs, seen from the project it is shown in. */
export const DEPENDENCY_DIRECTIONS = ['INCOMING', 'OUTGOING'] as const;
export type DependencyDirection = (typeof DEPENDENCY_DIRECTIONS)[number];
export const HISTORY_KINDS = ['CREATED', 'CHANGED', 'DELETED'] as const;
export type HistoryKind = (typeof HISTORY_KINDS)[number];
/** The figures that open to what they were computed from, by their names in the API. */
export const EXPLAINED_FIGURES = TOLD_FIGURES;
export type ExplainedFigure = ToldFigure;

export const LanguageEnum = enumOf('Language', LANGUAGES, upper);
export const ThemeEnum = enumOf('Theme', THEMES, upper);
export const RoleEnum = enumOf('Role', ROLES, upper);
export const PersonStatusEnum = enumOf('PersonStatus', PERSON_STATUSES);
export const GrantStateEnum = enumOf('GrantState', GRANT_STATES);
export const RoleBodyEnum = enumOf('RoleBody', ROLE_BODIES);
export const LinkPurposeEnum = enumOf('LinkPurpose', LINK_PURPOSES);
export const ActionEnum = enumOf(
  'Action',
  ACTIONS,
  actionEnumName,
  'What may be done, NOUN_VERB: the actions of the policy table.',
);
export const HealthEnum = enumOf('Health', HEALTHS);
export const DeclaredHealthEnum = enumOf('DeclaredHealth', DECLARED_HEALTHS);
export const UpdateStateEnum = enumOf('UpdateState', UPDATE_STATES);
export const UpdateMoveEnum = enumOf('UpdateMove', UPDATE_MOVES);
export const UploadStateEnum = enumOf('UploadState', UPLOAD_STATES);
export const ExchangeTableEnum = enumOf('ExchangeTable', EXCHANGE_TABLES, upper);
export const CellStateEnum = enumOf('CellState', CELL_STATES);
export const FindingLevelEnum = enumOf('FindingLevel', FINDING_LEVELS);
export const ConfirmationEnum = enumOf('Confirmation', CONFIRMATIONS);
export const QualityKindEnum = enumOf('QualityKind', QUALITY_KINDS);
export const RemedyEnum = enumOf('Remedy', REMEDIES);
export const DateFaultEnum = enumOf('DateFault', DATE_FAULTS);
export const NoticeKindEnum = enumOf('NoticeKind', NOTICE_KINDS);
export const InboxKindEnum = enumOf('InboxKind', INBOX_KINDS);
export const LifecycleEnum = enumOf('Lifecycle', LIFECYCLES);
export const ProjectMoveEnum = enumOf('ProjectMove', PROJECT_MOVES);
export const ProjectPeopleRoleEnum = enumOf('ProjectPeopleRole', PROJECT_PEOPLE_ROLES);
export const PhaseEnum = enumOf('Phase', PHASES);
export const PhaseGroupEnum = enumOf('PhaseGroup', PHASE_GROUPS);
export const EarningRuleEnum = enumOf('EarningRule', EARNING_RULES);
export const UsersServedEnum = enumOf('UsersServed', USERS_SERVED);
export const RoadmapStateEnum = enumOf('RoadmapState', ROADMAP_STATES);
export const RoadmapMoveEnum = enumOf('RoadmapMove', ROADMAP_MOVES);
export const RoadmapChangeEnum = enumOf('RoadmapChange', ROADMAP_CHANGES);
export const PromisedFieldEnum = enumOf('PromisedField', PROMISED_FIELDS, (field) =>
  field.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase(),
);
export const BriefStateEnum = enumOf('BriefState', BRIEF_STATES);
export const BriefMoveEnum = enumOf('BriefMove', BRIEF_MOVES);
export const ProposalStateEnum = enumOf('ProposalState', PROPOSAL_STATES);
export const ProposalMoveEnum = enumOf('ProposalMove', PROPOSAL_MOVES);
export const IndicatorMeasureEnum = enumOf('IndicatorMeasure', INDICATOR_MEASURES);
export const OrganisationKindEnum = enumOf('OrganisationKind', ORGANISATION_KINDS);
export const StrategyLevelEnum = enumOf('StrategyLevel', STRATEGY_LEVELS);
export const RiskCategoryEnum = enumOf('RiskCategory', RISK_CATEGORIES);
export const RiskStatusEnum = enumOf('RiskStatus', RISK_STATUSES);
export const DependencyStateEnum = enumOf('DependencyState', DEPENDENCY_STATES);
export const DependencyDirectionEnum = enumOf('DependencyDirection', DEPENDENCY_DIRECTIONS);
export const PrerequisiteKindEnum = enumOf('PrerequisiteKind', PREREQUISITE_KINDS);
export const PrerequisiteStageNameEnum = enumOf('PrerequisiteStageName', PREREQUISITE_STAGES);
export const SessionStateEnum = enumOf('SessionState', SESSION_STATES);
export const BasisEnum = enumOf('Basis', BASES);
export const DatePrecisionEnum = enumOf('DatePrecision', DATE_PRECISIONS);
export const RollupDimensionEnum = enumOf('RollupDimension', ROLLUP_DIMENSIONS);
export const ProjectSortFieldEnum = enumOf('ProjectSortField', PROJECT_SORT_FIELDS);
export const SortDirectionEnum = enumOf('SortDirection', SORT_DIRECTIONS);
export const SearchKindEnum = enumOf('SearchKind', SEARCH_KINDS);
export const HistoryKindEnum = enumOf('HistoryKind', HISTORY_KINDS);
export const ExplainedFigureEnum = enumOf('ExplainedFigure', EXPLAINED_FIGURES);
export const WeightingEnum = enumOf('Weighting', WEIGHTINGS);
export const HolidayKindEnum = enumOf('HolidayKind', HOLIDAY_KINDS);
