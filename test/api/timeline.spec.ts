import { PHASES } from '#domain/milestone/milestone.js';
import { unpackMilestones, type PackedMilestones } from '#domain/roadmap/packed-milestones.js';
import { dayNumber, type LocalDate } from '#domain/shared/local-date.js';
import { loadSynthetic } from '#seeds/load-synthetic.js';
import { startApi, type TestApi } from '../support/api.js';
import { answered } from '../support/screens.js';
import { statementsDuring } from '../support/statements.js';

const TIMELINE = `timeline(filter: $filter, sort: $sort) { statusOn organisations { code label }
  ministries { code } priorities { code }
  projects { code title health flagship draft progressBp plannedProgressBp overdueMilestoneCount slippageDays startDay
    organisation ministry priority }
  milestones { counts phases finished baselineEnds ends starts } }`;
const HEAD = 'query ($code: String!, $asOf: AsOfInput, $filter: ProjectFilter, $sort: ProjectSort)';

interface Timeline {
  readonly statusOn: string;
  readonly organisations: readonly { code: string; label: string }[];
  readonly ministries: readonly { code: string }[];
  readonly priorities: readonly { code: string }[];
  readonly projects: Readonly<Record<string, readonly (string | number | boolean | null)[]>>;
  readonly milestones: PackedMilestones;
}

interface Sheet {
  readonly code: string;
  readonly startOn: LocalDate | null;
  readonly organisation: { code: string };
  readonly ministry: { code: string };
  readonly milestones: readonly {
    phase: string;
    finished: boolean;
    baselineStartOn: LocalDate | null;
    baselineEndOn: LocalDate | null;
    expectedEndOn: LocalDate | null;
  }[];
}

let api: TestApi;
let officer: string;
beforeAll(async () => {
  api = await startApi();
  officer = await api.signIn('officer@dpgov.example');
});
afterAll(() => api.close());

async function timeline(variables: object = {}, cookie = officer): Promise<Timeline> {
  const query = `${HEAD} { programme(code: $code, asOf: $asOf) { ${TIMELINE} } }`;
  const asked = { code: 'EGOV', ...variables };
  return (await answered<{ programme: { timeline: Timeline } }>(api, cookie, query, asked)).programme
    .timeline;
}

const day = (on: LocalDate | null): number | null => (on === null ? null : dayNumber(on));

describe('the timeline', () => {
  it.each([
    ['now', null, { health: ['RED'] }, { field: 'SLIPPAGE', direction: 'DESC' }],
    ['at an earlier status date', { statusOn: '2012-12-17' }, {}, { field: 'CODE', direction: 'ASC' }],
  ])(
    'draws %s the milestones that the sheets show, in the order of the table',
    async (_when, asOf, filter, sort) => {
      const query = `${HEAD} { programme(code: $code, asOf: $asOf) { projects(filter: $filter, sort: $sort, first: 200) {
      nodes { code startOn organisation { code } ministry { code }
        milestones { phase finished baselineStartOn baselineEndOn expectedEndOn } } } } }`;
      const asked = { code: 'EGOV', asOf, filter, sort };
      const { programme } = await answered<{ programme: { projects: { nodes: Sheet[] } } }>(
        api,
        officer,
        query,
        asked,
      );
      const sheets = programme.projects.nodes;
      const { projects, milestones, organisations, ministries } = await timeline(asked);
      expect(projects['code']).toEqual(sheets.map(({ code }) => code));
      expect(projects['startDay']).toEqual(sheets.map(({ startOn }) => day(startOn)));
      expect(projects['organisation']?.map((place) => organisations[Number(place)]?.code)).toEqual(
        sheets.map(({ organisation }) => organisation.code),
      );
      expect(projects['ministry']?.map((place) => ministries[Number(place)]?.code)).toEqual(
        sheets.map(({ ministry }) => ministry.code),
      );
      const drawn = unpackMilestones(milestones);
      sheets.forEach((sheet, index) => {
        if (projects['draft']?.[index]) return;
        expect(drawn[index]).toEqual(
          sheet.milestones.map((milestone) => ({
            phase: milestone.phase,
            finished: milestone.finished,
            startDay: day(milestone.baselineStartOn),
            baselineEndDay: day(milestone.baselineEndOn),
            endDay: day(milestone.expectedEndOn),
          })),
        );
      });
      expect(drawn.flat().length).toBeGreaterThan(100);
    },
  );

  it('shows a roadmap that is not approved to its lead and to DPGOV alone', async () => {
    const [project] = await api.rows<{ code: string; milestones: number }>(`
      SELECT p.code, count(*)::int AS milestones FROM project p
      JOIN organisation o ON o.id = p.lead_organisation_id AND o.code <> 'MI'
      JOIN roadmap_version v ON v.project_id = p.id AND v.state = 'DRAFT'
      JOIN planned_milestone l ON l.roadmap_version_id = v.id
      WHERE NOT EXISTS (SELECT FROM roadmap_version a WHERE a.project_id = p.id AND a.state = 'APPROVED')
      GROUP BY p.code ORDER BY p.code LIMIT 1`);
    const filter = { codes: [project?.code] };
    const drawn = await timeline({ filter });
    expect(drawn.projects['draft']).toEqual([1]);
    expect(drawn.milestones.counts).toEqual([project?.milestones]);
    for (const email of ['lead.mi@spgov.example', 'member@cigov.example']) {
      const hidden = await timeline({ filter }, await api.signIn(email));
      expect(hidden.projects['code']).toEqual([project?.code]);
      expect(hidden.projects['draft']).toEqual([0]);
      expect(hidden.milestones.counts).toEqual([0]);
    }
  });

  it('names every phase by its place', async () => {
    const { milestones } = await timeline();
    const named = new Set(unpackMilestones(milestones).flatMap((each) => each.map(({ phase }) => phase)));
    expect([...named].every((phase) => PHASES.includes(phase))).toBe(true);
    expect(named.size).toBeGreaterThan(3);
  });

  it('is one statement and light, however many projects there are', async () => {
    await loadSynthetic(api.databaseUrl, 890);
    let drawn = await timeline({ code: 'SYN-890' });
    const sent = await statementsDuring(async () => (drawn = await timeline({ code: 'SYN-890' })));
    expect(sent.filter((text) => text.includes('roadmap_version'))).toHaveLength(1);
    expect(drawn.projects['code']).toHaveLength(890);
    expect(JSON.stringify(drawn).length / 890).toBeLessThan(230);
  });
});
