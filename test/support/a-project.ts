import type { LocalDate } from '#domain/shared/local-date.js';
import { MilestonePercentRow, MilestoneRow } from '#persistence/milestone/milestone.entity.js';
import type { OrganisationRow } from '#persistence/organisation/organisation.entity.js';
import type { ProgrammeRow } from '#persistence/programme/programme.entity.js';
import { refreshFigures } from '#persistence/progress/refresh-figures.js';
import { ProjectPartnerRow, ProjectRow } from '#persistence/project/project.entity.js';
import { RiskRow } from '#persistence/risk/risk.entity.js';
import { PlannedMilestoneRow, RoadmapVersionRow } from '#persistence/roadmap/roadmap.entity.js';
import type { StrategyNodeRow } from '#persistence/strategy/strategy-node.entity.js';
import { uuidv7 } from '#persistence/uuid.js';
import type { WriteTx } from '#persistence/write-transaction.js';
import { anOrganisation, aStrategyNode, newCode } from './a-programme.js';

/** A milestone as a test sees it: what was promised, what happened and, perhaps, the percents stated. */
export type MilestoneGiven = Partial<
  Omit<PlannedMilestoneRow, 'id'> & Pick<MilestoneRow, 'forecastEndOn' | 'actualEndOn'>
> & { readonly percents?: readonly { percent: number; statedOn: LocalDate | null }[] };

export interface ProjectGiven extends Partial<ProjectRow> {
  readonly programme: ProgrammeRow;
  /** Leads the project; a new one when absent. */
  readonly ministry?: OrganisationRow;
  readonly partners?: readonly OrganisationRow[];
  readonly node?: StrategyNodeRow;
  readonly milestones?: readonly MilestoneGiven[];
  /** State of the roadmap holding the milestones. */
  readonly roadmap?: RoadmapVersionRow['state'];
  readonly risks?: readonly Partial<RiskRow>[];
}

/** A project as made, with the rows that hang on it in the order given. */
export interface ProjectMade extends ProjectRow {
  readonly milestones: readonly MilestoneRow[];
  readonly planned: readonly PlannedMilestoneRow[];
  readonly roadmapVersion: RoadmapVersionRow | null;
  readonly risks: readonly RiskRow[];
}

/** A project IN_PROGRESS with its figures; it has a roadmap, APPROVED unless said otherwise, when it has milestones. */
export async function aProject(tx: WriteTx, given: ProjectGiven): Promise<ProjectMade> {
  const { programme, ministry, partners = [], node, milestones = [], roadmap, risks = [], ...rest } = given;
  const code = rest.code ?? newCode('PRJ');
  const project = tx.manager.create(ProjectRow, {
    id: uuidv7(),
    programmeId: programme.id,
    code,
    title: { fr: `Projet ${code}` },
    leadOrganisationId: (ministry ?? (await anOrganisation(tx))).id,
    strategyNodeId: (node ?? (await aStrategyNode(tx, { programme }))).id,
    lifecycle: 'IN_PROGRESS',
    ...rest,
  });
  await tx.manager.insert(ProjectRow, project);
  for (const partner of partners) {
    await tx.manager.insert(ProjectPartnerRow, { ...hangingOn(project), organisationId: partner.id });
  }
  const plan = await aRoadmap(tx, project, milestones, roadmap);
  const raised: RiskRow[] = [];
  for (const risk of risks) raised.push(await aRisk(tx, project, risk));
  await refreshFigures(tx, { projectIds: [project.id] });
  return { ...project, ...plan, risks: raised };
}

/** A risk of a project, OPEN at 3 x 3 unless said otherwise. */
export async function aRisk(
  tx: WriteTx,
  project: ProjectRow,
  given: Partial<RiskRow> = {},
): Promise<RiskRow> {
  const code = given.code ?? newCode('R');
  const row = tx.manager.create(RiskRow, {
    ...hangingOn(project),
    code,
    category: 'TECHNICAL',
    title: { fr: `Risque ${code}` },
    likelihood: 3,
    impact: 3,
    status: 'OPEN',
    ...given,
  });
  await tx.manager.insert(RiskRow, row);
  return row;
}

function hangingOn(project: ProjectRow): { id: string; programmeId: string; projectId: string } {
  return { id: uuidv7(), programmeId: project.programmeId, projectId: project.id };
}

async function aRoadmap(
  tx: WriteTx,
  project: ProjectRow,
  given: readonly MilestoneGiven[],
  state: RoadmapVersionRow['state'] = 'APPROVED',
): Promise<Pick<ProjectMade, 'milestones' | 'planned' | 'roadmapVersion'>> {
  if (given.length === 0) return { milestones: [], planned: [], roadmapVersion: null };
  const version = tx.manager.create(RoadmapVersionRow, { ...hangingOn(project), number: 1, state });
  await tx.manager.insert(RoadmapVersionRow, version);
  const milestones: MilestoneRow[] = [];
  const planned: PlannedMilestoneRow[] = [];
  for (const [index, milestone] of given.entries()) {
    const row = await aMilestone(tx, project, milestone, index + 1);
    milestones.push(row);
    planned.push(await promised(tx, version, row, milestone));
  }
  return { milestones, planned, roadmapVersion: version };
}

async function aMilestone(
  tx: WriteTx,
  project: ProjectRow,
  { forecastEndOn = null, actualEndOn = null, percents = [] }: MilestoneGiven,
  sequence: number,
): Promise<MilestoneRow> {
  const row = tx.manager.create(MilestoneRow, {
    ...hangingOn(project),
    sequence,
    forecastEndOn,
    actualEndOn,
  });
  await tx.manager.insert(MilestoneRow, row);
  for (const percent of percents) {
    await tx.manager.insert(MilestonePercentRow, { ...hangingOn(project), milestoneId: row.id, ...percent });
  }
  return row;
}

async function promised(
  tx: WriteTx,
  version: RoadmapVersionRow,
  milestone: MilestoneRow,
  { forecastEndOn: _, actualEndOn: __, percents: ___, ...given }: MilestoneGiven,
): Promise<PlannedMilestoneRow> {
  const row = tx.manager.create(PlannedMilestoneRow, {
    id: uuidv7(),
    programmeId: version.programmeId,
    projectId: version.projectId,
    roadmapVersionId: version.id,
    milestoneId: milestone.id,
    position: milestone.sequence,
    title: { fr: `Étape ${milestone.sequence}` },
    phase: 'BUILD',
    weight: 1,
    earningRule: 'FIXED_0_100',
    ...given,
  });
  await tx.manager.insert(PlannedMilestoneRow, row);
  return row;
}
