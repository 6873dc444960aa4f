import { on } from '../../test/builders.js';
import { contractErrors, type Contract } from './contract.js';

const contract: Contract = {
  reference: '12/2012',
  purpose: null,
  holder: 'Groupement A-B',
  amountCentimes: 240_000_000,
  notifiedOn: on('2012-03-01'),
  provisionallyAcceptedOn: on('2013-03-01'),
  finallyAcceptedOn: null,
};
const refused = (said: Partial<Contract>): string[] =>
  contractErrors({ ...contract, ...said }, on('2013-06-07')).map(({ field, code }) => `${field} ${code}`);

describe('a contract', () => {
  it.each<[Partial<Contract>, string[]]>([
    [{}, []],
    [{ reference: null, amountCentimes: null, notifiedOn: null, provisionallyAcceptedOn: null }, []],
    [{ holder: '' }, ['holder REQUIRED']],
    [{ holder: 'x'.repeat(301), purpose: 'x'.repeat(1001) }, ['purpose TOO_LONG', 'holder TOO_LONG']],
    [{ reference: 'x'.repeat(101) }, ['reference TOO_LONG']],
    [{ amountCentimes: -1 }, ['amountMad OUT_OF_RANGE']],
    [{ provisionallyAcceptedOn: on('2012-02-29') }, ['provisionallyAcceptedOn BEFORE_EARLIER_STEP']],
    [{ finallyAcceptedOn: on('2013-02-28') }, ['finallyAcceptedOn BEFORE_EARLIER_STEP']],
    [{ finallyAcceptedOn: on('2013-07-01') }, ['finallyAcceptedOn DATE_AFTER_STATUS_DATE']],
  ])('%j is refused for %j', (said, fields) => expect(refused(said)).toEqual(fields));
});
