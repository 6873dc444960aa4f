import type { Served } from './served.js';

/** The data an operation answered; throws what it was refused with. */
export async function answered<T>(
  api: Pick<Served, 'ask'>,
  cookie: string,
  query: string,
  variables: object = {},
  language?: string,
): Promise<T> {
  const { data, errors } = await api.ask(query, variables, { cookie, language });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data as T;
}

/** The codes an operation was refused with. */
export async function refusals(
  api: Pick<Served, 'ask'>,
  cookie: string | null,
  query: string,
  variables: object = {},
): Promise<string[]> {
  const { errors } = await api.ask(query, variables, { cookie });
  return errors.map(({ extensions }) => extensions.code);
}

const REASON = 'healthReasons { code value limit count on milestone { position title } risk { code title } }';
const SUMS = `projectCount measuredCount progressBp plannedProgressBp overdueMilestoneCount worstSlippageDays
  worstSlippageProject lastActualOn lastUpdateOn betterDeclaredCount health { health count }`;
const TILE = `code title flagship health progressBp plannedProgressBp ${REASON} organisation { code name kind }
  strategyPath { code level }`;

/** What each screen of the dashboard asks in one operation; `$asOf` is the moment. */
export const SCREENS: Readonly<Record<string, string>> = {
  'programme administration': `query ($asOf: AsOfInput, $code: String!) { programme(code: $code, asOf: $asOf) {
    settings { version name { fr } timeZone today startOn thresholds { spiRedPercent } viewerCan }
    weightingPreview { applied equal { progressBp } } calendar { restDays holidays { id name { fr } kind firstOn } } } }`,
  'monthly update': `query ($asOf: AsOfInput, $code: String!) { programme(code: $code, asOf: $asOf) {
    updatePeriods { monthOn dueOn openCount } updates { id state late organisation { code name } steps { move }
      projects { projectCode title health progressBp missing lastDeclared { health } } viewerCan }
    inbox { totalCount counts { kind count lateCount } items { kind id title dueOn workingDaysLate viewerCan } }
    dataQuality { totalCount counts { kind count } lines { kind remedy projectCode value milestone { title } } } } }`,
  committee: `query ($asOf: AsOfInput, $code: String!) { programme(code: $code, asOf: $asOf) {
    code name statusOn rulesVersion reportingSince asOf { statusOn session hindsight recomputed }
    sessions { number heldOn committee { code } }
    rollup { ${SUMS} lifecycle { lifecycle count } } flagships: rollup(filter: { flagship: true }) { ${SUMS} }
    bodies: rollupBy(dimension: ORGANISATION) { key label kind rollup { ${SUMS} } }
    ministries: rollupBy(dimension: MINISTRY) { key label kind rollup { ${SUMS} } }
    priorities: rollupBy(dimension: PRIORITY) { key label rollup { ${SUMS} } }
    projects(sort: { field: HEALTH }, first: 400) { totalCount nodes { ${TILE} } }
    flagshipProjects: projects(filter: { flagship: true }, sort: { field: HEALTH }, first: 20) {
      totalCount nodes { ${TILE} } } } }`,
  portfolio: `query ($asOf: AsOfInput, $code: String!) { programme(code: $code, asOf: $asOf) {
    code statusOn sessions { number heldOn } whole: rollup { projectCount }
    rollup(filter: { health: [RED, AMBER] }) { ${SUMS} } facets(filter: { health: [RED, AMBER] }) {
      name values { key label count } }
    projects(filter: { health: [RED, AMBER] }, sort: { field: SLIPPAGE, direction: DESC }, first: 50) {
      totalCount pageInfo { hasNextPage endCursor } nodes { code title health progressBp slippageDays
        organisation { code name } milestones { position title baselineEndOn expectedEndOn finished }
        risks { code exposure } } } } }`,
  sheet: `query ($asOf: AsOfInput, $code: String!, $project: String!) {
    programme(code: $code, asOf: $asOf) { code thresholds { spiRedPercent } sessions { number } }
    project(programme: $code, code: $project, asOf: $asOf) { id code title health ${REASON} strategyPath { code level name }
      organisation { code } ministry { code } partners { code } budget { plannedMad }
      milestones { id version position title percentComplete finished expectedEndOn slippageDays overdueDays viewerCan }
      roadmaps { number state milestones { position title } }
      dependencies { direction milestone { position title expectedEndOn finished } other { projectCode title finished } }
      deployments { unit deployed target } risks { code exposure } prerequisites { code stage stages { stage reachedOn } }
      decisions { text } history { at actor object kind changes { field before after } } viewerCan
      basis { basis source } } }`,
};
