import { join } from 'node:path';
import type { LocalDate } from '#domain/shared/local-date.js';
import { DEMO } from '#seeds/demo.js';
import { loadFolder } from '#seeds/load-folder.js';
import { startApi, type TestApi } from '../support/api.js';
import {
  portfolioAgain,
  type PortfolioAgain,
  type ProjectAgain,
  type RollupAgain,
} from '../support/independent-portfolio.js';

const EDGES = join(import.meta.dirname, '..', 'support', 'edge-cases');
const STATUS_ON = '2013-06-07' as LocalDate;

let api: TestApi;
let cookie: string;

beforeAll(async () => {
  api = await startApi();
  await loadFolder(api.databaseUrl, { folder: EDGES, code: 'EDGE', statusOn: STATUS_ON });
  cookie = await api.signIn('auditor@cdc.example');
});
afterAll(() => api.close());

/** What the committee dashboard and the portfolio table show, worked out again from the CSV files alone. */
describe.each([
  ['the real portfolio', 'EGOV', DEMO.folder],
  ['the edge cases', 'EDGE', EDGES],
])('the dashboard of %s', (_name, code, folder) => {
  describe.each([[STATUS_ON], ['2012-12-17'], ['2011-03-31']])('at %s', (statusOn) => {
    let expected: PortfolioAgain;
    let shown: Shown;

    beforeAll(async () => {
      expected = portfolioAgain(folder, statusOn);
      shown = await ask(code, statusOn);
    });

    it('shows the whole as the CSV files give it', () => {
      expect(rollup(shown.whole)).toEqual(expected.whole);
    });

    it('shows each organisation, ministry and priority as the CSV files give it', () => {
      expect(groups(shown.byOrganisation)).toEqual(expected.byOrganisation);
      expect(groups(shown.byMinistry)).toEqual(expected.byMinistry);
      expect(groups(shown.byPriority)).toEqual(expected.byPriority);
    });

    it('shows every project as the CSV files give it', () => {
      const { nodes } = shown.projects;
      expect(nodes.map((node) => node.code).sort()).toEqual([...expected.projects.keys()].sort());
      for (const node of nodes) expect(project(node)).toEqual(comparable(expected.projects.get(node.code)!));
    });
  });
});

interface ShownRollup extends Omit<RollupAgain, 'health'> {
  readonly health: readonly { readonly health: string; readonly count: number }[];
}

type ShownGroups = readonly { readonly key: string; readonly rollup: ShownRollup }[];

type ComparedProject = Omit<ProjectAgain, 'spiTime' | 'budgetCentimes' | 'priority' | 'status'> & {
  readonly spiTime: number | null;
};

type ShownProject = Omit<ComparedProject, 'organisation' | 'ministry' | 'reasons'> & {
  readonly organisation: { readonly code: string };
  readonly ministry: { readonly code: string };
  readonly healthReasons: readonly { readonly code: string }[];
};

interface Shown {
  readonly whole: ShownRollup;
  readonly byOrganisation: ShownGroups;
  readonly byMinistry: ShownGroups;
  readonly byPriority: ShownGroups;
  readonly projects: { readonly nodes: readonly ShownProject[] };
}

async function ask(code: string, statusOn: string): Promise<Shown> {
  const { data, errors } = await api.ask(QUERY, { code, asOf: { statusOn } }, { cookie });
  expect(errors).toEqual([]);
  return data?.['programme'] as Shown;
}

const QUERY = `
query Portfolio($code: String!, $asOf: AsOfInput) {
  programme(code: $code, asOf: $asOf) {
    whole: rollup { ...Figures }
    byOrganisation: rollupBy(dimension: ORGANISATION) { key rollup { ...Figures } }
    byMinistry: rollupBy(dimension: MINISTRY) { key rollup { ...Figures } }
    byPriority: rollupBy(dimension: PRIORITY) { key rollup { ...Figures } }
    projects(first: 100) { nodes {
      code flagship measured health healthReasons { code } progressBp plannedProgressBp finishedMilestoneCount
      overdueMilestoneCount worstOverdueDays slippageDays baselineEndOn expectedEndOn phase earnedScheduleOn
      scheduleVarianceDays spiTime organisation { code } ministry { code }
    } }
  }
}
fragment Figures on Rollup {
  projectCount measuredCount progressBp plannedProgressBp overdueMilestoneCount worstSlippageDays health { health count }
}`;

function rollup({ health, ...figures }: ShownRollup): RollupAgain {
  const counts = health.filter(({ count }) => count > 0).map(({ health: state, count }) => [state, count]);
  return { ...figures, health: Object.fromEntries(counts) as Record<string, number> };
}

function groups(shown: ShownGroups): Map<string, RollupAgain> {
  return new Map(shown.map((group) => [group.key, rollup(group.rollup)]));
}

function project({ organisation, ministry, healthReasons, ...figures }: ShownProject): ComparedProject {
  const reasons = healthReasons.map(({ code }) => code).sort();
  return { ...figures, organisation: organisation.code, ministry: ministry.code, reasons };
}

function comparable(again: ProjectAgain): ComparedProject {
  const { spiTime, budgetCentimes, priority, status, ...figures } = again;
  const [earned, elapsed] = (spiTime ?? '').split('/').map(Number);
  return { ...figures, spiTime: spiTime === null ? null : (earned ?? 0) / (elapsed ?? 1) };
}
