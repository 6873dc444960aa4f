import { checkPageSize } from './page-size.js';

describe('the size of a page', () => {
  it.each([0, 20, 500])('may be %d of 500', (first) => {
    expect(() => checkPageSize(first, 500)).not.toThrow();
  });

  it.each([
    [501, 'PAGE_TOO_LARGE'],
    [-1, 'OUT_OF_RANGE'],
  ])('may not be %d: %s', (first, code) => {
    expect(() => checkPageSize(first, 500)).toThrow(expect.objectContaining({ code }));
  });
});
