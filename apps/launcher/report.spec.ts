import { table, totals } from './report.mjs';
import { countTests } from './stages.mjs';

const report = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
};

describe('the counts of a test run', () => {
  it.each([
    ['all passed', report, 0, { passed: 3, failed: 0 }],
    ['one failed', { ...report, numFailedTests: 1 }, 1, { passed: 3, failed: 1 }],
    ['one was skipped', { ...report, numPendingTests: 1 }, 0, { passed: 3, failed: 1 }],
    ['one was left to do', { ...report, numTodoTests: 1 }, 0, { passed: 3, failed: 1 }],
    ['a file did not load', { ...report, numRuntimeErrorTestSuites: 1 }, 1, { passed: 3, failed: 1 }],
    ['nothing was found', { ...report, numPassedTests: 0 }, 0, { passed: 0, failed: 1 }],
    ['jest failed otherwise', report, 1, { passed: 3, failed: 1 }],
    ['jest left no report', null, 1, { passed: 0, failed: 1 }],
  ])('when %s', (_, given, status, counts) => {
    expect(countTests(given, status)).toEqual(counts);
  });
});

describe('the report', () => {
  const lines = [
    { name: 'lint', seconds: '9.0 s', ok: false },
    { name: 'unit', seconds: '1.0 s', ok: true, passed: 3, failed: 0 },
    { name: 'db', seconds: '2.0 s', ok: false, passed: 4, failed: 2 },
  ];

  it('counts a failed stage without tests as one failure', () => {
    expect(totals(lines)).toEqual({ passed: 7, failed: 3 });
  });

  it('shows each stage with its seconds and result', () => {
    expect(
      table(lines)
        .split('\n')
        .map((line) => line.replace(/ {2,}/g, '  ')),
    ).toEqual([
      'lint  9.0 s  FAILED',
      'unit  1.0 s  ok  3 passed, 0 failed',
      'db  2.0 s  FAILED  4 passed, 2 failed',
    ]);
  });
});
