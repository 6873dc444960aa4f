import { all, programme, SIGNED_IN, type MutationRow, type Outcomes, type Row } from './matrix-outcomes.js';

/** DPGOV's officers alone. */
const DPGOV: Outcomes = { ...all('FFF'), admin: 'SSS', officer: 'SSS' };

/** Every field by which an indicator's targets and pace are read; the target stands in `INDICATOR_THINGS`. */
export const INDICATOR_ROWS: readonly Row[] = [
  programme('Indicator.targets', 'indicators { targets { year } }', SIGNED_IN, 'targets.year'),
  programme('Indicator.standings', 'indicators { standings { measure } }', SIGNED_IN, 'standings.measure'),
  programme(
    'IndicatorStanding.paceNeeded',
    'indicators { standings { paceNeeded { change } } }',
    SIGNED_IN,
    'standings.paceNeeded.change',
  ),
  programme(
    'IndicatorStanding.paceKept',
    'indicators { standings { paceKept { change } } }',
    SIGNED_IN,
    'standings.paceKept.change',
  ),
];

/** A target of the first indicator, set once; $1 is the programme, $2 a project, $3 a new id. */
export const INDICATOR_THINGS: readonly string[] = [
  `INSERT INTO indicator_target (id, programme_id, indicator_id, year, rank)
   SELECT $3::uuid, $1::uuid, i.id, 2020, 50 FROM indicator i, project p
   WHERE i.programme_id = $1 AND i.code = 'EGDI' AND p.id = $2 ON CONFLICT DO NOTHING`,
];

const mutation = (name: string, year: string): MutationRow => ({
  field: `Mutation.${name}`,
  ask: `mutation ($year: Int!) { ${name}(input: { programme: "EGOV", indicator: "EGDI", year: $year, rank: 90 }) }`,
  of: year,
  does: DPGOV,
  absent: 'NO_OBJECT',
  nobody: 'UNAUTHENTICATED',
});

/** Every mutation of indicators. */
export const INDICATOR_MUTATIONS: readonly MutationRow[] = [
  mutation('saveIndicatorValue', `SELECT 1900 + (SELECT count(*) FROM indicator_value)::int AS year`),
  mutation('saveIndicatorTarget', `SELECT 2021 + (SELECT count(*) FROM indicator_target)::int AS year`),
];
