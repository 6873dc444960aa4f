import { noticePath } from './notice.js';

describe('the page of a notice', () => {
  it.each([
    [{ kind: 'UPDATE_LATE', updateId: 'u-1' }, '/EGOV/updates/u-1'],
    [{ kind: 'BRIEF_RETURNED', briefId: 'b-1' }, '/EGOV/briefs/b-1'],
    [{ kind: 'ROADMAP_APPROVED', projectCode: 'EG-001' }, '/EGOV/projects/EG-001/roadmap'],
    [{ kind: 'CHANGE_PROPOSED', projectCode: 'EG-001' }, '/EGOV/projects/EG-001/record'],
    [{ kind: 'ROADMAP_RETURNED', projectCode: 'A/B 1' }, '/EGOV/projects/A%2FB%201/roadmap'],
    [{ kind: 'UPDATE_OPENED', updateId: null, briefId: null, projectCode: null }, '/EGOV'],
  ] as const)('of %o is %s', (subject, path) => {
    expect(noticePath({ programme: 'EGOV', ...subject })).toBe(path);
  });
});
