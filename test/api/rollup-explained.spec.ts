import {
  FORMULAS,
  type ExplainedPart,
  type Explanation,
  type FigureValue,
} from '#domain/progress/explanation.js';
import { recompute } from '#domain/progress/recompute.js';
import { daysBetween, localDate, type LocalDate } from '#domain/shared/local-date.js';
import { startApi, type TestApi } from '../support/api.js';
import { answered, refusals } from '../support/screens.js';

let api: TestApi;
let officer: string;
beforeAll(async () => {
  api = await startApi();
  officer = await api.signIn('officer@dpgov.example');
});
afterAll(() => api.close());

interface ToldPart {
  kind: string;
  key: string;
  label: string;
  value: number | null;
  ratio: { of: number; over: number } | null;
  on: LocalDate | null;
  code: string | null;
  weight: number | null;
  unit: string;
  earningRule: string | null;
  planStartOn: LocalDate | null;
  planEndOn: LocalDate | null;
  phase: string | null;
  explanation?: Told | null;
}
interface Told extends Omit<ToldPart, 'explanation' | 'kind' | 'key' | 'label' | 'weight'> {
  figure: string;
  formula: string;
  group: string | null;
  parts: ToldPart[];
  leftOut: { kind: string; key: string; reason: string }[];
  rulesVersion: number;
  statusOn: LocalDate;
}

const VALUE = 'value ratio { of over } on code unit';
const PART = `kind key label weight ${VALUE} earningRule planStartOn planEndOn phase`;
const tree = (depth: number): string =>
  `figure formula group ${VALUE} statusOn rulesVersion leftOut { kind key reason }
   parts { ${PART} ${depth === 0 ? '' : `explanation { ${tree(depth - 1)} }`} }`;

/** The value a told tree or part bears. */
function valueOf({
  unit,
  value,
  ratio,
  on,
  code,
}: Omit<ToldPart, 'kind' | 'key' | 'label' | 'weight'>): FigureValue {
  if (unit === 'DATE') return on;
  return unit === 'CODE' ? code : (ratio ?? value);
}

/** The tree as the rules read it, made from nothing but what the API told. */
function treeOf(told: Told): Explanation {
  expect(FORMULAS).toContain(told.formula);
  return { ...told, value: valueOf(told as never), parts: told.parts.map(partOf) } as unknown as Explanation;
}

function partOf(told: ToldPart): ExplainedPart {
  return {
    label: told.kind === 'TERM' ? { kind: 'TERM', term: told.key } : { kind: told.kind, id: told.key },
    value: valueOf(told),
    unit: told.unit,
    ...(told.weight !== null && { weight: told.weight }),
    ...(told.planEndOn !== null && {
      plan: { rule: told.earningRule, startOn: told.planStartOn, endOn: told.planEndOn },
    }),
    ...(told.phase !== null && { phase: told.phase }),
    ...(told.explanation && { explanation: treeOf(told.explanation) }),
  } as unknown as ExplainedPart;
}

interface Figures {
  code: string;
  health: string;
  phase: string;
  progressBp: number | null;
  plannedProgressBp: number | null;
  spi: number | null;
  overdueMilestoneCount: number;
  worstOverdueDays: number | null;
  slippageDays: number | null;
  firstSlippageDays: number | null;
  baselineEndOn: string | null;
  expectedEndOn: string | null;
  earnedScheduleOn: string | null;
  scheduleVarianceDays: number | null;
  spiTime: number | null;
  gapPoints: number | null;
  milestoneCount: number;
  finishedMilestoneCount: number;
  voiceGapSteps: number | null;
  explain: Told[];
}

const FIELD: Readonly<Record<string, keyof Figures>> = {
  ...{
    PROGRESS: 'progressBp',
    PLANNED_PROGRESS: 'plannedProgressBp',
    SPI: 'spi',
    OVERDUE: 'overdueMilestoneCount',
  },
  ...{ WORST_OVERDUE: 'worstOverdueDays', BASELINE_END: 'baselineEndOn', EXPECTED_END: 'expectedEndOn' },
  ...{ SLIPPAGE: 'slippageDays', FIRST_SLIPPAGE: 'firstSlippageDays', EARNED_SCHEDULE: 'earnedScheduleOn' },
  ...{ SCHEDULE_VARIANCE: 'scheduleVarianceDays', SPI_TIME: 'spiTime', HEALTH: 'health', PHASE: 'phase' },
  ...{ GAP: 'gapPoints', MILESTONE_COUNT: 'milestoneCount', FINISHED_MILESTONES: 'finishedMilestoneCount' },
  VOICE_GAP: 'voiceGapSteps',
};

/** What a figure answers for a recomputed value: a ratio is divided out. */
function plain(value: FigureValue): string | number | null {
  return typeof value === 'object' && value !== null ? value.of / value.over : value;
}

/** The gap in whole points, from the two percents as a screen prints them. */
function gapOf({
  progressBp,
  plannedProgressBp,
}: Record<'progressBp' | 'plannedProgressBp', number | null>): number | null {
  if (progressBp === null || plannedProgressBp === null) return null;
  return Math.round(progressBp / 100) - Math.round(plannedProgressBp / 100);
}

interface Pages {
  programme: { projects: { nodes: Figures[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
}

async function projects(cookie: string, asOf: object | null): Promise<Figures[]> {
  const query = `query ($asOf: AsOfInput, $after: String) { programme(code: "EGOV", asOf: $asOf) {
    projects(first: 15, after: $after) { pageInfo { hasNextPage endCursor } nodes { code health phase progressBp
      plannedProgressBp spi overdueMilestoneCount worstOverdueDays slippageDays firstSlippageDays baselineEndOn
      expectedEndOn earnedScheduleOn scheduleVarianceDays spiTime milestoneCount finishedMilestoneCount voiceGapSteps explain { ${tree(1)} } } } } }`;
  const found: Figures[] = [];
  for (let after: string | null = null; ;) {
    const { programme }: Pages = await answered<Pages>(api, cookie, query, { asOf, after });
    found.push(...programme.projects.nodes.map((node) => ({ ...node, gapPoints: gapOf(node) })));
    if (!programme.projects.pageInfo.hasNextPage) return found;
    after = programme.projects.pageInfo.endCursor;
  }
}

describe('the explanation of a project', () => {
  it.each([
    ['on the status date', null],
    ['on 17 December 2012', { statusOn: '2012-12-17' }],
  ])('gives every figure of all 89 projects again, %s', async (_, asOf) => {
    const all = await projects(officer, asOf);
    expect(all).toHaveLength(89);
    for (const project of all) {
      expect(project.explain.map(({ figure }) => figure)).toEqual(Object.keys(FIELD));
      for (const told of project.explain) {
        const field = FIELD[told.figure];
        const figure = `${project.code} ${told.figure}`;
        expect([figure, plain(recompute(treeOf(told)))]).toEqual([figure, field && project[field]]);
      }
    }
  });

  it('names milestones by position and risks by code, and keeps hidden risks to themselves', async () => {
    const seen = (await projects(officer, null)).find(({ code }) => code === 'EG-002');
    const health = seen?.explain.find(({ figure }) => figure === 'HEALTH');
    expect(health?.parts.find(({ kind }) => kind === 'RISK')).toMatchObject({ key: 'RK-002', value: 16 });
    expect(seen?.explain[0]?.parts[0]).toMatchObject({ kind: 'MILESTONE', key: '1' });
    const member = await api.signIn('member@cigov.example');
    const [hidden] = (await projects(member, null)).filter(({ code }) => code === 'EG-002');
    const told = hidden?.explain.find(({ figure }) => figure === 'HEALTH');
    expect(JSON.stringify(hidden)).not.toMatch(/RK-002|enclav/);
    expect(told?.parts.some(({ kind }) => kind === 'RISK')).toBe(false);
    expect(told && recompute(treeOf(told))).toBe('AMBER');
  });
});

describe('the explanation of a set', () => {
  const SETS: [string, object][] = [
    ['the whole portfolio', {}],
    ['the flagships', { flagship: true }],
    ['one ministry', { ministries: ['MI'] }],
    ['what is in red', { health: ['RED'] }],
    ['nothing', { ministries: ['NOWHERE'] }],
  ];
  const FIGURES = [
    ...['PROGRESS', 'PLANNED_PROGRESS', 'SPI', 'OVERDUE', 'WORST_SLIPPAGE', 'PROJECT_COUNT', 'COVERAGE'],
    ...['HEALTH_COUNT', 'LIFECYCLE_COUNT', 'PHASE_COUNT', 'GAP', 'LAST_ACTUAL', 'LAST_ACTUAL_AGE'],
    ...['LAST_UPDATE', 'LAST_UPDATE_AGE', 'BETTER_DECLARED'],
  ];
  const GROUP: Readonly<Record<string, string>> = {
    ...{ HEALTH_COUNT: 'RED', LIFECYCLE_COUNT: 'IN_PROGRESS', PHASE_COUNT: 'BUILD' },
  };

  beforeAll(async () => {
    await api.rows(`UPDATE project_figures f SET updated_on = DATE '2013-06-01' + right(p.code, 1)::int,
      voice_gap_steps = CASE f.health WHEN 'RED' THEN 2 WHEN 'AMBER' THEN 1 WHEN 'GREEN' THEN 0 END
      FROM project p WHERE p.id = f.project_id AND right(p.code, 1) IN ('2', '4')`);
  });

  it.each(SETS)('gives its figures again for %s', async (_, filter) => {
    const explains = FIGURES.map(
      (figure) =>
        `${figure}: explain(figure: ${figure}, filter: $filter${GROUP[figure] ? `, group: "${GROUP[figure]}"` : ''}) { ${tree(1)} }`,
    );
    const { programme } = await answered<{ programme: Record<string, unknown> }>(
      api,
      officer,
      `query ($filter: ProjectFilter) { programme(code: "EGOV") { rollup(filter: $filter) { projectCount measuredCount
        progressBp plannedProgressBp overdueMilestoneCount worstSlippageDays lastActualOn lastUpdateOn
        betterDeclaredCount health { health count }
        lifecycle { lifecycle count } phase { phase count } } ${explains.join(' ')} } }`,
      { filter },
    );
    const rollup = programme['rollup'] as Record<string, number | null> &
      Record<'health' | 'lifecycle' | 'phase', { count: number; [key: string]: unknown }[]>;
    const count = (list: 'health' | 'lifecycle' | 'phase', key: string): number | undefined =>
      rollup[list].find((each) => each[list] === key)?.count;
    const { progressBp, plannedProgressBp, projectCount, measuredCount } = rollup;
    const lastActualOn = rollup['lastActualOn'] as unknown as LocalDate | null;
    const lastUpdateOn = rollup['lastUpdateOn'] as unknown as LocalDate | null;
    const figures: Record<string, FigureValue | undefined> = {
      PROGRESS: progressBp,
      PLANNED_PROGRESS: plannedProgressBp,
      SPI: progressBp == null || !plannedProgressBp ? null : { of: progressBp, over: plannedProgressBp },
      OVERDUE: rollup['overdueMilestoneCount'],
      WORST_SLIPPAGE: rollup['worstSlippageDays'],
      PROJECT_COUNT: projectCount,
      COVERAGE: { of: measuredCount ?? 0, over: projectCount ?? 0 },
      HEALTH_COUNT: count('health', 'RED'),
      LIFECYCLE_COUNT: count('lifecycle', 'IN_PROGRESS'),
      PHASE_COUNT: count('phase', 'BUILD'),
      GAP: gapOf({ progressBp: progressBp ?? null, plannedProgressBp: plannedProgressBp ?? null }),
      LAST_ACTUAL: lastActualOn,
      LAST_ACTUAL_AGE: lastActualOn && daysBetween(lastActualOn, localDate('2013-06-07')),
      LAST_UPDATE: lastUpdateOn,
      LAST_UPDATE_AGE: lastUpdateOn && daysBetween(lastUpdateOn, localDate('2013-06-07')),
      BETTER_DECLARED: rollup['betterDeclaredCount'],
    };
    for (const figure of FIGURES) {
      const told = treeOf(programme[figure] as Told);
      expect([figure, recompute(told)]).toEqual([figure, figures[figure]]);
      expect([figure, told.value]).toEqual([figure, figures[figure]]);
    }
  });

  it('says, per body, how old the last update is and how many projects are declared better', async () => {
    const { programme } = await answered<{
      programme: {
        reportingSince: string | null;
        rollup: { lastUpdateOn: string; betterDeclaredCount: number };
        rollupBy: { rollup: { lastUpdateOn: string | null; betterDeclaredCount: number } }[];
      };
    }>(
      api,
      officer,
      `{ programme(code: "EGOV") { reportingSince rollup { lastUpdateOn betterDeclaredCount }
        rollupBy(dimension: MINISTRY) { rollup { lastUpdateOn betterDeclaredCount } } } }`,
    );
    const groups = programme.rollupBy.map(({ rollup }) => rollup);
    const [kept] = await api.rows<{ better: string }>(
      `SELECT count(*) AS better FROM project_figures WHERE voice_gap_steps > 0 AND lifecycle <> 'CANCELLED'`,
    );
    expect(programme.reportingSince).toBeNull();
    expect(programme.rollup).toEqual({
      lastUpdateOn: '2013-06-05',
      betterDeclaredCount: Number(kept?.better),
    });
    expect(groups.reduce((sum, group) => sum + group.betterDeclaredCount, 0)).toBe(Number(kept?.better));
    expect(groups.some(({ lastUpdateOn }) => lastUpdateOn === null)).toBe(true);
  });

  it('counts the value that the filter alone chooses', async () => {
    const explain = (args: string): string =>
      `{ programme(code: "EGOV") { explain(figure: HEALTH_COUNT${args}) { value group } } }`;
    const { programme } = await answered<{ programme: { explain: object } }>(
      api,
      officer,
      explain(', filter: { health: [AMBER] }'),
    );
    expect(programme.explain).toEqual({ value: 7, group: 'AMBER' });
    expect(await refusals(api, officer, explain(''))).toEqual(['INVALID_INPUT']);
    expect(
      await refusals(
        api,
        officer,
        '{ programme(code: "EGOV") { explain(figure: EARNED_SCHEDULE) { value } } }',
      ),
    ).toEqual(['INVALID_INPUT']);
  });
});
