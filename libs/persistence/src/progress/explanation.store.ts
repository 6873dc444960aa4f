import type { ProgrammeReading } from '#domain/programme/programme.js';
import type { ProjectFacts } from '#domain/progress/facts.js';
import type { RollupPart } from '#domain/progress/rollup-sums.js';
import type { Language } from '#domain/shared/text.js';
import { HeldTables } from '../held.js';
import { jsonValue } from '../json-value.js';
import { isKept, sourceOf } from '../portfolio/figures-of.js';
import { whereFilter, type ProjectFilter } from '../portfolio/project-filter.js';
import { spoken } from '../spoken.js';
import { sql, type Sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import { whereVisible, type Visible } from '../visible.js';
import { programmeFacts, readFacts } from './project-facts.store.js';

/** What the things in a tree are called, by id. */
export type Names = Readonly<Record<string, { readonly key: string; readonly label: string }>>;

/** All that one project's figures are computed from. */
export interface ExplainedFacts {
  readonly facts: ProjectFacts;
  readonly names: Names;
}

/** A project of a set, with what it is called and the codes of the groups it counts in. */
export type NamedPart = RollupPart & {
  readonly code: string;
  readonly title: string;
  readonly ministry: string | null;
  readonly priority: string | null;
  readonly initiative: string | null;
};

/** Whose projects and risks may be named. */
export interface NamingSight {
  readonly projects: Visible<'project.read'>;
  readonly risks: Visible<'risk.read'>;
}

/** What explanations are made of. */
export function explanationStore(tx: ReadTx, language: Language) {
  return {
    /** The facts of some visible projects, whoever asks, and the names of what the asker may see in them. */
    async facts(
      projects: Visible<'project.read'>,
      risks: Visible<'risk.read'>,
      reading: ProgrammeReading,
      projectIds: readonly string[],
    ): Promise<Map<string, ExplainedFacts>> {
      const { at, statusOn } = reading.asOf;
      const held = new HeldTables(at, { projectIds });
      const names = namesStatement(held, { projects, risks }, projectIds, language);
      const [known, called] = await Promise.all([
        isKept(reading)
          ? readFacts(tx, { projectIds }, statusOn, at)
          : programmeFacts(tx, reading.id, statusOn, at),
        jsonValue<Readonly<Record<string, Names | null>> | null>(tx, held.value(names)),
      ]);
      const seen = known.filter(({ facts }) => called && Object.hasOwn(called, facts.projectId));
      return new Map(
        seen.map(({ facts }) => [facts.projectId, { facts, names: called?.[facts.projectId] ?? {} }]),
      );
    },

    /** The visible projects of a set as parts of its figures, by code. */
    async parts(
      visible: Visible<'project.read'>,
      reading: ProgrammeReading,
      filter: ProjectFilter,
    ): Promise<NamedPart[]> {
      const { held, figures } = await sourceOf(tx, reading);
      const statement = sql`SELECT coalesce(json_agg(part), '[]') FROM (
        SELECT f.project_id AS "projectId", p.code, ${spoken('p.title', language)} AS title, f.lifecycle, f.health,
          f.measured, f.progress_bp AS "progressBp", f.planned_progress_bp AS "plannedProgressBp",
          f.overdue_milestone_count AS "overdueMilestoneCount", f.slippage_days AS "slippageDays", f.phase,
          f.last_actual_on AS "lastActualOn", f.updated_on AS "updatedOn", f.voice_gap_steps AS "voiceGapSteps",
          f.budget_planned_centimes AS "budgetPlannedCentimes",
          f.budget_committed_centimes AS "budgetCommittedCentimes", f.budget_spent_centimes AS "budgetSpentCentimes",
          y.code AS ministry, r.code AS priority, i.code AS initiative
        FROM ${figures} f JOIN ${held.from('project')} p ON p.id = f.project_id
        LEFT JOIN ${held.from('organisation')} y ON y.id = f.ministry_id
        LEFT JOIN ${held.from('strategy_node')} r ON r.id = f.priority_id
        LEFT JOIN ${held.from('strategy_node')} i ON i.id = f.initiative_id
        WHERE f.programme_id = ${reading.id}::uuid AND ${whereFilter(filter, held, reading.id)}
          AND ${whereVisible(visible, { programmeId: 'p.programme_id', projectId: 'p.id' })} ORDER BY p.code) part`;
      return jsonValue<NamedPart[]>(tx, held.value(statement));
    },
  };
}

/** What the milestones in force and the visible risks of some visible projects are called: an object by project. */
export function namesStatement(
  held: HeldTables,
  { projects, risks }: NamingSight,
  projectIds: readonly string[],
  language: Language,
): Sql {
  const place = { programmeId: 'p.programme_id', projectId: 'p.id' };
  const ofRisk = { programmeId: 'k.programme_id', projectId: 'k.project_id' };
  return sql`SELECT json_object_agg(p.id, (SELECT json_object_agg(named.id, json_build_object('key', named.key, 'label', named.label))
      FROM (SELECT l.milestone_id AS id, l.position::text AS key, ${spoken('l.title', language)} AS label
        FROM ${held.from('planned_milestone')} l JOIN ${held.from('roadmap_version')} v ON v.id = l.roadmap_version_id
        WHERE v.project_id = p.id AND v.state = 'APPROVED'
        UNION ALL SELECT k.id, k.code, ${spoken('k.title', language)} FROM ${held.from('risk')} k
        WHERE k.project_id = p.id AND ${whereVisible(risks, ofRisk)}
      ) named))
    FROM ${held.from('project')} p WHERE p.id = ANY(${[...projectIds]}::uuid[]) AND ${whereVisible(projects, place)}`;
}
