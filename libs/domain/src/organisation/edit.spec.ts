import { localDate } from '../shared/local-date.js';
import {
  editedOrganisation,
  newOrganisationErrors,
  organisationErrors,
  type OrganisationRecord,
} from './edit.js';

const body: OrganisationRecord = {
  code: 'MCE',
  name: { fr: 'Ministère du Commerce extérieur' },
  shortName: null,
  kind: 'MINISTRY',
  spgov: true,
  endedOn: null,
  successorCode: null,
};
const successors = new Map([
  ['MCE', null],
  ['MICNT', 'MIEN'],
  ['MIEN', 'MCE'],
]);
const errors = (edit: Partial<OrganisationRecord>, referredTo = false) =>
  organisationErrors(body, editedOrganisation(body, edit), referredTo, successors);

describe('an organisation', () => {
  it('is made with a code and a name in French', () => {
    expect(newOrganisationErrors(body)).toEqual([]);
    expect(newOrganisationErrors({ ...body, code: 'm c e', name: {} })).toEqual([
      { field: 'code', code: 'CODE_FORM' },
      { field: 'name.fr', code: 'REQUIRED' },
    ]);
  });

  it('keeps its code once something refers to it', () => {
    expect(errors({ code: 'MCEX' })).toEqual([]);
    expect(errors({ code: 'MCEX' }, true)).toEqual([{ field: 'code', code: 'CODE_IN_USE' }]);
    expect(errors({ shortName: 'Commerce' }, true)).toEqual([]);
    expect(errors({ shortName: 'x'.repeat(41) })).toMatchObject([{ field: 'shortName', code: 'TOO_LONG' }]);
  });

  it('has a successor from the day it ended, and never itself, through others or not', () => {
    const endedOn = localDate('2013-10-10');
    expect(errors({ endedOn, successorCode: 'MEF' })).toEqual([]);
    expect(errors({ successorCode: 'MEF' })).toEqual([{ field: 'endedOn', code: 'SUCCESSOR_WITHOUT_END' }]);
    for (const successorCode of ['MCE', 'MIEN', 'MICNT'])
      expect(errors({ endedOn, successorCode })).toEqual([{ field: 'successorCode', code: 'UNDER_ITSELF' }]);
  });
});
