import {
  all,
  CHANGED_BY,
  LEAD,
  MAY_CHANGE,
  type MutationRow,
  type Outcomes,
  type Row,
} from './matrix-outcomes.js';

/** Of what only the lead, DPGOV and auditors see: the lead's SPGOV and DPGOV's officers. */
const DRAFTED_BY: Outcomes = {
  ...CHANGED_BY,
  ...{ leadMi: 'S--', contributorMi: 'S--', leadMjl: 'S--', chair: '---', member: '---' },
};
/** The lead's own SPGOV lead. */
const PRESENTED_BY: Outcomes = {
  ...all('FFF'),
  ...{ leadMi: 'S--', contributorMi: 'F--', leadMjl: 'S--', chair: '---', member: '---' },
};
/** The committee's chair, of what chair, lead, DPGOV and auditors see. */
const DECIDED_BY: Outcomes = {
  ...all('FFF'),
  ...{ leadMi: 'F--', contributorMi: 'F--', leadMjl: 'F--', chair: 'SSS', member: '---' },
};

const row = (field: string, select: string, read = '', sees = LEAD): Row => ({
  field,
  in: 'query',
  select: `roadmapComparison(programme: "EGOV", code: $code, before: 99, after: 99) { ${select} }`,
  read,
  sees,
});

const DRAFT = 'before { milestones';

/** Every field by which versions of roadmaps are read; 99 is the number of a draft. */
export const ROADMAP_ROWS: readonly Row[] = [
  row('Query.roadmapComparison', 'milestones { milestoneId }', 'milestones.milestoneId'),
  row('RoadmapComparison.before', 'before { id }', 'before.id'),
  row('RoadmapComparison.after', 'after { id }', 'after.id'),
  row('RoadmapComparison.milestones', 'milestones { change }', 'milestones.change'),
  row('ComparedMilestone.before', 'milestones { before { position } }', 'milestones.before.position'),
  row('ComparedMilestone.after', 'milestones { after { position } }', 'milestones.after.position'),
  row('RoadmapRecord.milestones', `${DRAFT} { milestoneId } }`, 'before.milestones.milestoneId'),
  row('PromisedMilestone.title', `${DRAFT} { title { fr } } }`, 'before.milestones.title.fr'),
  row('RoadmapRecord.steps', 'before { steps { move } }', 'before.steps.move'),
  row('RoadmapRecord.viewerCan', 'before { viewerCan }', 'before.viewerCan', {
    ...MAY_CHANGE,
    ...{ chair: '---', auditor: '---' },
  }),
];

/** What every project of the matrix bears, for these rows; $1 and $2 are its programme and itself, $3 a new id. */
export const ROADMAP_THINGS: readonly string[] = [
  `INSERT INTO roadmap_step (id, programme_id, project_id, roadmap_version_id, move, stepped_on)
   SELECT $3::uuid, $1::uuid, $2::uuid, v.id, 'REOPEN', '2013-06-01' FROM roadmap_version v WHERE v.project_id = $2 AND v.number = 99`,
];

const operation = (field: string, ask: string, of: string, does: Outcomes): MutationRow => ({
  ...{ field, ask, of, does },
  ...{ absent: 'NOT_FOUND', nobody: 'UNAUTHENTICATED' },
});

/** The project's version 99, put in a state. */
const VERSION = (state: string): string => `UPDATE roadmap_version v SET state = '${state}' FROM project p
  WHERE p.id = v.project_id AND p.code = $1 AND v.number = 99 RETURNING v.id, v.version`;
/** The project's version 99 as a draft again, and its approved version in force. */
const DRAFTED = `UPDATE roadmap_version SET state = 'DRAFT' WHERE number = 99;
  UPDATE roadmap_version SET state = 'APPROVED' WHERE state = 'SUPERSEDED'`;
const PREVIEW = 'query ($id: ID!) { roadmapPreview(input: { id: $id })';
const move = (name: string, more = ''): string =>
  `mutation ($id: ID!, $version: Int!) { moveRoadmap(input: { id: $id, version: $version, move: ${name} ${more} }) { id } }`;

/** Every operation on versions of roadmaps, and what is read by the id of one. */
export const ROADMAP_MUTATIONS: readonly MutationRow[] = [
  operation(
    'Query.roadmapRecord',
    'query ($id: ID!) { roadmapRecord(id: $id) { id } }',
    VERSION('DRAFT'),
    LEAD,
  ),
  operation(
    'Query.roadmapRecord#presented',
    'query ($id: ID!) { roadmapRecord(id: $id) { id } }',
    VERSION('PRESENTED'),
    {
      ...LEAD,
      chair: 'SSS',
    },
  ),
  operation('Query.roadmapPreview', `${PREVIEW} { statusOn } }`, VERSION('DRAFT'), DRAFTED_BY),
  operation('RoadmapPreview.now', `${PREVIEW} { now { health } } }`, VERSION('DRAFT'), DRAFTED_BY),
  operation('RoadmapPreview.then', `${PREVIEW} { then { health } } }`, VERSION('DRAFT'), DRAFTED_BY),
  operation(
    'RoadmapFigures.healthReasons',
    `${PREVIEW} { then { healthReasons { code } } } }`,
    VERSION('DRAFT'),
    DRAFTED_BY,
  ),
  operation(
    'RoadmapFigures.explain',
    `${PREVIEW} { then { explain { figure } } } }`,
    VERSION('DRAFT'),
    DRAFTED_BY,
  ),
  {
    ...operation(
      'Mutation.startRoadmapDraft',
      'mutation ($id: ID!) { startRoadmapDraft(input: { projectId: $id }) { id } }',
      `UPDATE roadmap_version v SET state = 'WITHDRAWN' FROM project p
       WHERE p.id = v.project_id AND p.code = $1 AND v.number = 99 RETURNING p.id`,
      DRAFTED_BY,
    ),
    after: `UPDATE roadmap_version SET state = 'WITHDRAWN' WHERE number > 99`,
  },
  operation(
    'Mutation.saveRoadmapDraft',
    'mutation ($id: ID!, $version: Int!) { saveRoadmapDraft(input: { id: $id, version: $version, reason: "Marché", milestones: [] }) { id } }',
    VERSION('DRAFT'),
    DRAFTED_BY,
  ),
  operation('Mutation.moveRoadmap', move('WITHDRAW'), VERSION('DRAFT'), DRAFTED_BY),
  operation(
    'Mutation.moveRoadmap#return',
    move('RETURN', ', comments: "Revoir"'),
    VERSION('PRESENTED'),
    DECIDED_BY,
  ),
  {
    ...operation('Mutation.moveRoadmap#approve', move('APPROVE'), VERSION('PRESENTED'), DECIDED_BY),
    after: DRAFTED,
  },
  operation(
    'Mutation.moveRoadmap#present',
    move('PRESENT'),
    `WITH dated AS (
       INSERT INTO planned_milestone (id, programme_id, project_id, roadmap_version_id, milestone_id, position, title, phase, weight, baseline_end_on)
       SELECT gen_random_uuid(), v.programme_id, v.project_id, v.id, m.id, 1, '{"fr": "Recette"}', 'ACCEPTANCE', 1, '2013-12-31'
       FROM roadmap_version v JOIN project p ON p.id = v.project_id JOIN milestone m ON m.project_id = p.id AND m.sequence = 9999
       WHERE p.code = $1 AND v.number = 99 
       ON CONFLICT (roadmap_version_id, milestone_id) DO UPDATE SET baseline_end_on = excluded.baseline_end_on)
     UPDATE roadmap_version v SET state = 'DRAFT', reason = 'Marché' FROM project p
     WHERE p.id = v.project_id AND p.code = $1 AND v.number = 99 RETURNING v.id, v.version`,
    PRESENTED_BY,
  ),
];
