import type { EarningRule, Phase } from '#domain/milestone/milestone.js';
import type { Lifecycle, UsersServed } from '#domain/project/project.js';
import type { RiskCategory } from '#domain/risk/risk.js';
import type { LocalizedText } from '#domain/shared/text.js';
import type { Loading } from '../folder/loading.js';
import type { SeedRow } from '../folder/seed-row.js';
import { UNDER_WAY, VOCABULARY } from '../folder/vocabulary.js';

/** What a synthetic project takes from a real one: its bodies, its place, its stages, its words. */
export interface ProjectPattern {
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly leadId: string;
  readonly partnerIds: readonly string[];
  readonly nodeId: string;
  readonly flagship: boolean;
  readonly usersServed: UsersServed | null;
  readonly lifecycle: Lifecycle;
  readonly approved: boolean;
  readonly earningRule: EarningRule;
  readonly stages: readonly StagePattern[];
}

export interface StagePattern {
  readonly title: LocalizedText;
  readonly phase: Phase;
  readonly weight: number;
}

export interface RiskPattern {
  readonly title: LocalizedText;
  readonly category: RiskCategory;
}

/** What a synthetic portfolio is cut from. */
export interface Pattern {
  readonly projects: readonly ProjectPattern[];
  readonly risks: readonly RiskPattern[];
  readonly units: readonly LocalizedText[];
}

/** The pattern of a folder whose organisations and strategy are resolved already; every other project is PERCENT. */
export function patternOf(loading: Loading, files: ReadonlyMap<string, readonly SeedRow[]>): Pattern {
  const stages = new Map<string | null, SeedRow[]>();
  for (const row of files.get('milestones.csv') ?? []) {
    const code = row.text('project_code');
    stages.set(code, [...(stages.get(code) ?? []), row]);
  }
  const projects = (files.get('projects.csv') ?? []).map((row, index) => {
    const own = stages.get(row.text('code')) ?? [];
    return projectPattern(loading, row, own, index % 2 === 0 ? 'FIXED_0_100' : 'PERCENT');
  });
  const risks = (files.get('risks.csv') ?? []).map((row) => ({
    title: row.texts('title'),
    category: row.word('category', VOCABULARY.riskCategory) ?? 'GOVERNANCE',
  }));
  const units = (files.get('deployments.csv') ?? []).map((row) => row.texts('unit'));
  return { projects, risks, units };
}

function projectPattern(
  loading: Loading,
  row: SeedRow,
  stages: readonly SeedRow[],
  earningRule: EarningRule,
): ProjectPattern {
  const organisation = (code: string): string => loading.organisations.get(code) ?? '';
  const lifecycle = row.word('status', VOCABULARY.projectStatus) ?? 'PLANNED';
  return {
    title: row.texts('title'),
    summary: row.texts('summary'),
    leadId: organisation(row.required('organisation_code')),
    partnerIds: row.codes('partner_codes').map(organisation),
    nodeId: loading.nodes.get(row.required('initiative_code')) ?? '',
    flagship: row.yes('flagship'),
    usersServed: row.word('target_users', VOCABULARY.targetUsers),
    lifecycle,
    approved: UNDER_WAY.has(lifecycle) || row.yes('roadmap_presented'),
    earningRule,
    stages: stages.map((stage) => ({
      title: stage.texts('title'),
      phase: stage.word('phase', VOCABULARY.phase) ?? 'BUILD',
      weight: stage.requiredWhole('weight', 0, 1_000_000),
    })),
  };
}
