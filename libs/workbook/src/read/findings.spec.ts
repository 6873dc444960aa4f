import { Findings } from './findings.js';

describe('what is found', () => {
  it('is told in the order it was found, with what is known of it', () => {
    const findings = new Findings();
    findings.refuse('CELL_FORMULA', 'Étapes', 'B7');
    findings.note('ROWS_HIDDEN', 'Étapes', 'A4', { count: 2 });
    findings.refuse('FACTS_MISSING');
    expect(findings.all).toEqual([
      { code: 'CELL_FORMULA', level: 'REFUSED', sheet: 'Étapes', cell: 'B7' },
      { code: 'ROWS_HIDDEN', level: 'NOTE', sheet: 'Étapes', cell: 'A4', params: { count: 2 } },
      { code: 'FACTS_MISSING', level: 'REFUSED' },
    ]);
  });

  it('is counted when nobody would read on', () => {
    const findings = new Findings();
    for (let row = 1; row <= 1250; row += 1) findings.refuse('CELL_ERROR', 'Étapes', `B${row}`);
    expect(findings.all).toHaveLength(1001);
    expect(findings.all.at(-1)).toEqual({ code: 'FINDINGS_LEFT_OUT', level: 'NOTE', params: { count: 250 } });
  });
});
