import { on } from '../../test/builders.js';
import { moved, movesFrom, type Lifecycle } from '../shared/lifecycle.js';
import {
  BRIEF_LIFECYCLE,
  briefErrors,
  commentErrors,
  editedBrief,
  submitErrors,
  type BriefEdit,
  type BriefMove,
  type BriefRecord,
  type BriefState,
} from './brief.js';

const table: Lifecycle<BriefState, BriefMove> = BRIEF_LIFECYCLE;
const brief: BriefRecord = {
  code: 'EG-101',
  title: { fr: 'Guichet unique du foncier' },
  summary: { fr: 'Réunir les démarches foncières en un lieu.' },
  usersServed: 'CITIZEN',
  strategyNodeCode: 'I05',
  startOn: on('2013-09-01'),
  plannedEndOn: on('2014-12-31'),
  budgetPlannedCentimes: 1_000_000,
  partnerCodes: ['ANCFCC'],
};
const names = (errors: readonly { field: string; code: string }[]): string[] =>
  errors.map(({ field, code }) => `${field} ${code}`);

describe('a project brief', () => {
  it.each<[BriefState, BriefMove[]]>([
    ['DRAFT', ['SUBMIT']],
    ['SUBMITTED', ['RETURN', 'APPROVE']],
    ['RETURNED', ['SUBMIT']],
    ['APPROVED', []],
  ])('from %s goes on by %j', (state, moves) => expect(movesFrom(table, state)).toEqual(moves));

  it('is returned, submitted again and approved', () => {
    const path: BriefMove[] = ['SUBMIT', 'RETURN', 'SUBMIT', 'APPROVE'];
    expect(path.reduce<BriefState>((state, move) => moved(table, state, move), 'DRAFT')).toBe('APPROVED');
  });

  it.each<[BriefEdit, string[]]>([
    [{}, []],
    [{ summary: {}, usersServed: null, strategyNodeCode: null, startOn: null, plannedEndOn: null }, []],
    [{ code: 'eg 101' }, ['code CODE_FORM']],
    [{ title: {} }, ['title.fr REQUIRED']],
    [{ summary: { ar: 'x'.repeat(4001) } }, ['summary.ar TOO_LONG']],
    [{ plannedEndOn: on('2013-08-31') }, ['plannedEndOn BEFORE_EARLIER_STEP']],
    [{ budgetPlannedCentimes: -1 }, ['budgetPlannedMad OUT_OF_RANGE']],
    [{ partnerCodes: ['MI'] }, ['partnerCodes LEAD_AS_PARTNER']],
  ])('edited by %j is refused for %j', (edit, fields) =>
    expect(names(briefErrors(editedBrief(brief, edit), 'MI'))).toEqual(fields),
  );

  it('is submitted with all that a project cannot begin without', () => {
    expect(submitErrors(brief)).toEqual([]);
    const bare = { ...brief, summary: { ar: 'ملخص' }, usersServed: null, strategyNodeCode: null };
    expect(names(submitErrors({ ...bare, startOn: null, plannedEndOn: null }))).toEqual([
      'summary.fr REQUIRED',
      'usersServed REQUIRED',
      'strategyNodeCode REQUIRED',
      'startOn REQUIRED',
      'plannedEndOn REQUIRED',
    ]);
  });

  it('is returned with comments; else they may be left out', () => {
    expect(names(commentErrors('RETURN', null))).toEqual(['comments REQUIRED']);
    expect(commentErrors('RETURN', 'Préciser le budget')).toEqual([]);
    expect(commentErrors('APPROVE', null)).toEqual([]);
    expect(names(commentErrors('APPROVE', 'x'.repeat(4001)))).toEqual(['comments TOO_LONG']);
  });
});
