import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format.js';
import { useTableView } from '../../lib/table-view.js';
import { BasisMark } from '../../ui/basis.js';
import { Card } from '../../ui/card.js';
import type { DataColumn } from '../../ui/data-table-column.js';
import { DataTable } from '../../ui/data-table.js';
import type { Indicator } from './indicator-page.js';
import classes from './indicator-page.module.css';

type Entry = Indicator['values'][number];

interface Year {
  readonly year: number;
  /** What each series says of the year, by its code. */
  readonly entries: ReadonlyMap<string, Entry>;
}

/** An index and its parts, year by year: rank and value, and where the year's figures are from. */
export function IndicatorTable({ indicators }: { indicators: readonly Indicator[] }) {
  const { t } = useTranslation();
  const table = useTableView(indicators[0]?.code);
  return (
    <Card title={t('indicators.table')} note={t('indicators.tableNote')}>
      <DataTable
        columns={useYearColumns(indicators)}
        rows={yearsOf(indicators)}
        keyOf={({ year }) => String(year)}
        sort={table.sort}
        onSort={table.onSort}
      />
    </Card>
  );
}

/** The years that any series tells of, the latest first. */
function yearsOf(indicators: readonly Indicator[]): Year[] {
  const years = new Set(indicators.flatMap(({ values }) => values.map(({ year }) => year)));
  return [...years]
    .toSorted((a, b) => b - a)
    .map((year) => ({
      year,
      entries: new Map(
        indicators.flatMap(({ code, values }) =>
          values.filter((value) => value.year === year).map((value) => [code, value] as const),
        ),
      ),
    }));
}

function useYearColumns(indicators: readonly Indicator[]): DataColumn<Year>[] {
  const { t } = useTranslation();
  return [
    {
      id: 'year',
      name: t('indicators.year'),
      kind: 'name',
      cell: ({ year }) => String(year),
      value: ({ year }) => year,
      largestFirst: true,
    },
    ...indicators.map(({ code, name }): DataColumn<Year> => ({
      id: code,
      name,
      kind: 'number',
      stated: true,
      cell: ({ entries }) => <RankAndValue entry={entries.get(code)} />,
      value: ({ entries }) => entries.get(code)?.rank,
    })),
    {
      id: 'origin',
      name: t('project.origin'),
      kind: 'number',
      cell: ({ entries }) => {
        const [told] = entries.values();
        return told && <BasisMark basis={told.basis} source={told.source} note={told.note} />;
      },
    },
  ];
}

function RankAndValue({ entry }: { entry: Entry | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <b>
        {typeof entry?.rank === 'number' ? t('indicators.rank', { rank: format.number(entry.rank) }) : '—'}
      </b>
      <span className={classes.muted}>
        {typeof entry?.value === 'number' ? format.number(entry.value, 4) : '—'}
      </span>
    </>
  );
}
