import { DEFAULT_THRESHOLDS } from '#domain/progress/health.js';
import { startApi, type TestApi } from '../support/api.js';
import type { Answer } from '../support/served.js';
import { answered } from '../support/screens.js';

let api: TestApi;
let admin: string;
let officer: string;
beforeAll(async () => {
  api = await startApi();
  admin = await api.signIn('admin@dpgov.example');
  officer = await api.signIn('officer@dpgov.example');
});
afterAll(() => api.close());

interface Settings {
  readonly version: number;
  readonly statusOn: string;
  readonly statusPinned: boolean;
  readonly today: string;
  readonly startOn: string;
  readonly timeZone: string;
  readonly name: Readonly<Record<string, string | null>>;
  readonly firstReportingOn: string | null;
  readonly thresholds: Readonly<Record<string, number>>;
  readonly weighting: string;
}
const SETTINGS = `settings { version name { fr ar en } timeZone statusOn statusPinned today startOn firstReportingOn weighting
  thresholds { ${Object.keys(DEFAULT_THRESHOLDS).join(' ')} } }`;

async function settingsOf(code = 'EGOV'): Promise<Settings> {
  const query = `query ($code: String!) { programme(code: $code) { ${SETTINGS} } }`;
  return (await answered<{ programme: { settings: Settings } }>(api, admin, query, { code })).programme
    .settings;
}

/** Asks a mutation by its name and the name of its input. */
function ask(mutation: string, type: string, input: object, fields: string, cookie = admin): Promise<Answer> {
  const query = `mutation ($input: ${type}!) { done: ${mutation}(input: $input) { ${fields} } }`;
  return api.ask(query, { input }, { cookie });
}

/** The fields refused with their codes. */
function refused({ errors }: Answer): string[] {
  const [error] = errors;
  const fields = error?.extensions.fields ?? [];
  return fields.length > 0
    ? fields.map(({ field, code }) => `${field} ${code}`)
    : [error?.extensions.code ?? ''];
}

const healths = (): Promise<{ code: string; health: string }[]> =>
  api.rows(`SELECT p.code, f.health FROM project p JOIN project_figures f ON f.project_id = p.id
    JOIN programme g ON g.id = p.programme_id WHERE g.code = 'EGOV' ORDER BY p.code`);

describe('a programme', () => {
  const NEW = { code: 'PLAN-2003', name: { fr: ' Plan 2003-2004 ', en: '' }, timeZone: 'Africa/Casablanca' };

  it('is made with its defaults, its status date and the national holidays, and can be opened at once', async () => {
    const input = { ...NEW, statusOn: '2004-12-31', firstReportingOn: '2003-01-01' };
    const fields = `code name statusOn rollup { projectCount } calendar { restDays holidays { kind } } ${SETTINGS}`;
    const { data, errors } = await ask('createProgramme', 'NewProgrammeInput', input, fields);
    expect(errors).toEqual([]);
    expect(data?.['done']).toMatchObject({
      ...{ code: 'PLAN-2003', name: 'Plan 2003-2004', statusOn: '2004-12-31', rollup: { projectCount: 0 } },
      calendar: { restDays: [6, 7], holidays: Array.from({ length: 10 }, () => ({ kind: 'FIXED' })) },
      settings: {
        ...{ version: 1, name: { fr: 'Plan 2003-2004', ar: null, en: null }, statusPinned: true },
        ...{ thresholds: DEFAULT_THRESHOLDS, firstReportingOn: '2003-01-01', startOn: null },
      },
    });
    const listed = await answered<{ programmes: { code: string }[] }>(
      api,
      officer,
      '{ programmes { code } }',
    );
    expect(listed.programmes.map(({ code }) => code)).toEqual(['EGOV', 'PLAN-2003']);
  });

  it('is live when it is made without a status date', async () => {
    await ask('createProgramme', 'NewProgrammeInput', { ...NEW, code: 'LIVE' }, 'code');
    const { statusOn, statusPinned, today } = await settingsOf('LIVE');
    expect([statusOn, statusPinned]).toEqual([today, false]);
  });

  it.each([
    [{ code: 'plan' }, ['input.code CODE_FORM']],
    [{ code: 'EGOV' }, ['input.code ALREADY_EXISTS']],
    [
      { name: { fr: '  ' }, timeZone: 'Mars/Olympus' },
      ['input.name.fr REQUIRED', 'input.timeZone UNKNOWN_VALUE'],
    ],
    [{ statusOn: '2999-01-01' }, ['input.statusOn STATUS_DATE_AHEAD']],
  ])('is refused with %j', async (given, codes) => {
    const input = { ...NEW, code: 'OTHER', ...given };
    expect(refused(await ask('createProgramme', 'NewProgrammeInput', input, 'code'))).toEqual(codes);
  });

  it('is renamed without touching its figures, and says what changed to who edits an older version', async () => {
    const { version, timeZone } = await settingsOf('LIVE');
    const edit = { programme: 'LIVE', version, timeZone, name: { fr: 'Suivi', ar: 'التتبع' } };
    const { data } = await ask('editProgramme', 'EditProgrammeInput', edit, SETTINGS);
    expect(data?.['done']).toMatchObject({
      settings: { version: version + 1, name: { fr: 'Suivi', ar: 'التتبع' } },
    });
    const again = await ask(
      'editProgramme',
      'EditProgrammeInput',
      { ...edit, timeZone: 'Nowhere/At_all' },
      'code',
    );
    expect(again.errors[0]?.extensions).toMatchObject({
      code: 'STALE_VERSION',
      fields: [
        { field: 'input.name.ar', params: { after: 'التتبع' } },
        { field: 'input.name.fr', params: { before: 'Plan 2003-2004', after: 'Suivi' } },
      ],
    });
  });
});

describe('the thresholds', () => {
  const stricter = { ...DEFAULT_THRESHOLDS, spiRedPercent: 85, slippageAmberDays: 10, overdueRedDays: 20 };
  const PREVIEW = `query ($input: HealthRulesInput!, $first: Int, $skip: Int) { programme(code: "EGOV") {
    healthPreview(input: $input, first: $first, skip: $skip) { projectCount turnCount flows { from to count }
      turns { code from to reasonsBefore { code } reasonsAfter { code value limit } } } } }`;
  interface Preview {
    readonly projectCount: number;
    readonly turnCount: number;
    readonly flows: readonly { from: string; to: string; count: number }[];
    readonly turns: readonly { code: string; from: string; to: string; reasonsAfter: { code: string }[] }[];
  }
  const preview = async (input: object, page: object = {}, cookie = admin): Promise<Preview | null> =>
    (
      await answered<{ programme: { healthPreview: Preview | null } }>(api, cookie, PREVIEW, {
        input,
        ...page,
      })
    ).programme.healthPreview;

  it('tell beforehand exactly which projects turn, and turn them back when they are put back', async () => {
    const before = await healths();
    const told = await preview({ thresholds: stricter }, { first: 500 });
    expect(told?.turnCount).toBeGreaterThan(0);
    expect(told?.flows.reduce((sum, { count }) => sum + count, 0)).toBe(told?.turnCount);

    const { version } = await settingsOf();
    const rules = { programme: 'EGOV', version, thresholds: stricter, firstReportingOn: null };
    const { data } = await ask('setHealthRules', 'SetHealthRulesInput', rules, SETTINGS);
    expect(data?.['done']).toMatchObject({ settings: { version: version + 1, thresholds: stricter } });
    const after = new Map((await healths()).map(({ code, health }) => [code, health]));
    const turned = before.filter(({ code, health }) => after.get(code) !== health);
    const asTold = turned.map(({ code, health }) => ({ code, from: health, to: after.get(code) }));
    const byCode = (a: { code: string }, b: { code: string }): number => (a.code < b.code ? -1 : 1);
    expect([...(told?.turns ?? [])].map(({ code, from, to }) => ({ code, from, to })).sort(byCode)).toEqual(
      asTold,
    );

    const back = { ...rules, version: version + 1, thresholds: DEFAULT_THRESHOLDS };
    await ask('setHealthRules', 'SetHealthRulesInput', back, 'code');
    expect(await healths()).toEqual(before);
  });

  it('name why a project would turn, a page at a time', async () => {
    const input = { thresholds: DEFAULT_THRESHOLDS, firstReportingOn: '2013-01-01' };
    const whole = await preview(input);
    expect(
      whole?.turns.every(({ reasonsAfter }) => reasonsAfter.some(({ code }) => code === 'UPDATE_STALE')),
    ).toBe(true);
    const page = await preview(input, { first: 2, skip: 1 });
    expect(page?.turns).toEqual(whole?.turns.slice(1, 3));
    expect(page?.turnCount).toBe(whole?.turnCount);
  });

  it('are previewed to nobody who may not set them', async () => {
    expect(await preview({ thresholds: stricter }, {}, officer)).toBeNull();
  });

  it.each([
    [{ spiAmberPercent: 70 }, ['input.thresholds.spiAmberPercent AMBER_AFTER_RED']],
    [{ slippageAmberDays: 91 }, ['input.thresholds.slippageAmberDays AMBER_AFTER_RED']],
    [{ riskExposureAmber: 26 }, ['input.thresholds.riskExposureAmber OUT_OF_RANGE']],
  ])('are refused with %j, in the preview as when saved', async (given, codes) => {
    const thresholds = { ...DEFAULT_THRESHOLDS, ...given };
    const { version } = await settingsOf();
    const rules = { programme: 'EGOV', version, thresholds };
    expect(refused(await ask('setHealthRules', 'SetHealthRulesInput', rules, 'code'))).toEqual(codes);
    expect(refused(await api.ask(PREVIEW, { input: { thresholds } }, { cookie: admin }))).toEqual(codes);
  });
});

describe('the status date', () => {
  const set = async (statusOn: string | null): Promise<Answer> => {
    const { version } = await settingsOf();
    return ask('setStatusDate', 'StatusDateInput', { programme: 'EGOV', version, statusOn }, SETTINGS);
  };
  const figuresOn = async (): Promise<string[]> =>
    (
      await api.rows<{ on: string }>(`SELECT DISTINCT f.status_on::text AS on FROM project_figures f
        JOIN programme g ON g.id = f.programme_id WHERE g.code = 'EGOV'`)
    ).map(({ on }) => on);

  it('moves with every figure, and is noted in the audit trail with what stood there', async () => {
    await set('2012-12-17');
    expect(await figuresOn()).toEqual(['2012-12-17']);
    const [noted] = await api.rows<{ detail: object }>(`SELECT detail FROM audit_entry
      WHERE action = 'programme.manage' AND subject_kind = 'programme' ORDER BY at DESC LIMIT 1`);
    expect(noted?.detail).toMatchObject({
      before: { statusOn: '2013-06-07', statusPinned: true },
      after: { statusOn: '2012-12-17', statusPinned: true },
    });
    const { data } = await set(null);
    const { settings } = data!['done'] as { settings: Settings };
    expect([settings.statusOn, settings.statusPinned]).toEqual([settings.today, false]);
    expect(await figuresOn()).toEqual([settings.today]);
    await set('2013-06-07');
    expect(await figuresOn()).toEqual(['2013-06-07']);
  });

  it('lies neither ahead nor before the first project began', async () => {
    const { startOn } = await settingsOf();
    expect(refused(await set('2999-12-31'))).toEqual(['input.statusOn STATUS_DATE_AHEAD']);
    expect(refused(await set('1990-01-01'))).toEqual(['input.statusOn STATUS_DATE_BEFORE_START']);
    expect(startOn > '1990-01-01').toBe(true);
  });
});

describe('the weighting', () => {
  const FIELDS = `weightingPreview { chosen applied projectCount budgetKnownCount neededPercent equal { progressBp }
    budget { progressBp } } rollup { progressBp }`;

  it('is by budget only once enough budgets are known, and says what each way gives', async () => {
    interface Weighed {
      readonly weightingPreview: {
        readonly equal: { readonly progressBp: number };
        readonly budget: { readonly progressBp: number } | null;
      };
      readonly rollup: { readonly progressBp: number };
    }
    const read = async (): Promise<Weighed> =>
      (await answered<{ programme: Weighed }>(api, admin, `{ programme(code: "EGOV") { ${FIELDS} } }`))
        .programme;
    const few = await read();
    expect(few.weightingPreview).toMatchObject({
      chosen: 'BUDGET',
      applied: 'EQUAL',
      neededPercent: 80,
      budget: null,
    });
    expect(few.weightingPreview.equal.progressBp).toBe(few.rollup.progressBp);

    await api.rows(`UPDATE project SET budget_planned_centimes = 1000000 * (1 + abs(hashtext(code)) % 90)`);
    await api.rows(`UPDATE project_figures f SET budget_planned_centimes = p.budget_planned_centimes
      FROM project p WHERE p.id = f.project_id`);
    const known = await read();
    expect(known.weightingPreview).toMatchObject({ applied: 'BUDGET' });
    expect(known.weightingPreview.budget?.progressBp).toBe(known.rollup.progressBp);

    const { version } = await settingsOf();
    const input = { programme: 'EGOV', version, weighting: 'EQUAL' };
    await ask('setWeighting', 'WeightingInput', input, 'code');
    expect((await read()).rollup.progressBp).toBe(known.weightingPreview.equal.progressBp);
  });
});

describe('the working calendar', () => {
  interface Calendar {
    readonly restDays: number[];
    readonly holidays: { id: string; version: number; kind: string; firstOn: string; name: { fr: string } }[];
  }
  const FIELDS = 'restDays holidays { id version kind firstOn days lastYear name { fr ar } }';
  const calendar = async (): Promise<Calendar> =>
    (
      await answered<{ programme: { calendar: Calendar } }>(
        ...([api, officer, `{ programme(code: "EGOV") { calendar { ${FIELDS} } } }`] as const),
      )
    ).programme.calendar;
  const adha = {
    name: { fr: 'Aïd al-Adha', ar: 'عيد الأضحى' },
    kind: 'ESTIMATED',
    firstOn: '2013-10-15',
    days: 2,
  };

  it('takes a feast as estimated, is told its day, and lets it go', async () => {
    const added = await ask('addHoliday', 'AddHolidayInput', { programme: 'EGOV', ...adha }, FIELDS);
    const feast = (added.data!['done'] as Calendar).holidays.find(({ kind }) => kind === 'ESTIMATED');
    expect(feast).toMatchObject({ ...adha, version: 1, lastYear: null });
    const { id } = feast!;
    const told = { ...adha, id, version: 1, kind: 'CONFIRMED', firstOn: '2013-10-16' };
    await ask('editHoliday', 'EditHolidayInput', told, 'restDays');
    const stale = await ask('editHoliday', 'EditHolidayInput', { ...told, days: 3 }, 'restDays');
    expect(refused(stale)).toEqual(['input.kind STALE_VERSION', 'input.firstOn STALE_VERSION']);
    const remove = `mutation { removeHoliday(id: "${id}", version: 2) { ${FIELDS} } }`;
    expect((await api.ask(remove, {}, { cookie: admin })).errors).toEqual([]);
    expect((await calendar()).holidays.every(({ kind }) => kind === 'FIXED')).toBe(true);
    const trail = '{ auditTrail(first: 1) { nodes { changes { object field before after } } } }';
    const { auditTrail } = await answered<{ auditTrail: { nodes: { changes: object[] }[] } }>(
      api,
      admin,
      trail,
    );
    const gone = { object: 'holiday', field: 'firstOn', before: '2013-10-16', after: null };
    expect(auditTrail.nodes[0]?.changes).toContainEqual(gone);
  });

  it('gets back the national holidays it lacks, and no other', async () => {
    const { holidays } = await calendar();
    const march = holidays.find(({ firstOn }) => firstOn.endsWith('11-06'))!;
    await api.ask(
      `mutation { removeHoliday(id: "${march.id}", version: 1) { restDays } }`,
      {},
      { cookie: admin },
    );
    await api.ask('mutation { addNationalHolidays(programme: "EGOV") { restDays } }', {}, { cookie: admin });
    const days = (await calendar()).holidays.map(({ firstOn, name }) => `${firstOn} ${name.fr}`);
    expect(days).toEqual(holidays.map(({ firstOn, name }) => `${firstOn} ${name.fr}`));
  });

  it('rests on other days of the week, but never on all', async () => {
    const { version } = await settingsOf();
    const rest = (restDays: number[]): Promise<Answer> =>
      ask('setRestDays', 'RestDaysInput', { programme: 'EGOV', version, restDays }, 'calendar { restDays }');
    expect(refused(await rest([1, 2, 3, 4, 5, 6, 7]))).toEqual(['input.restDays WEEK_WITHOUT_WORK']);
    expect((await rest([7, 6, 5])).data).toEqual({ done: { calendar: { restDays: [5, 6, 7] } } });
  });

  it.each([
    [{ name: { fr: '' } }, ['input.name.fr REQUIRED']],
    [{ days: 0 }, ['input.days OUT_OF_RANGE']],
    [{ lastYear: 2014 }, ['input.lastYear OUT_OF_RANGE']],
  ])('refuses a holiday with %j', async (given, codes) => {
    const input = { programme: 'EGOV', ...adha, ...given };
    expect(refused(await ask('addHoliday', 'AddHolidayInput', input, 'restDays'))).toEqual(codes);
  });
});
