import { on } from '../../test/builders.js';
import { transferErrors, type TransferAsked, type TransferBounds } from './transfer.js';

const bounds: TransferBounds = {
  lifecycle: 'IN_PROGRESS',
  leadCode: 'MICNT',
  lastTransferredOn: on('2012-01-01'),
  statusOn: on('2013-06-07'),
};
const asked: TransferAsked = {
  to: { code: 'OMPIC', endedOn: null },
  transferredOn: on('2013-06-01'),
  reason: 'Décret d’attributions',
};
const refused = (said: Partial<TransferAsked>, of: Partial<TransferBounds> = {}): string[] =>
  transferErrors({ ...bounds, ...of }, { ...asked, ...said }).map(({ field, code }) => `${field} ${code}`);

describe('a transfer to another lead', () => {
  it('is allowed between the last one and the status date, both days included', () => {
    expect(refused({})).toEqual([]);
    expect(refused({ transferredOn: on('2012-01-01') })).toEqual([]);
    expect(refused({ transferredOn: on('2013-06-07') })).toEqual([]);
    expect(refused({ to: { code: 'OMPIC', endedOn: on('2013-06-02') } })).toEqual([]);
  });

  it.each<[Partial<TransferAsked>, Partial<TransferBounds>, string[]]>([
    [{ to: { code: 'MICNT', endedOn: null } }, {}, ['leadCode LEADS_ALREADY']],
    [{ to: { code: 'OMPIC', endedOn: on('2013-06-01') } }, {}, ['leadCode BODY_ENDED']],
    [{ transferredOn: on('2013-06-08') }, {}, ['transferredOn DATE_AFTER_STATUS_DATE']],
    [{ transferredOn: on('2011-12-31') }, {}, ['transferredOn LATER_CHANGE']],
    [{ reason: '' }, {}, ['reason REQUIRED']],
    [{ reason: 'x'.repeat(2001) }, {}, ['reason TOO_LONG']],
    [{}, { lifecycle: 'CLOSED' }, ['leadCode PROJECT_OVER']],
    [{}, { lifecycle: 'CANCELLED' }, ['leadCode PROJECT_OVER']],
  ])('%j of %j is refused for %j', (said, of, fields) => expect(refused(said, of)).toEqual(fields));
});
