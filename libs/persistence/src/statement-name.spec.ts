import { statementName } from './statement-name.js';

describe('the name a statement is prepared under', () => {
  const text = 'SELECT FROM project WHERE id = ANY($1)';

  it('is the same for the same text, and another for another', () => {
    expect(statementName(text, [['a']])).toBe(statementName(text, ['b', null]));
    expect(statementName(`${text} `)).not.toBe(statementName(text));
  });

  it('is none for a long list, which is planned for itself', () => {
    expect(statementName(text, [Array.from({ length: 50 }, String)])).toBeUndefined();
    expect(statementName(text, [Array.from({ length: 49 }, String)])).toBeDefined();
  });
});
