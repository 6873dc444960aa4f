import { ACCOUNT_LIMIT, FORGOTTEN_AFTER_SECONDS, secondsToWait } from './sign-in.js';

describe('a sign-in after failures', () => {
  it.each([
    [0, 0, 0],
    [4, 0, 0],
    [5, 0, 2],
    [5, 1.2, 1],
    [5, 2, 0],
    [6, 0, 4],
    [8, 0, 16],
    [8, 15.5, 1],
    [40, 0, ACCOUNT_LIMIT.longest],
    [40, FORGOTTEN_AFTER_SECONDS, 0],
  ])('%i of them, %d s ago, waits %i s', (failures, since, wait) => {
    expect(secondsToWait(failures, since, ACCOUNT_LIMIT)).toBe(wait);
  });
});
