import {
  ADMIN_MAY,
  adminMutation,
  NOBODY,
  programme,
  SIGNED_IN,
  type MutationRow,
  type Row,
} from './matrix-outcomes.js';

const RULES = `thresholds: { spiRedPercent: 1, spiAmberPercent: 100, spiFromPlannedBp: 0, slippageRedDays: 3650,
  slippageAmberDays: 0, overdueRedDays: 3650, riskExposureAmber: 1, updateStaleDays: 45 }`;
const PREVIEW = `healthPreview(input: { ${RULES} })`;

/** Every field that leads to what a programme fixes for its projects. */
export const PROGRAMME_ROWS: readonly Row[] = [
  programme('Programme.settings', 'settings { version }'),
  programme('ProgrammeSettings.name', 'settings { name { fr } }', SIGNED_IN, 'name.fr'),
  programme(
    'ProgrammeSettings.thresholds',
    'settings { thresholds { spiRedPercent } }',
    SIGNED_IN,
    'thresholds',
  ),
  programme('ProgrammeSettings.viewerCan', 'settings { viewerCan }', ADMIN_MAY, 'viewerCan'),
  programme('Programme.healthPreview', `${PREVIEW} { turnCount }`, ADMIN_MAY),
  programme('HealthPreview.flows', `${PREVIEW} { flows { count } }`, ADMIN_MAY, 'flows.count'),
  programme('HealthPreview.turns', `${PREVIEW} { turns { code } }`, ADMIN_MAY, 'turns.code'),
  programme(
    'HealthTurn.reasonsBefore',
    `${PREVIEW} { turns { reasonsBefore { code } } }`,
    ADMIN_MAY,
    'turns.reasonsBefore.code',
  ),
  programme(
    'HealthTurn.reasonsAfter',
    `${PREVIEW} { turns { reasonsAfter { code } } }`,
    ADMIN_MAY,
    'turns.reasonsAfter.code',
  ),
  programme('Programme.weightingPreview', 'weightingPreview { projectCount }', ADMIN_MAY, 'projectCount'),
  programme(
    'WeightingPreview.equal',
    'weightingPreview { equal { progressBp } }',
    ADMIN_MAY,
    'equal.progressBp',
  ),
  programme('WeightingPreview.budget', 'weightingPreview { budget { progressBp } }', NOBODY, 'budget'),
  programme('Programme.calendar', 'calendar { restDays }', SIGNED_IN, 'restDays'),
  programme('WorkingCalendar.holidays', 'calendar { holidays { id } }', SIGNED_IN, 'holidays.id'),
  programme('WorkingCalendar.viewerCan', 'calendar { viewerCan }', ADMIN_MAY, 'viewerCan'),
  programme('Holiday.name', 'calendar { holidays { name { fr } } }', SIGNED_IN, 'holidays.name.fr'),
];

const PROGRAMME = `SELECT code AS id, version FROM programme WHERE code = 'EGOV'`;
const HOLIDAY = `SELECT y.id, y.version FROM holiday y JOIN programme g ON g.id = y.programme_id WHERE g.code = 'EGOV'
  ORDER BY y.id LIMIT 1`;
const ADHA = 'name: { fr: "Aïd al-Adha" }, kind: ESTIMATED, firstOn: "2013-10-16", days: 2';

const onProgramme = (name: string, set: string): MutationRow =>
  adminMutation(
    name,
    `mutation ($id: String!, $version: Int!) { ${name}(input: { programme: $id, version: $version, ${set} }) { code } }`,
    PROGRAMME,
  );

/** Every mutation of programmes and their calendars. */
export const PROGRAMME_MUTATIONS: readonly MutationRow[] = [
  adminMutation(
    'createProgramme',
    `mutation ($code: String!) { createProgramme(input: { code: $code, name: { fr: "Plan 2003-2004" },
      timeZone: "Africa/Casablanca" }) { code } }`,
    `SELECT 'MADE-' || count(*) AS code FROM programme`,
    'NO_OBJECT',
  ),
  onProgramme('editProgramme', 'name: { fr: "e-Gouvernement" }, timeZone: "Africa/Casablanca"'),
  onProgramme('setStatusDate', 'statusOn: "2013-06-07"'),
  onProgramme('setHealthRules', RULES),
  onProgramme('setWeighting', 'weighting: EQUAL'),
  onProgramme('setRestDays', 'restDays: [5, 6]'),
  adminMutation(
    'addHoliday',
    `mutation ($id: String!) { addHoliday(input: { programme: $id, ${ADHA} }) { restDays } }`,
    PROGRAMME,
  ),
  adminMutation(
    'addNationalHolidays',
    'mutation ($id: String!) { addNationalHolidays(programme: $id) { restDays } }',
    PROGRAMME,
  ),
  adminMutation(
    'editHoliday',
    `mutation ($id: ID!, $version: Int!) { editHoliday(input: { id: $id, version: $version, ${ADHA} }) { restDays } }`,
    HOLIDAY,
  ),
  adminMutation(
    'removeHoliday',
    'mutation ($id: ID!, $version: Int!) { removeHoliday(id: $id, version: $version) { restDays } }',
    HOLIDAY,
  ),
];
