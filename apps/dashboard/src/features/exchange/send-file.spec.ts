import { READ_LIMITS } from '#workbook/read/limits.js';
import { MOST_MEGABYTES } from './send-file.js';

describe('the largest file that is sent', () => {
  it('is the largest that is taken', () => {
    expect(MOST_MEGABYTES * 1024 * 1024).toBe(READ_LIMITS.fileBytes);
  });
});
