import { decisionOn, refusedParts, sameDecision, saidOfParts, UNDECIDED } from './decision-values.js';

const MOVES = ['VALIDATE', 'RETURN'] as const;
const RETURNED = {
  move: 'RETURN',
  comments: null,
  projectComments: [{ projectCode: 'EG-002', comments: 'Revoir le lot 2.' }],
};

describe('what stands of a decision', () => {
  it('is nothing while the object was submitted last', () => {
    expect(decisionOn({ version: 2, steps: [] }, MOVES)).toEqual({ version: 2, values: UNDECIDED });
    const steps = [RETURNED, { move: 'SUBMIT' }];
    expect(decisionOn({ version: 4, steps }, MOVES)).toEqual({ version: 4, values: UNDECIDED });
  });

  it('is the last step with what was said, so that what was sent twice is known again', () => {
    const { values } = decisionOn({ version: 3, steps: [{ move: 'SUBMIT' }, RETURNED] }, MOVES);
    expect(values).toEqual({ move: 'RETURN', comments: '', ofParts: { 'EG-002': 'Revoir le lot 2.' } });
    const sent = { move: 'RETURN', comments: ' ', ofParts: { 'EG-001': '', 'EG-002': 'Revoir le lot 2.\n' } };
    expect(sameDecision(sent, values)).toBe(true);
    expect(sameDecision({ ...sent, move: 'VALIDATE' }, values)).toBe(false);
    expect(sameDecision({ ...sent, ofParts: {} }, values)).toBe(false);
  });
});

describe('what is said of the parts', () => {
  it('is sent by their codes, without what is blank', () => {
    expect(saidOfParts({ 'EG-003': ' b ', 'EG-001': 'a', 'EG-002': '  ' })).toEqual([
      ['EG-001', 'a'],
      ['EG-003', 'b'],
    ]);
  });

  it('is refused at the part that it was said of, and what is said of the whole at the whole', () => {
    const fields = [
      { field: 'input.projectComments.1.comments', code: 'TOO_LONG' },
      { field: 'input.projectComments.0.projectCode', code: 'REFERENCE_NOT_FOUND' },
      { field: 'input.projectComments.7.comments', code: 'TOO_LONG' },
      { field: 'input.comments', code: 'REQUIRED' },
    ] as const;
    const named = refusedParts(fields, 'projectComments', ['EG-002', 'EG-009']);
    expect(named.map(({ field }) => field)).toEqual([
      'input.projectComments.EG-009',
      'input.projectComments.EG-002',
      'input.projectComments.7.comments',
      'input.comments',
    ]);
  });
});
