import { useState } from 'react';
import { HEALTHS } from '#domain/progress/figures.js';
import { useFormat } from '../../lib/format.js';
import { BulletBar } from '../../ui/bullet-bar.js';
import { EventLine } from '../../ui/event-line.js';
import { FlowRibbons } from '../../ui/flow-ribbons.js';
import { HealthBar, HealthLegend, HealthTiles } from '../../ui/health-bar.js';
import { Health } from '../../ui/health.js';
import { LineChart } from '../../ui/line-chart.js';
import { Mosaic } from '../../ui/mosaic.js';
import { RiskGrid, type RiskCell } from '../../ui/risk-grid.js';
import { RiskMatrix } from '../../ui/risk-matrix.js';
import { RoadmapLegend } from '../../ui/roadmap-legend.js';
import { RoadmapTimeline } from '../../ui/roadmap-timeline.js';
import { SCurve } from '../../ui/s-curve.js';
import { ThresholdScale } from '../../ui/threshold-scale.js';
import { COUNTS, CURVE, MILESTONES, NAMES, STATUS_ON, WATIQA } from './examples.js';

/** The marks and drawings that figures are read from, each by its name. */
export const CHARTS: Readonly<Record<string, React.FC>> = {
  health: () => HEALTHS.map((value) => <Health key={value} value={value} form="chip" />),
  'health-bar': () => (
    <>
      <HealthBar counts={COUNTS} />
      <HealthLegend counts={COUNTS} />
      <HealthTiles counts={COUNTS.slice(1, 3)} />
    </>
  ),
  'bullet-bar': () => <BulletBar progressBp={6128} plannedBp={8211} size="large" />,
  mosaic: () => (
    <Mosaic
      sections={[
        {
          title: 'CIGOV',
          groups: [
            {
              key: 'MI',
              name: 'MI',
              fullName: 'MI',
              tiles: HEALTHS.map((health, at) => ({
                code: `EG-00${at + 1}`,
                title: WATIQA.title,
                health,
                flagship: at === 0,
                reason: '',
                href: `/gallery#EG-00${at + 1}`,
              })),
            },
          ],
        },
      ]}
    />
  ),
  's-curve': function Curve() {
    const format = useFormat();
    const done = format.percent(6128);
    const planned = format.percent(8211);
    return (
      <SCurve
        label={WATIQA.title}
        points={CURVE}
        from="2010-01-01"
        to="2013-12-31"
        statusOn={STATUS_ON}
        texts={{ done, doneName: '', planned, gap: format.points(-21) }}
      />
    );
  },
  'flow-ribbons': () => (
    <FlowRibbons
      flows={[
        { from: 'RED', to: 'RED', count: 34 },
        { from: 'AMBER', to: 'RED', count: 3 },
        { from: 'GREEN', to: 'COMPLETE', count: 11 },
      ]}
      before="10"
      after="11"
    />
  ),
  'roadmap-timeline': () => (
    <RoadmapTimeline
      label={WATIQA.title}
      milestones={MILESTONES}
      statusOn={STATUS_ON}
      projectStartOn="2011-01-01"
    />
  ),
  'roadmap-legend': () => <RoadmapLegend />,
  'line-chart': () => (
    <LineChart
      label={NAMES.index}
      points={[
        { year: 2008, value: 0.29, text: '0.29' },
        { year: 2010, value: 0.33, text: '0.33' },
        { year: 2012, value: 0.42, text: '0.42' },
      ]}
      from={0}
      to={1}
      ticks={[0, 0.5, 1]}
      tickText={String}
    />
  ),
  'event-line': () => (
    <EventLine
      label={NAMES.committee}
      events={[
        { key: '10', on: '2012-12-17', mark: '10', label: 'CIGOV 10', certain: true },
        { key: '11', on: STATUS_ON, mark: '11', label: 'CIGOV 11', certain: false },
      ]}
    />
  ),
  'risk-grid': function Grid() {
    const [chosen, choose] = useState<RiskCell | null>(null);
    return (
      <RiskGrid
        counts={[{ likelihood: 4, impact: 5, count: 3 }]}
        amberFrom={15}
        chosen={chosen}
        onChoose={choose}
      />
    );
  },
  'risk-matrix': () => <RiskMatrix risks={[{ likelihood: 4, impact: 5 }]} amberFrom={15} />,
  'threshold-scale': function Scale() {
    const format = useFormat();
    return (
      <ul>
        <ThresholdScale
          name={WATIQA.code}
          note={format.days(90)}
          value={120}
          text={format.days(120)}
          health="RED"
          zones={[
            { health: 'GREEN', to: 30, limit: format.days(30) },
            { health: 'AMBER', to: 90, limit: format.days(90) },
            { health: 'RED', to: 150 },
          ]}
        />
      </ul>
    );
  },
};
