import { on } from '../../test/builders.js';
import { COUNT_MAX, deploymentErrors, type DeploymentRecord } from './edit.js';

const record: DeploymentRecord = {
  unit: { fr: 'commune' },
  countedOn: on('2013-06-07'),
  deployed: 29,
  target: 127,
  targetOn: on('2013-07-31'),
};
const refused = (said: Partial<DeploymentRecord>): string[] =>
  deploymentErrors({ ...record, ...said }, on('2013-06-07')).map(({ field, code }) => `${field} ${code}`);

describe('a count towards a target', () => {
  it.each<[Partial<DeploymentRecord>, string[]]>([
    [{}, []],
    [{ target: null, targetOn: null }, []],
    [{ deployed: null }, []],
    [{ deployed: 0, target: COUNT_MAX, targetOn: null }, []],
    [{ deployed: 130 }, []],
    [{ unit: {} }, ['unit.fr REQUIRED']],
    [{ countedOn: null }, ['countedOn REQUIRED']],
    [{ countedOn: on('2013-06-08') }, ['countedOn DATE_AFTER_STATUS_DATE']],
    [{ deployed: null, target: null, targetOn: null }, ['deployed REQUIRED']],
    [{ deployed: -1 }, ['deployed OUT_OF_RANGE']],
    [{ deployed: 1.5, target: COUNT_MAX + 1 }, ['deployed OUT_OF_RANGE', 'target OUT_OF_RANGE']],
    [{ target: null }, ['target REQUIRED']],
    [{ targetOn: on('2013-06-06') }, ['targetOn BEFORE_EARLIER_STEP']],
  ])('%j is refused for %j', (said, fields) => expect(refused(said)).toEqual(fields));
});
