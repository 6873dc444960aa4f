import { on } from '../../test/builders.js';
import { moved, movesFrom, type Lifecycle } from '../shared/lifecycle.js';
import { editedProject, type ProjectRecord } from './edit.js';
import {
  answerErrors,
  fieldValues,
  PROPOSAL_LIFECYCLE,
  proposedEdit,
  proposedFields,
  sameFields,
  type ProposalMove,
  type ProposalState,
  type ProposedEdit,
  type ProposedValues,
} from './proposal.js';

const table: Lifecycle<ProposalState, ProposalMove> = PROPOSAL_LIFECYCLE;
const record: ProjectRecord = {
  title: { fr: 'État civil', ar: 'الحالة المدنية' },
  summary: {},
  flagship: false,
  usersServed: 'CITIZEN',
  url: null,
  strategyNodeCode: 'I05',
  startOn: on('2011-01-01'),
  plannedEndOn: on('2013-12-31'),
  openedOn: null,
  budgetPlannedCentimes: 1_000,
  budgetCommittedCentimes: null,
  budgetSpentCentimes: null,
  partnerCodes: ['BAM', 'CNSS'],
  people: [
    { role: 'SPONSOR', name: 'N. Alaoui', email: null },
    { role: 'FOCAL_POINT', name: 'S. Bennani', email: null },
  ],
};
const proposed = (edit: ProposedEdit): ProposedValues => ({
  before: sameFields(record, edit),
  values: fieldValues(edit),
});
const changed = (edit: ProposedEdit, now = record): string[] =>
  proposedFields(proposed(edit), now).map(
    ({ field, changedMeanwhile }) => field + (changedMeanwhile ? ' meanwhile' : ''),
  );

describe('a proposed change of a project', () => {
  it.each<[ProposalState, ProposalMove[]]>([
    ['PROPOSED', ['ACCEPT', 'REFUSE', 'WITHDRAW']],
    ['ACCEPTED', []],
    ['REFUSED', []],
    ['WITHDRAWN', []],
  ])('from %s goes on by %j', (state, moves) => expect(movesFrom(table, state)).toEqual(moves));

  it('is answered once', () => {
    expect(moved(table, 'PROPOSED', 'REFUSE')).toBe('REFUSED');
    expect(() => moved(table, 'REFUSED', 'ACCEPT')).toThrow('MOVE_NOT_ALLOWED');
  });

  it.each<[ProposedEdit, string[]]>([
    [{}, []],
    [{ usersServed: 'CITIZEN', title: record.title }, []],
    [{ partnerCodes: ['CNSS', 'BAM'], people: [...record.people].reverse() }, []],
    [{ title: { ...record.title, en: 'Civil register' } }, ['title.en']],
    [{ title: { fr: 'État civil' } }, ['title.ar']],
    [{ url: 'https://www.egov.ma', budgetPlannedCentimes: null }, ['url', 'budgetPlannedCentimes']],
    [{ people: [{ role: 'SPONSOR', name: 'N. Alaoui', email: 'n@mi.ma' }] }, ['people']],
  ])('by %j changes the fields %j', (edit, fields) => expect(changed(edit)).toEqual(fields));

  it('tells a field that was changed meanwhile, unless it was changed to what is proposed', () => {
    const edit: ProposedEdit = { plannedEndOn: on('2014-06-30'), url: 'https://www.egov.ma' };
    const now = { ...record, plannedEndOn: on('2014-03-31'), url: 'https://www.egov.ma' };
    expect(changed(edit, now)).toEqual(['url', 'plannedEndOn meanwhile']);
    expect(proposedFields(proposed(edit), now)[1]).toEqual({
      ...{ field: 'plannedEndOn', before: '2013-12-31', now: '2014-03-31' },
      ...{ proposed: '2014-06-30', changedMeanwhile: true },
    });
  });

  it('accepted changes what it changes and leaves all else as it stands by then', () => {
    const edit: ProposedEdit = { title: { ...record.title, ar: 'السجل المدني' }, usersServed: null };
    const now: ProjectRecord = { ...record, title: { ...record.title, fr: 'État civil numérique' } };
    const after = editedProject(now, proposedEdit(proposed(edit), now));
    expect(after).toEqual({
      ...now,
      title: { fr: 'État civil numérique', ar: 'السجل المدني' },
      usersServed: null,
    });
    expect(proposedEdit(proposed(edit), after)).toEqual({});
    const without = proposedEdit(proposed({ title: { fr: 'État civil' } }), record);
    expect(without).toEqual({ title: { fr: 'État civil' } });
  });

  it('is proposed and refused with a reason, accepted with or without a word', () => {
    const names = (move: ProposalMove | 'PROPOSE', words: string | null): string[] =>
      answerErrors(move, words).map(({ field, code }) => `${field} ${code}`);
    expect(names('PROPOSE', null)).toEqual(['reason REQUIRED']);
    expect(names('REFUSE', null)).toEqual(['answer REQUIRED']);
    expect(names('REFUSE', 'x'.repeat(2001))).toEqual(['answer TOO_LONG']);
    expect(names('ACCEPT', null)).toEqual([]);
    expect(names('WITHDRAW', null)).toEqual([]);
  });
});
