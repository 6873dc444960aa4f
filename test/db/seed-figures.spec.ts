import { join } from 'node:path';
import type { LocalDate } from '#domain/shared/local-date.js';
import { rollupBy, rollupFigures, type Rollup } from '#domain/progress/rollup.js';
import { rollupSums, type RollupPart } from '#domain/progress/rollup-sums.js';
import { weightingOf } from '#domain/progress/weighting.js';
import { figuresSource } from '#persistence/progress/figures-source.js';
import { sql } from '#persistence/sql.js';
import { DEMO } from '#seeds/demo.js';
import { loadFolder } from '#seeds/load-folder.js';
import { portfolioAgain, type ProjectAgain, type RollupAgain } from '../support/independent-portfolio.js';
import { openedDatabase, SEEDING, type OpenedDatabase } from '../support/opened.js';

const EDGES = join(import.meta.dirname, '..', 'support', 'edge-cases');
const STATUS_ON = '2013-06-07' as LocalDate;
const EARLIER = '2012-12-17' as LocalDate;

let opened: OpenedDatabase;

beforeAll(async () => {
  opened = await openedDatabase('demo');
  await loadFolder(opened.url, { folder: EDGES, code: 'EDGE', statusOn: STATUS_ON });
});
afterAll(() => opened.close());

describe.each([
  ['the real portfolio', 'EGOV', DEMO.folder],
  ['the edge cases', 'EDGE', EDGES],
])('the figures of %s', (_name, code, folder) => {
  describe.each([
    ['at its own status date', STATUS_ON],
    ['at CIGOV 10, in hindsight', EARLIER],
  ])('%s', (_when, statusOn) => {
    it('are, for every project, those worked out again from the CSV files alone', async () => {
      const expected = portfolioAgain(folder, statusOn);
      const computed = await computedProjects(code, statusOn);

      expect(computed.map((project) => project.code).sort()).toEqual([...expected.projects.keys()].sort());
      for (const project of computed)
        expect(comparable(project)).toEqual(expected.projects.get(project.code));
    });

    it('add up to the same rollups, whole and by organisation, ministry and priority', async () => {
      const expected = portfolioAgain(folder, statusOn);
      const parts = await computedProjects(code, statusOn);
      const weighting = weightingOf(rollupSums(parts));
      const by = (key: 'organisation' | 'ministry' | 'priority') =>
        rolled(rollupBy(parts, (part) => part[key], weighting));

      expect(shown(rollupFigures(parts, weighting))).toEqual(expected.whole);
      expect(by('organisation')).toEqual(expected.byOrganisation);
      expect(by('ministry')).toEqual(expected.byMinistry);
      expect(by('priority')).toEqual(expected.byPriority);
    });
  });
});

it('measures 71 of the 89 real projects', async () => {
  const measured = (await computedProjects('EGOV', STATUS_ON)).filter((project) => project.measured);
  expect(measured).toHaveLength(71);
});

it('weighs the edge cases by budget, of which exactly 80 % are known', async () => {
  const sums = rollupSums(await computedProjects('EDGE', STATUS_ON));
  expect(sums.budgetKnownCount * 100).toBe(sums.projectCount * 80);
  expect(weightingOf(sums).basis).toBe('BUDGET');
});

type ComputedProject = RollupPart &
  Omit<ProjectAgain, 'reasons' | 'status' | 'budgetCentimes' | 'health' | 'phase'> & {
    readonly reasons: readonly { readonly code: string }[];
  };

/** The product's figures: the kept ones at the programme's own status date, else recomputed from the facts. */
async function computedProjects(code: string, statusOn: LocalDate): Promise<ComputedProject[]> {
  return opened.db.read(SEEDING, async (tx) => {
    const programme = await tx.row<{ id: string }>(sql`SELECT id FROM programme WHERE code = ${code}`);
    const id = programme?.id ?? '';
    const figures = await figuresSource(tx, { id, statusOn: STATUS_ON }, { statusOn, at: null });
    return tx.rows<ComputedProject>(sql`
      SELECT p.code, f.project_id AS "projectId", o.code AS organisation, m.code AS ministry,
        coalesce(n.code, 'NONE') AS priority, f.flagship, f.lifecycle, f.measured, f.health, f.reasons,
        f.progress_bp AS "progressBp", f.planned_progress_bp AS "plannedProgressBp",
        f.finished_milestone_count AS "finishedMilestoneCount",
        f.overdue_milestone_count AS "overdueMilestoneCount", f.worst_overdue_days AS "worstOverdueDays",
        f.slippage_days AS "slippageDays", f.baseline_end_on AS "baselineEndOn", f.expected_end_on AS "expectedEndOn",
        f.phase, f.earned_schedule_on AS "earnedScheduleOn", f.schedule_variance_days AS "scheduleVarianceDays",
        f.spi_time_earned_days || '/' || f.spi_time_elapsed_days AS "spiTime",
        f.budget_planned_centimes AS "budgetPlannedCentimes", f.budget_committed_centimes AS "budgetCommittedCentimes",
        f.budget_spent_centimes AS "budgetSpentCentimes"
      FROM ${figures} f
      JOIN project p ON p.id = f.project_id
      JOIN organisation o ON o.id = f.organisation_id
      JOIN organisation m ON m.id = f.ministry_id
      LEFT JOIN strategy_node n ON n.id = f.priority_id
      WHERE f.programme_id = ${id}::uuid ORDER BY p.code`);
  });
}

const STATUS: Readonly<Record<string, string>> = { PLANNED: 'not_started' };

function comparable(project: ComputedProject): ProjectAgain {
  const {
    projectId,
    lifecycle,
    budgetPlannedCentimes,
    budgetCommittedCentimes,
    budgetSpentCentimes,
    ...rest
  } = project;
  return {
    ...rest,
    status: STATUS[lifecycle] ?? lifecycle.toLowerCase(),
    reasons: project.reasons.map((reason) => reason.code).sort(),
    budgetCentimes: budgetPlannedCentimes,
  };
}

function shown(rollup: Rollup): RollupAgain {
  const {
    projectCount,
    measuredCount,
    progressBp,
    plannedProgressBp,
    overdueMilestoneCount,
    worstSlippageDays,
  } = rollup;
  const health = Object.fromEntries(Object.entries(rollup.health).filter(([, count]) => count > 0));
  return {
    projectCount,
    measuredCount,
    progressBp,
    plannedProgressBp,
    overdueMilestoneCount,
    worstSlippageDays,
    health,
  };
}

function rolled(groups: ReadonlyMap<string, Rollup>): Map<string, RollupAgain> {
  return new Map([...groups].map(([key, rollup]) => [key, shown(rollup)]));
}
