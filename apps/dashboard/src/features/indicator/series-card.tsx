import { useTranslation } from 'react-i18next';
import { explainDifference, explainIndex } from '#domain/progress/explain-listed.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { useFormat, type Format } from '../../lib/format.js';
import { Card, KeyFigure, Late } from '../../ui/card.js';
import { ExplainTerms } from '../../ui/explanation-listed.js';
import { LineChart, type YearValue } from '../../ui/line-chart.js';
import type { Indicator } from './indicator-page.js';
import classes from './indicator-page.module.css';

type Value = Indicator['values'][number];
type Ranked = Value & { readonly rank: number };
type Valued = Value & { readonly value: number };

const ranked = ({ values }: Indicator): Ranked[] =>
  values.filter((value): value is Ranked => typeof value.rank === 'number');
const valued = ({ values }: Indicator): Valued[] =>
  values.filter((value): value is Valued => typeof value.value === 'number');

interface OfSeries {
  readonly indicator: Indicator;
  readonly statusOn: string;
}

/** The index itself: rank and value side by side, large. */
export function LeadSeries({
  indicator,
  parts,
  statusOn,
}: OfSeries & {
  /** The series it is made of, in order. */
  parts: readonly Indicator[];
}) {
  const { t } = useTranslation();
  return (
    <Card title={indicator.name} note={t('indicators.leadNote')}>
      <div className={classes.lead}>
        <div>
          <RankFigure indicator={indicator} statusOn={statusOn} />
          <RankChart indicator={indicator} height={240} />
        </div>
        <div>
          <ValueFigure indicator={indicator} parts={parts} statusOn={statusOn} />
          <ValueChart indicator={indicator} height={240} />
        </div>
      </div>
    </Card>
  );
}

/** A part of the index: its rank over the years, and its last value. */
export function PartSeries({ indicator, statusOn }: OfSeries) {
  const { t } = useTranslation();
  const format = useFormat();
  const last = valued(indicator).at(-1);
  return (
    <Card
      title={indicator.name}
      note={last && t('indicators.valueIn', { value: format.number(last.value, 4), year: String(last.year) })}
    >
      <RankFigure indicator={indicator} statusOn={statusOn} />
      <RankChart indicator={indicator} height={176} />
    </Card>
  );
}

function RankFigure({ indicator, statusOn }: OfSeries) {
  const { t } = useTranslation();
  const format = useFormat();
  const ranks = ranked(indicator);
  const last = ranks.at(-1);
  const before = ranks.at(-2);
  if (!last) return null;
  return (
    <KeyFigure stated value={t('indicators.rank', { rank: format.number(last.rank) })}>
      {t('indicators.inYear', { year: String(last.year) })}
      {typeof last.countries === 'number' &&
        ` · ${t('indicators.ofCountries', { value: format.number(last.countries) })}`}
      {before && (
        <>
          {' · '}
          <Move from={before} to={last} statusOn={statusOn} />
        </>
      )}
    </KeyFigure>
  );
}

/** Ranks gained are told as progress; only a loss is in the colour of what goes wrong. */
function Move({ from, to, statusOn }: { from: Ranked; to: Ranked; statusOn: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const by = from.rank - to.rank;
  const count = Math.abs(by);
  const figures = { count, value: format.number(count), year: String(from.year) };
  const text = t(by === 0 ? 'indicators.unmoved' : by > 0 ? 'indicators.gained' : 'indicators.lost', figures);
  const ranks = [
    { term: 'RANK_BEFORE', value: from.rank },
    { term: 'RANK_NOW', value: to.rank },
  ] as const;
  return (
    <ExplainTerms
      name={text}
      value={format.signed(by)}
      figure="RANK_MOVE"
      tree={() => explainDifference('RANK_MOVE', ranks, statusOn as LocalDate)}
    >
      {by < 0 ? <Late>{text}</Late> : <b>{text}</b>}
    </ExplainTerms>
  );
}

function ValueFigure({
  indicator,
  parts,
  statusOn,
}: OfSeries & {
  parts: readonly Indicator[];
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const last = valued(indicator).at(-1);
  if (!last) return null;
  const value = format.number(last.value, 4);
  const subIndices = parts.slice(0, 3).flatMap((part) => {
    const entry = valued(part).find(({ year }) => year === last.year);
    return entry ? [{ id: part.code, value: entry.value }] : [];
  });
  return (
    <KeyFigure
      value={
        <ExplainTerms
          name={indicator.name}
          value={value}
          figure="INDEX_VALUE"
          tree={() => explainIndex(last.value, subIndices, statusOn as LocalDate)}
          called={(code) => ({ key: code, label: parts.find((part) => part.code === code)?.name ?? '' })}
        >
          {value}
        </ExplainTerms>
      }
    >
      {t('indicators.inYear', { year: String(last.year) })} · {t('indicators.outOfOne')}
    </KeyFigure>
  );
}

function RankChart({ indicator, height }: { indicator: Indicator; height: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const points = ranked(indicator).map(({ year, rank }): YearValue => ({
    year,
    value: rank,
    text: format.number(rank),
  }));
  if (points.length === 0) return null;
  const to = Math.ceil(Math.max(100, ...points.map(({ value }) => value)) / 50) * 50;
  return (
    <LineChart
      label={t('indicators.rankChart', { name: indicator.name, values: said(points, format) })}
      points={points}
      from={1}
      to={to}
      ticks={[1, ...steps(50, to)]}
      tickText={(tick) => format.number(tick)}
      inverted
      height={height}
    />
  );
}

function ValueChart({ indicator, height }: { indicator: Indicator; height: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const points = valued(indicator).map(({ year, value }): YearValue => ({
    year,
    value,
    text: format.number(value, 2),
  }));
  if (points.length === 0) return null;
  return (
    <LineChart
      label={t('indicators.valueChart', { name: indicator.name, values: said(points, format) })}
      points={points}
      from={0}
      to={1}
      ticks={[0, 0.25, 0.5, 0.75, 1]}
      tickText={(tick) => format.number(tick, tick % 1 === 0 ? 0 : 2)}
      height={height}
    />
  );
}

function steps(by: number, to: number): number[] {
  return Array.from({ length: Math.floor(to / by) }, (_, index) => (index + 1) * by);
}

function said(points: readonly YearValue[], { rtl }: Format): string {
  return points.map(({ year, text }) => `${year}: ${text}`).join(rtl ? '، ' : ', ');
}
