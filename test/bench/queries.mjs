// @ts-check

const PAGE = `query ($code: String!) { programme(code: $code) { projects(first: 50) {
  totalCount pageInfo { hasNextPage endCursor }
  nodes { id code version title flagship lifecycle health progressBp plannedProgressBp slippageDays
    organisation { code name }
    milestones { id position title phase weight baselineEndOn forecastEndOn actualEndOn }
    risks { id code title likelihood impact status } } } } }`;

const DASHBOARD = `
  fragment Sums on Rollup { projectCount measuredCount progressBp plannedProgressBp overdueMilestoneCount
    worstSlippageDays health { health count } }
  query ($code: String!) { programme(code: $code) { code statusOn
    rollup { ...Sums }
    bodies: rollupBy(dimension: ORGANISATION) { key label rollup { ...Sums } }
    priorities: rollupBy(dimension: PRIORITY) { key label rollup { ...Sums } }
    flagships: projects(filter: { flagship: true }, sort: { field: HEALTH, direction: ASC }, first: 20) {
      nodes { code title health progressBp plannedProgressBp organisation { code } } }
    tiles: projects(sort: { field: HEALTH, direction: ASC }, first: 400) {
      nodes { code title health flagship organisation { code } } } } }`;

const EDIT = `mutation ($input: EditMilestoneInput!) { editMilestone(input: $input) { id version } }`;

const EDITABLE = `query ($code: String!) { programme(code: $code) { projects(first: 200) {
  nodes { milestones { id version actualEndOn } } } } }`;

const READS = new Map([
  ['page', PAGE],
  ['dashboard', DASHBOARD],
]);

/**
 * A GraphQL call of a signed-in person.
 * @param {string} cookie
 * @param {string} query
 * @param {unknown} variables
 */
export function graphql(cookie, query, variables) {
  return {
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query, variables }),
  };
}

/**
 * The call that draws a screen.
 * @param {string} cookie @param {'page' | 'dashboard'} screen @param {string} code
 */
export const readCall = (cookie, screen, code) => graphql(cookie, READS.get(screen) ?? '', { code });

/** @param {string} cookie @param {string} code */
export const editableCall = (cookie, code) => graphql(cookie, EDITABLE, { code });

/** @param {string} cookie @param {{ id: string, version: number, forecastEndOn: string }} input */
export const editCall = (cookie, input) => graphql(cookie, EDIT, { input });
