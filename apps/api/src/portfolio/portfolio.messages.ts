import type { RiskCategory, RiskStatus } from '#domain/risk/risk.js';
import type { Phase } from '#domain/milestone/milestone.js';
import type { Health, PhaseGroup, ReasonCode } from '#domain/progress/figures.js';
import type { Lifecycle, UsersServed } from '#domain/project/project.js';
import type { Basis } from '#domain/shared/basis.js';
import type { Language } from '#domain/shared/text.js';
import type { StrategyLevel } from '#domain/strategy/strategy-node.js';
import { MESSAGES_AR } from './portfolio.messages.ar.js';
import { MESSAGES_EN } from './portfolio.messages.en.js';
import { MESSAGES_FR } from './portfolio.messages.fr.js';

/** The sheets of the portfolio's workbook. */
export type SheetName =
  | 'summary'
  | 'projects'
  | 'milestones'
  | 'risks'
  | 'deployments'
  | 'byMinistry'
  | 'byAxis'
  | 'readme';

/** The headings of its columns and the labels of its figures. */
export type Heading =
  | 'code'
  | 'title'
  | 'organisation'
  | 'ministry'
  | 'axis'
  | 'level'
  | 'flagship'
  | 'users'
  | 'lifecycle'
  | 'phase'
  | 'health'
  | 'reasons'
  | 'progress'
  | 'planned'
  | 'gap'
  | 'spi'
  | 'slippage'
  | 'firstSlippage'
  | 'milestoneCount'
  | 'finishedCount'
  | 'overdueCount'
  | 'worstOverdue'
  | 'startOn'
  | 'plannedEndOn'
  | 'openedOn'
  | 'baselineEndOn'
  | 'expectedEndOn'
  | 'budgetPlanned'
  | 'budgetCommitted'
  | 'budgetSpent'
  | 'url'
  | 'basis'
  | 'source'
  | 'note'
  | 'project'
  | 'position'
  | 'milestone'
  | 'weight'
  | 'rule'
  | 'forecastEndOn'
  | 'actualEndOn'
  | 'percent'
  | 'overdueDays'
  | 'counted'
  | 'risk'
  | 'category'
  | 'likelihood'
  | 'impact'
  | 'exposure'
  | 'status'
  | 'raisedOn'
  | 'unit'
  | 'countedOn'
  | 'deployed'
  | 'target'
  | 'targetOn'
  | 'projectCount'
  | 'measuredCount'
  | 'worstSlippage'
  | 'worstProject'
  | 'count'
  | 'statusOn'
  | 'programme'
  | 'coverage'
  | 'exportedBy'
  | 'exportedAt'
  | 'filter'
  | 'kind'
  | 'sourced'
  | 'reconstructed'
  | 'rules'
  | 'lastActualOn'
  | 'updateAge'
  | 'betterDeclared';

/** Every word of the portfolio's workbook in one language; `{name}` is filled in. */
export interface ExportMessages {
  readonly sheets: Readonly<Record<SheetName, string>>;
  readonly headings: Readonly<Record<Heading, string>>;
  readonly health: Readonly<Record<Health, string>>;
  readonly lifecycle: Readonly<Record<Lifecycle, string>>;
  readonly phase: Readonly<Record<Phase | PhaseGroup, string>>;
  readonly users: Readonly<Record<UsersServed, string>>;
  readonly category: Readonly<Record<RiskCategory, string>>;
  readonly riskStatus: Readonly<Record<RiskStatus, string>>;
  readonly level: Readonly<Record<StrategyLevel, string>>;
  readonly basis: Readonly<Record<Basis, string>>;
  readonly reason: Readonly<Record<ReasonCode, string>>;
  readonly kinds: Readonly<Record<string, string>>;
  readonly rule: Readonly<Record<'FIXED_0_100' | 'PERCENT', string>>;
  /** Between a name and what it stands for, and between the parts of a list. */
  readonly colon: string;
  readonly comma: string;
  readonly yes: string;
  readonly no: string;
  readonly none: string;
  readonly title: string;
  readonly statusOn: string;
  readonly measuredOn: string;
  readonly hindsight: string;
  readonly asOfSession: string;
  readonly asRecordedAt: string;
  readonly byHealth: string;
  readonly byLifecycle: string;
  readonly byPhase: string;
  readonly definitions: string;
  readonly definition: readonly string[];
  readonly basisOfData: string;
  /** Where the explanations are: on every figure, or on sums and headings alone. */
  readonly notesOnAll: string;
  readonly notesOnSums: string;
  readonly notesOfFormulas: string;
  readonly amount: Readonly<Record<'one' | 'million' | 'billion', string>>;
  readonly wholePortfolio: string;
  readonly anonymous: string;
}

/** The workbook's words by language. */
export const EXPORT_MESSAGES: Readonly<Record<Language, ExportMessages>> = {
  fr: MESSAGES_FR,
  ar: MESSAGES_AR,
  en: MESSAGES_EN,
};

/** A sentence with its `{name}`s filled in. */
export function filled(sentence: string, params: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '…'));
}
