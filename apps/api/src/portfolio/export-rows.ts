import type { Actor } from '#domain/access/actor.js';
import type { ProgrammeReading } from '#domain/programme/programme.js';
import type { Language } from '#domain/shared/text.js';
import type { Db } from '#persistence/db.js';
import { deploymentStore } from '#persistence/deployment/deployment.store.js';
import type { Place, ProjectSort } from '#persistence/portfolio/page-order.js';
import type { ProjectFilter } from '#persistence/portfolio/project-filter.js';
import { projectStore, type PageAsk, type ProjectPage } from '#persistence/project/project.store.js';
import { explanationStore, type ExplainedFacts } from '#persistence/progress/explanation.store.js';
import type { Selection } from '#persistence/selection.js';
import type { Deployment } from '../deployment/deployment.types.js';
import type { Milestone } from '../milestone/milestone.types.js';
import { judged } from '../project/judged-project.js';
import type { Project } from '../project/project.types.js';
import type { Risk } from '../risk/risk.types.js';

export type { Deployment, Milestone, Project, Risk };

/** Projects read at once: few statements, flat memory. */
const AT_ONCE = 500;

/** Who reads which projects, at which moment. */
export interface ExportReader {
  readonly db: Db;
  readonly actor: Actor;
  readonly language: Language;
  readonly reading: ProgrammeReading;
  readonly filter: ProjectFilter;
}

/** The projects of an export in an order, read a block at a time from the request's one snapshot. */
export async function* exportedProjects(
  { db, actor, language, reading, filter }: ExportReader,
  sort: ProjectSort,
  selection: Selection,
): AsyncGenerator<Project> {
  let after: Place | null = null;
  for (;;) {
    const ask: PageAsk = { filter, sort, first: AT_ONCE, after, counted: false };
    const page: ProjectPage = await db.read(actor, (tx) =>
      projectStore(tx, language).page(tx.visible('project.read'), reading, ask, selection),
    );
    yield* judged(page, reading, actor, selection);
    if (!page.hasNextPage) return;
    after = page.end;
  }
}

/** A project with the facts that its figures are explained from, when they are to be. */
export type ExportedProject = Project & {
  readonly risksVisible: boolean;
  readonly explained: ExplainedFacts | null;
};

/** The projects of an export in an order, with the facts behind their figures when they are wanted. */
export async function* explainedProjects(
  reader: ExportReader,
  sort: ProjectSort,
  selection: Selection,
  explained: boolean,
): AsyncGenerator<ExportedProject> {
  const block: Project[] = [];
  for await (const project of exportedProjects(reader, sort, selection)) {
    block.push(project);
    if (block.length === AT_ONCE) yield* await withFacts(reader, block.splice(0), explained);
  }
  yield* await withFacts(reader, block, explained);
}

async function withFacts(
  { db, actor, language, reading }: ExportReader,
  projects: readonly Project[],
  explained: boolean,
): Promise<ExportedProject[]> {
  const ids = projects.map(({ id }) => id);
  const facts =
    explained && ids.length > 0
      ? await db.read(actor, (tx) =>
          explanationStore(tx, language).facts(
            tx.visible('project.read'),
            tx.visible('risk.read'),
            reading,
            ids,
          ),
        )
      : new Map<string, ExplainedFacts>();
  return projects.map((project) => ({
    ...(project as Project & { readonly risksVisible: boolean }),
    explained: facts.get(project.id) ?? null,
  }));
}

const BY_CODE: ProjectSort = { field: 'CODE', direction: 'ASC' };
const OWNER: Selection = { code: {}, title: {}, organisation: { code: {}, name: {} } };

/** Something that hangs on a project, with the project. */
export interface Owned<T> {
  readonly project: Project;
  readonly item: T;
}

/** The planned milestones of the projects of an export, by project code. */
export async function* exportedMilestones(reader: ExportReader): AsyncGenerator<Owned<Milestone>> {
  const milestones: Selection = fields(
    ...['position', 'title', 'phase', 'weight', 'earningRule', 'baselineEndOn', 'baselineEndPrecision'],
    ...['forecastEndOn', 'forecastEndPrecision', 'actualEndOn', 'actualEndPrecision', 'percentComplete'],
    ...['finished', 'expectedEndOn', 'slippageDays', 'overdueDays', 'counted', 'basis', 'source', 'note'],
  );
  for await (const project of exportedProjects(reader, BY_CODE, { ...OWNER, milestones }))
    for (const item of project.milestones) yield { project, item };
}

/** The risks of the projects of an export that the reader may see, by project code. */
export async function* exportedRisks(reader: ExportReader): AsyncGenerator<Owned<Risk>> {
  const risks: Selection = fields(
    ...[
      'code',
      'title',
      'category',
      'likelihood',
      'impact',
      'exposure',
      'status',
      'raisedOn',
      'raisedPrecision',
    ],
    ...['ratingBasis', 'basis', 'source', 'note'],
  );
  for await (const project of exportedProjects(reader, BY_CODE, { ...OWNER, risks }))
    for (const item of project.risks) yield { project, item };
}

/** The deployments of the projects of an export; of the whole portfolio, those of strategy nodes after them. */
export async function* exportedDeployments(
  reader: ExportReader,
  whole: boolean,
): AsyncGenerator<{ readonly project: Project | null; readonly item: Deployment }> {
  const deployments: Selection = fields(
    ...['unit', 'countedOn', 'countedPrecision', 'deployed', 'target', 'targetOn', 'targetPrecision'],
    ...['strategyNodeCode', 'basis', 'source', 'note'],
  );
  for await (const project of exportedProjects(reader, BY_CODE, { ...OWNER, deployments }))
    for (const item of project.deployments) yield { project, item };
  if (!whole) return;
  const { db, actor, language, reading } = reader;
  const all = await db.read(actor, (tx) =>
    deploymentStore(tx, language).list<Deployment>(tx.visible('deployment.read'), reading, deployments),
  );
  for (const item of all) if (item.strategyNodeCode !== null) yield { project: null, item };
}

function fields(...names: readonly string[]): Selection {
  return Object.fromEntries(names.map((name) => [name, {}]));
}
