import type { Thresholds } from '../progress/facts.js';
import { DEFAULT_THRESHOLDS } from '../progress/health.js';
import { thresholdErrors } from './thresholds.js';

const refused = (given: Partial<Thresholds>): string[] =>
  thresholdErrors({ ...DEFAULT_THRESHOLDS, ...given }).map(
    ({ field, code }) => `${field.replace('thresholds.', '')} ${code}`,
  );

describe('the thresholds of health', () => {
  it.each([
    [{}, []],
    [{ spiRedPercent: 90 }, []],
    [{ spiRedPercent: 91 }, ['spiAmberPercent AMBER_AFTER_RED']],
    [{ slippageAmberDays: 90 }, []],
    [{ slippageAmberDays: 91 }, ['slippageAmberDays AMBER_AFTER_RED']],
    [{ slippageRedDays: -1 }, ['slippageRedDays OUT_OF_RANGE', 'slippageAmberDays AMBER_AFTER_RED']],
    [{ slippageAmberDays: 4000 }, ['slippageAmberDays OUT_OF_RANGE']],
    [{ spiFromPlannedBp: 10_001 }, ['spiFromPlannedBp OUT_OF_RANGE']],
    [
      { riskExposureAmber: 0, updateStaleDays: 0 },
      ['riskExposureAmber OUT_OF_RANGE', 'updateStaleDays OUT_OF_RANGE'],
    ],
    [{ overdueRedDays: 1.5 }, ['overdueRedDays OUT_OF_RANGE']],
  ])('%j: %j', (given, codes) => expect(refused(given)).toEqual(codes));
});
