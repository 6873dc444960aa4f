import { on } from '../../test/builders.js';
import { editedProject, projectEditErrors, type ProjectEdit, type ProjectRecord } from './edit.js';

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
  budgetPlannedCentimes: null,
  budgetCommittedCentimes: null,
  budgetSpentCentimes: null,
  partnerCodes: ['CNSS'],
  people: [],
};
const bounds = { statusOn: on('2013-06-07'), leadCode: 'MI' };
const refused = (edit: ProjectEdit, of = record): string[] =>
  projectEditErrors(of, edit, bounds).map(({ field, code }) => `${field} ${code}`);

describe('an edit of a project', () => {
  it('leaves what it does not name, and empties what it gives as null', () => {
    const edited = editedProject(record, { usersServed: null, flagship: true });
    expect(edited).toEqual({ ...record, usersServed: null, flagship: true });
  });

  it.each<[ProjectEdit, string[]]>([
    [{}, []],
    [{ url: 'https://www.watiqa.ma', openedOn: on('2013-06-07') }, []],
    [{ plannedEndOn: null, partnerCodes: [] }, []],
    [{ title: { ar: 'وثيقة' } }, ['title.fr REQUIRED']],
    [{ title: { fr: 'x'.repeat(301) } }, ['title.fr TOO_LONG']],
    [{ summary: { fr: 'x'.repeat(4001) } }, ['summary.fr TOO_LONG']],
    [{ url: 'watiqa.ma' }, ['url INVALID_URL']],
    [{ url: `https://${'x'.repeat(500)}` }, ['url TOO_LONG']],
    [{ plannedEndOn: on('2010-12-31') }, ['plannedEndOn BEFORE_EARLIER_STEP']],
    [{ startOn: on('2014-01-01') }, ['plannedEndOn BEFORE_EARLIER_STEP']],
    [{ openedOn: on('2010-01-01') }, ['openedOn BEFORE_EARLIER_STEP']],
    [{ openedOn: on('2013-06-08') }, ['openedOn DATE_AFTER_STATUS_DATE']],
    [{ budgetPlannedCentimes: -1 }, ['budget.plannedMad OUT_OF_RANGE']],
    [
      { budgetCommittedCentimes: 1e15, budgetSpentCentimes: -100 },
      ['budget.committedMad OUT_OF_RANGE', 'budget.spentMad OUT_OF_RANGE'],
    ],
    [{ partnerCodes: ['CNSS', 'MI'] }, ['partnerCodes LEAD_AS_PARTNER']],
    [
      {
        people: [
          { role: 'SPONSOR', name: '', email: null },
          { role: 'FOCAL_POINT', name: 'N. Alaoui', email: 'nalaoui' },
        ],
      },
      ['people.0.name REQUIRED', 'people.1.email INVALID_EMAIL'],
    ],
    [
      { people: Array.from({ length: 21 }, () => ({ role: 'SPONSOR', name: 'X', email: null }) as const) },
      ['people OUT_OF_RANGE'],
    ],
  ])('%j is refused for %j', (edit, fields) => expect(refused(edit)).toEqual(fields));

  it('is not held to a fault that it does not touch', () => {
    const faulty = { ...record, plannedEndOn: on('2009-01-01'), openedOn: on('2014-01-01') };
    expect(refused({ flagship: true }, faulty)).toEqual([]);
    expect(refused({ plannedEndOn: on('2010-01-01') }, faulty)).toEqual(['plannedEndOn BEFORE_EARLIER_STEP']);
  });
});
