import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format.js';
import type { TableSort } from '../../lib/table-view.js';
import { BulletBar } from '../../ui/bullet-bar.js';
import type { DataColumn } from '../../ui/data-table-column.js';
import { ColumnChoice } from '../../ui/data-table-columns.js';
import { DataTable } from '../../ui/data-table.js';
import { Choice, ChosenFilters, FilterPanel } from '../../ui/filter-panel.js';
import { Table } from '../../ui/table.js';
import { WATIQA } from './examples.js';

interface Numbered {
  readonly code: string;
  readonly place: number;
}

/** Thousands of rows; each place stands once, out of order. */
const ROWS: readonly Numbered[] = Array.from({ length: 3000 }, (_, at) => ({
  code: `EG-${String(at + 1).padStart(4, '0')}`,
  place: (at * 7) % 3000,
}));

/** Tables and what narrows them, each by its name. */
export const TABLES: Readonly<Record<string, React.FC>> = {
  table: () => (
    <Table label={WATIQA.title}>
      <tbody>
        <tr>
          <th scope="row">{WATIQA.code}</th>
          <td>{WATIQA.title}</td>
        </tr>
      </tbody>
    </Table>
  ),
  'filter-panel': function Filters() {
    const [chosen, setChosen] = useState<readonly string[]>(['EG-001', 'EG-002']);
    return (
      <>
        <FilterPanel counted={WATIQA.code}>{WATIQA.title}</FilterPanel>
        <ChosenFilters onClear={() => setChosen([])}>
          {chosen.map((code) => (
            <Choice key={code} onRemove={() => setChosen(chosen.filter((each) => each !== code))}>
              {code}
            </Choice>
          ))}
        </ChosenFilters>
      </>
    );
  },
  'data-table': function Thousands() {
    const [sort, setSort] = useState<TableSort | null>(null);
    const [shown, setShown] = useState<readonly string[] | null>(null);
    const columns = useColumns();
    return (
      <>
        <ColumnChoice columns={columns} shown={shown} onShow={setShown} />
        <DataTable
          label={WATIQA.title}
          columns={columns}
          rows={ROWS}
          keyOf={({ code }) => code}
          sort={sort}
          onSort={setSort}
          shown={shown}
        />
      </>
    );
  },
};

function useColumns(): DataColumn<Numbered>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      id: 'code',
      name: t('column.code'),
      kind: 'name',
      width: 140,
      cell: ({ code }) => <a href={`/gallery#${code}`}>{format.code(code)}</a>,
      value: ({ code }) => code,
    },
    {
      id: 'progress',
      name: t('column.progress'),
      kind: 'bar',
      cell: ({ place }) => <BulletBar progressBp={place} plannedBp={6000} />,
    },
    {
      id: 'overdue',
      name: t('column.overdue'),
      kind: 'number',
      width: 120,
      largestFirst: true,
      cell: ({ place }) => format.number(place),
      value: ({ place }) => place,
    },
    {
      id: 'slippage',
      name: t('column.slippage'),
      kind: 'number',
      width: 120,
      optional: true,
      cell: ({ place }) => format.signedDays(place),
      value: ({ place }) => place,
    },
  ];
}
