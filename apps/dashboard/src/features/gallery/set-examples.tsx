import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ExplanationTree } from '../../ui/explanation-tree.js';
import { FigureCard, KeyFigure } from '../../ui/card.js';
import { ExplainCount } from '../../ui/explanation-listed.js';
import { ExplainSet } from '../../ui/explanation.js';
import { ExposureOf } from '../../ui/exposure.js';
import { PortfolioTimeline } from '../../ui/portfolio-timeline.js';
import { ProgrammePage } from '../../ui/programme-page.js';
import { SetProjects } from '../../ui/set-projects.js';
import { SetTable } from '../../ui/set-table.js';
import { useFormat } from '../../lib/format.js';
import type { TableSort } from '../../lib/table-view.js';
import {
  AS_OF,
  EXPLANATION,
  FIGURES,
  LISTED_PAGE,
  NAMES,
  SESSIONS,
  STATUS_ON,
  TIMELINE,
  WATIQA,
} from './examples.js';

const nothing = (): void => undefined;

/** The parts that stand for a set of projects, each by its name; what they ask for is answered by heart. */
export const SETS: Readonly<Record<string, React.FC>> = {
  explanation: function Explained() {
    const { t } = useTranslation();
    const format = useFormat();
    const value = format.percent(EXPLANATION.value ?? 0);
    return (
      <FigureCard
        name={t('figure.progress')}
        explain={
          <ExplainSet
            name={t('figure.progress')}
            value={value}
            programme={NAMES.programme}
            figure="PROGRESS"
          />
        }
        base={WATIQA.title}
      >
        <KeyFigure value={value} />
      </FigureCard>
    );
  },
  'explanation-listed': function Listed() {
    const { t } = useTranslation();
    return (
      <ExplainCount
        name={t('decisions.title')}
        value={String(WATIQA.decisions.length)}
        programme={NAMES.programme}
        figure="DECISION_COUNT"
        parts={WATIQA.decisions.map((label, at) => ({ kind: 'DECISION', key: String(at + 1), label }))}
        statusOn={STATUS_ON}
      />
    );
  },
  exposure: () => (
    <ExposureOf risk={{ code: 'R-001', likelihood: 4, impact: 5, exposure: 20 }} statusOn={STATUS_ON} />
  ),
  'explanation-tree': () => <ExplanationTree explanation={EXPLANATION} linkTo={(_, text) => text} />,
  'set-table': function Sets() {
    const [sort, setSort] = useState<TableSort | null>(null);
    return (
      <SetTable
        name={NAMES.committee}
        none={WATIQA.title}
        view={{ sort, onSort: setSort }}
        rows={[
          { key: 'MI', text: 'MI', name: 'MI', level: 0, set: { ...SET, name: 'MI' } },
          {
            key: 'DGI',
            text: 'DGI',
            name: 'DGI',
            level: 1,
            set: { ...SET, name: 'DGI', rollup: { ...FIGURES, progressBp: 2000 } },
          },
          { key: 'ADN', text: 'ADN', name: 'ADN', level: 1, set: null },
        ]}
      />
    );
  },
  'set-projects': () => (
    <SetProjects programme={NAMES.programme} filter={{}} facet="ministry=MI" first={LISTED_PAGE} />
  ),
  'portfolio-timeline': function Timeline() {
    const [zoom, setZoom] = useState<'year' | 'quarter' | 'month'>('year');
    return (
      <PortfolioTimeline
        label={NAMES.committee}
        projects={TIMELINE}
        sections={[{ key: 'all', label: null, places: TIMELINE.map((_, place) => place) }]}
        statusOn={STATUS_ON}
        zoom={zoom}
        onZoom={setZoom}
        hrefOf={(code) => `/gallery#${code}`}
        onChoose={nothing}
        links={[]}
        beside={null}
      />
    );
  },
  'programme-page': () => (
    <ProgrammePage
      programme={{
        code: NAMES.programme,
        name: NAMES.programme,
        rulesVersion: 1,
        asOf: AS_OF,
        sessions: SESSIONS,
      }}
      title={WATIQA.title}
    >
      {WATIQA.code}
    </ProgrammePage>
  ),
};

const SET = { programme: NAMES.programme, statusOn: STATUS_ON, filter: {}, rollup: FIGURES };
