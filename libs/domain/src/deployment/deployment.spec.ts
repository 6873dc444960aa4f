import { on } from '../../test/builders.js';
import { deploymentStanding, deploymentStandings, type DeploymentCount } from './deployment.js';

const statusOn = on('2013-06-07');
const count = (countedOn: string | null, deployed: number | null, said: Partial<DeploymentCount> = {}) => ({
  countedOn: countedOn === null ? null : on(countedOn),
  deployed,
  target: null,
  targetOn: null,
  ...said,
});

describe('a deployment', () => {
  const watiqa = [
    count('2013-06-07', 29, { target: 127, targetOn: on('2013-07-31') }),
    count('2012-01-31', 1),
    count('2013-12-31', 80),
  ];

  it('stands at its last count by the status date, with the pace kept and the pace needed', () => {
    expect(deploymentStanding(watiqa, statusOn)).toEqual({
      countedOn: '2013-06-07',
      deployed: 29,
      target: 127,
      targetOn: '2013-07-31',
      paceNeeded: { units: 98, days: 54 },
      paceKept: { units: 28, days: 493 },
    });
  });

  it('stood elsewhere on a past day', () => {
    expect(deploymentStanding(watiqa, on('2012-12-31'))).toMatchObject({
      deployed: 1,
      target: null,
      paceNeeded: null,
      paceKept: null,
    });
    expect(deploymentStanding(watiqa, on('2011-12-31'))).toBeNull();
    expect(deploymentStanding([], statusOn)).toBeNull();
  });

  it('keeps the target last stated when a later count states none', () => {
    const counts = [
      count('2010-12-31', null, { target: 2172, targetOn: on('2013-12-31') }),
      count('2012-06-30', 900),
    ];
    expect(deploymentStanding(counts, statusOn)).toMatchObject({ deployed: 900, target: 2172 });
    expect(deploymentStanding(counts.slice(0, 1), statusOn)).toMatchObject({
      deployed: 0,
      countedOn: '2010-12-31',
    });
  });

  it.each([
    ['its target is reached', count('2013-01-01', 127, { target: 127, targetOn: on('2013-07-31') })],
    ['its target is of today', count('2013-01-01', 1, { target: 127, targetOn: statusOn })],
    ['its target has no day', count('2013-01-01', 1, { target: 127 })],
  ])('needs no pace when %s', (_, only) => {
    expect(deploymentStanding([only], statusOn)?.paceNeeded).toBeNull();
  });

  it('keeps no pace from an undated count, which is older than any dated one', () => {
    expect(deploymentStanding([count('2013-01-01', 5), count(null, 3)], statusOn)).toMatchObject({
      deployed: 5,
      paceKept: null,
    });
  });
});

describe('deployments', () => {
  it('stand one by one: each unit of each project or strategy node, those not yet counted left out', () => {
    const of = (
      said: { projectCode?: string; strategyNodeCode?: string; unit: string },
      given: DeploymentCount,
    ) => ({
      projectCode: null,
      strategyNodeCode: null,
      ...said,
      ...given,
    });
    const standings = deploymentStandings(
      [
        of({ projectCode: 'EG-002', unit: 'commune' }, count('2012-01-31', 1)),
        of({ strategyNodeCode: 'I05', unit: 'commune' }, count('2013-01-01', 7)),
        of({ projectCode: 'EG-002', unit: 'commune' }, count('2013-06-07', 29)),
        of({ projectCode: 'EG-002', unit: 'acte' }, count('2013-01-01', 40)),
        of({ projectCode: 'EG-003', unit: 'agence' }, count('2013-12-31', 2)),
      ],
      statusOn,
    );
    expect(
      standings.map(({ projectCode, strategyNodeCode, unit, deployed }) => [
        projectCode ?? strategyNodeCode,
        unit,
        deployed,
      ]),
    ).toEqual([
      ['EG-002', 'commune', 29],
      ['I05', 'commune', 7],
      ['EG-002', 'acte', 40],
    ]);
  });
});
