import type { KeptCountFragment, ProjectDeploymentsQuery } from '../../lib/graphql/graphql.js';
import type { Standing } from '../../lib/draft-keeper.js';
import { textFields, textInput, type TextFields } from '../../lib/localized.js';

/** A project whose deployments are recorded, and the programme round it. */
export interface DeploymentPart {
  readonly project: NonNullable<ProjectDeploymentsQuery['project']>;
  readonly programme: NonNullable<ProjectDeploymentsQuery['programme']>;
}

/** What a count makes out of date beside what it answers. */
export const DEPLOYMENT_ALSO = ['Deployment', 'DeploymentStanding', 'Project', 'Programme'] as const;

/** A count as its form holds it. */
export interface CountValues extends TextFields<'unit'> {
  readonly countedOn: string | null;
  readonly deployed: number | null;
  readonly target: number | null;
  readonly targetOn: string | null;
}

/** A count as it is edited; a new one goes on with the unit and the target of the last. */
export function countOf(
  count: KeptCountFragment | null,
  last: KeptCountFragment | undefined,
): Standing<CountValues> {
  const known = count ?? last;
  return {
    version: count?.version ?? 0,
    values: {
      ...textFields('unit', known?.unitText ?? {}),
      ...{ countedOn: count?.countedOn ?? null, deployed: count?.deployed ?? null },
      ...{ target: known?.target ?? null, targetOn: known?.targetOn ?? null },
    },
  };
}

/** A count as it is sent. */
export function countInput(values: CountValues) {
  const { countedOn, deployed, target, targetOn } = values;
  return { unit: textInput('unit', values), countedOn: countedOn ?? '', deployed, target, targetOn };
}
