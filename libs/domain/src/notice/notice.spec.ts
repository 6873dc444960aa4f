import { noticePath } from './notice.js';

describe('the page of a notice', () => {
  it.each([
    [{ updateId: 'u-1' }, '/EGOV/updates/u-1'],
    [{ briefId: 'b-1' }, '/EGOV/briefs/b-1'],
    [{ projectCode: 'EG-001' }, '/EGOV/projects/EG-001/roadmap'],
    [{ projectCode: 'A/B 1' }, '/EGOV/projects/A%2FB%201/roadmap'],
    [{ updateId: null, briefId: null, projectCode: null }, '/EGOV'],
  ])('of %o is %s', (subject, path) => {
    expect(noticePath({ programme: 'EGOV', ...subject })).toBe(path);
  });
});
