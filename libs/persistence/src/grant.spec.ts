import type { Subject } from '#domain/access/actor.js';
import { demandWithin, makeGrant, type GrantedRow } from './grant.js';

const ofProject: Subject = { kind: 'milestone', id: 'm1', programmeId: 'g1', projectId: 'p1' };
const ofProgramme: Subject = { kind: 'programme', id: 'g1', programmeId: 'g1' };
const ofOneRow: Subject = { kind: 'organisation', id: 'o1', programmeId: null };
const ofAny: Subject = { kind: 'organisation', id: null, programmeId: null };

const within: [string, Subject, GrantedRow][] = [
  ['a row of the project', ofProject, { id: 'm2', projectId: 'p1' }],
  ['a row of the programme', ofProgramme, { projectId: 'p9', programmeId: 'g1' }],
  ['the row itself', ofOneRow, { id: 'o1' }],
  ['any row, when the grant names none', ofAny, { id: 'o2' }],
];
const outside: [string, Subject, GrantedRow][] = [
  ['a row of another project', ofProject, { id: 'm1', projectId: 'p2' }],
  ['a row of another project in the same programme', ofProject, { programmeId: 'g1', projectId: 'p2' }],
  ['a row that hangs on no project', ofProject, { id: 'm1', programmeId: 'g1' }],
  ['a row of another programme', ofProgramme, { projectId: 'p1', programmeId: 'g2' }],
  ['a row of no programme', ofProgramme, { id: 'g1' }],
  ['another row', ofOneRow, { id: 'o2' }],
  ['a row without an id', ofOneRow, {}],
];

describe('a grant', () => {
  it.each(within)('covers %s', (_, subject, row) => {
    expect(() => demandWithin(makeGrant('milestone.edit', subject), row)).not.toThrow();
  });

  it.each(outside)('refuses %s', (_, subject, row) => {
    expect(() => demandWithin(makeGrant('milestone.edit', subject), row)).toThrow('milestone.edit');
  });
});
