import { Button, UnstyledButton } from '@mantine/core';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format.js';
import type { ProjectSortField } from '../../lib/graphql/graphql.js';
import { Icon } from '../../ui/icon.js';
import { usePrinting } from '../../ui/printing.js';
import tableClasses from '../../ui/table.module.css';
import classes from './portfolio-page.module.css';
import type { PortfolioRow, ProjectPages } from './project-pages.js';
import { ProjectRow } from './project-row.js';
import type { View } from './view.js';

const COLUMNS = [
  { sort: 'HEALTH', label: 'column.health', number: false },
  { sort: 'CODE', label: 'column.code', number: false },
  { sort: 'TITLE', label: 'column.project', number: false },
  { sort: null, label: 'column.body', number: false },
  { sort: null, label: 'column.phase', number: false },
  { sort: 'PROGRESS', label: 'column.doneOfPlanned', number: false },
  { sort: 'GAP', label: 'column.gap', number: true },
  { sort: 'OVERDUE', label: 'column.overdue', number: true },
  { sort: 'EXPECTED_END', label: 'column.expectedEnd', number: true },
  { sort: 'SLIPPAGE', label: 'column.slippage', number: true },
] as const;

/** From this many rows on, only those in sight are drawn. */
const ALL_DRAWN = 150;

/** The portfolio as a table, sorted by the server; thousands of rows scroll without drawing them all. */
export function ProjectTable({
  pages,
  view,
  programme,
}: {
  pages: ProjectPages;
  view: View;
  programme: string;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { rows, totalCount } = pages;
  const rest = (totalCount ?? 0) - rows.length;
  return (
    <>
      <div className={classes.scroll} aria-busy={pages.loading}>
        <table
          className={`${tableClasses['table']} ${classes.table}`}
          data-blocks
          aria-rowcount={(totalCount ?? 0) + 1}
        >
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <SortableHead key={column.label} column={column} view={view} />
              ))}
            </tr>
          </thead>
          <Rows rows={rows} programme={programme} />
        </table>
      </div>
      <footer className={classes.foot}>
        <p>
          {t('portfolio.shown', {
            shown: format.number(rows.length),
            count: totalCount ?? rows.length,
            value: format.number(totalCount ?? rows.length),
          })}
          {' · '}
          {t('portfolio.sorted', {
            column: t(COLUMNS.find(({ sort }) => sort === view.sort.field)?.label ?? 'column.health'),
            direction: t(view.sort.direction === 'DESC' ? 'portfolio.descending' : 'portfolio.ascending'),
          })}
        </p>
        {pages.more && (
          <Button variant="default" loading={pages.loading} onClick={pages.loadMore}>
            {t('portfolio.loadMore', { count: rest, value: format.number(rest) })}
          </Button>
        )}
      </footer>
    </>
  );
}

function SortableHead({ column, view }: { column: (typeof COLUMNS)[number]; view: View }) {
  const { t } = useTranslation();
  const sort: ProjectSortField | null = column.sort;
  const active = sort !== null && view.sort.field === sort;
  const ascending = view.sort.direction === 'ASC';
  return (
    <th
      scope="col"
      data-number={column.number || undefined}
      aria-sort={active ? (ascending ? 'ascending' : 'descending') : undefined}
    >
      {sort === null ? (
        t(column.label)
      ) : (
        <UnstyledButton
          className={classes.sort}
          data-active={active || undefined}
          onClick={() => view.sortBy(sort)}
        >
          {t(column.label)}
          {active && (
            <span className={classes.turn} data-up={ascending || undefined}>
              <Icon name="down" size={12} />
            </span>
          )}
        </UnstyledButton>
      )}
    </th>
  );
}

function Rows({ rows, programme }: { rows: readonly PortfolioRow[]; programme: string }) {
  const printing = usePrinting();
  if (rows.length <= ALL_DRAWN || printing) {
    return (
      <tbody>
        {rows.map((row, index) => (
          <ProjectRow key={row.code} row={row} programme={programme} index={index} />
        ))}
      </tbody>
    );
  }
  return <VirtualRows rows={rows} programme={programme} />;
}

function VirtualRows({ rows, programme }: { rows: readonly PortfolioRow[]; programme: string }) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    const top = body.current?.getBoundingClientRect().top ?? 0;
    setOffset(top + window.scrollY);
  }, []);
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => 41,
    overscan: 16,
    scrollMargin: offset,
    getItemKey: (index) => rows[index]?.code ?? index,
  });
  const items = virtualizer.getVirtualItems();
  const before = (items[0]?.start ?? offset) - offset;
  const after = virtualizer.getTotalSize() - ((items.at(-1)?.end ?? offset) - offset);
  return (
    <tbody ref={body}>
      {before > 0 && <Spacer height={before} />}
      {items.map(({ index, key }) => {
        const row = rows[index];
        return (
          row && (
            <ProjectRow
              key={key}
              row={row}
              programme={programme}
              index={index}
              measure={(element) => virtualizer.measureElement(element)}
            />
          )
        );
      })}
      {after > 0 && <Spacer height={after} />}
    </tbody>
  );
}

function Spacer({ height }: { height: number }) {
  return (
    <tr aria-hidden="true">
      <td colSpan={COLUMNS.length} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}
