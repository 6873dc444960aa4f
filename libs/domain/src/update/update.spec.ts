import { on } from '../../test/builders.js';
import { moved } from '../shared/lifecycle.js';
import {
  editedProjectUpdate,
  missingIn,
  projectUpdateErrors,
  submitErrors,
  UNSAID,
  updateCommentErrors,
  UPDATE_LIFECYCLE,
  UPDATE_MOVES,
  UPDATE_STATES,
  whyCannotWrite,
  type ProjectUpdateRecord,
  type UpdateMove,
  type UpdateState,
} from './update.js';

const SAID: ProjectUpdateRecord = {
  confirmation: 'UNCHANGED',
  declaredHealth: 'GREEN',
  sentence: 'Tout va bien.',
  sentenceLang: 'fr',
  evidenceUrls: [],
};

describe('an update', () => {
  const after = (state: UpdateState, move: UpdateMove): string => {
    try {
      return moved<UpdateState, UpdateMove>(UPDATE_LIFECYCLE, state, move);
    } catch {
      return '-';
    }
  };

  it.each([
    ['OPEN', ['SUBMITTED', '-', '-']],
    ['SUBMITTED', ['-', 'RETURNED', 'VALIDATED']],
    ['RETURNED', ['SUBMITTED', '-', '-']],
    ['VALIDATED', ['-', '-', '-']],
  ] as const)('that is %s is submitted, returned and validated as the table says', (state, expected) => {
    expect(UPDATE_STATES).toContain(state);
    expect(UPDATE_MOVES.map((move) => after(state, move))).toEqual(expected);
  });

  it.each([
    ['OPEN', null, null],
    ['OPEN', '2013-07-01', 'PERIOD_CLOSED'],
    ['RETURNED', '2013-07-01', null],
    ['SUBMITTED', null, 'MOVE_NOT_ALLOWED'],
    ['VALIDATED', null, 'MOVE_NOT_ALLOWED'],
  ] as const)('that is %s in a month closed on %s: %s', (state, closedOn, why) => {
    expect(whyCannotWrite(state, closedOn === null ? null : on(closedOn))).toBe(why);
  });

  it('is whole when every project has its confirmation, its health and its sentence', () => {
    const projects = [
      { code: 'EG-001', said: SAID },
      { code: 'EG-002', said: { ...SAID, confirmation: null, sentence: null } },
    ];
    expect(submitErrors(projects)).toEqual([
      { field: 'projects.EG-002.confirmation', code: 'REQUIRED' },
      { field: 'projects.EG-002.sentence', code: 'REQUIRED' },
    ]);
    expect(missingIn(UNSAID)).toEqual(['confirmation', 'declaredHealth', 'sentence']);
  });
});

describe('what is said of a project', () => {
  it('keeps what an edit leaves out, and a sentence that is emptied has no language', () => {
    expect(editedProjectUpdate(SAID, { declaredHealth: 'RED' })).toEqual({ ...SAID, declaredHealth: 'RED' });
    expect(editedProjectUpdate(SAID, { sentence: null, sentenceLang: 'fr' })).toMatchObject({
      sentence: null,
      sentenceLang: null,
    });
  });

  it.each([
    ['http://example.ma/a', []],
    ['HTTPS://example.ma/a?b=1', []],
    ['javascript:alert(1)', ['INVALID_URL']],
    ['ftp://example.ma', ['INVALID_URL']],
    ['https://', ['INVALID_URL']],
    ['https://example.ma/a b', ['INVALID_URL']],
    [`https://example.ma/${'a'.repeat(500)}`, ['TOO_LONG']],
  ])('takes %s as evidence: %j', (url, codes) => {
    const errors = projectUpdateErrors({ ...SAID, evidenceUrls: [url] });
    expect(errors.map(({ code }) => code)).toEqual(codes);
  });

  it('has a sentence of 500 characters at most and ten links at most', () => {
    expect(projectUpdateErrors({ ...SAID, sentence: 'a'.repeat(501) })[0]?.code).toBe('TOO_LONG');
    const evidenceUrls = Array.from({ length: 11 }, (_, at) => `https://example.ma/${at}`);
    expect(projectUpdateErrors({ ...SAID, evidenceUrls })[0]?.code).toBe('OUT_OF_RANGE');
  });
});

describe('comments on an update', () => {
  const of = (projectCode: string, comments: string) => ({
    comments: null,
    ofProjects: [{ projectCode, comments }],
  });
  const none = { comments: null, ofProjects: [] };

  it.each([
    ['RETURN', none, ['comments REQUIRED']],
    ['VALIDATE', none, []],
    ['SUBMIT', none, []],
    ['RETURN', { ...none, comments: 'Revoir' }, []],
    ['RETURN', of('EG-001', 'Revoir'), []],
    ['RETURN', of('EG-002', 'Revoir'), ['projectComments.0.projectCode REFERENCE_NOT_FOUND']],
    ['VALIDATE', of('EG-001', ''), ['projectComments.0.comments REQUIRED']],
  ] as const)('to %s it: %j', (move, comments, expected) => {
    const errors = updateCommentErrors(move, comments, ['EG-001']);
    expect(errors.map(({ field, code }) => `${field} ${code}`)).toEqual(expected);
  });
});
