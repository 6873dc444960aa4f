import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAsOf } from '../../lib/as-of.js';
import { useFormat } from '../../lib/format.js';
import type { ProjectSortField } from '../../lib/graphql/graphql.js';
import { ColumnChoice } from '../../ui/data-table-columns.js';
import { DataTable } from '../../ui/data-table.js';
import { ErrorStrip } from '../../ui/states.js';
import classes from './portfolio-page.module.css';
import { useProjectColumns } from './project-columns.js';
import { useProjectPages, type ProjectPages } from './project-pages.js';
import { SORT_WORDS } from './sort-words.js';
import type { View } from './view.js';

/** The portfolio's table, sorted by the server and read page after page. */
export function PagedTable({ programme, view }: { programme: string; view: View }) {
  const { t } = useTranslation();
  const { asOf } = useAsOf();
  const pages = useProjectPages({ programme, asOf, filter: view.filter, sort: view.sort });
  const columns = useProjectColumns(programme);
  return (
    <>
      {pages.error && <ErrorStrip error={pages.error} />}
      <DataTable
        label={t('section.portfolio')}
        columns={columns}
        rows={pages.rows}
        keyOf={({ code }) => code}
        served
        sort={{ column: view.sort.field, descending: view.sort.direction === 'DESC' }}
        onSort={(sort) => sort && view.sortBy(sort.column as ProjectSortField, sort.descending)}
        shown={view.columns}
        totalCount={pages.totalCount ?? undefined}
        busy={pages.loading}
      />
      <Foot pages={pages} view={view} />
    </>
  );
}

/** The choice of the table's columns. */
export function TableColumns({ programme, view }: { programme: string; view: View }) {
  const { t } = useTranslation();
  const columns = useProjectColumns(programme);
  return (
    <ColumnChoice
      columns={columns}
      shown={view.columns}
      onShow={view.showColumns}
      note={t('portfolio.columnsNote')}
    />
  );
}

function Foot({ pages, view }: { pages: ProjectPages; view: View }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { rows, totalCount } = pages;
  const all = totalCount ?? rows.length;
  const rest = all - rows.length;
  return (
    <footer className={classes.foot}>
      <p>
        {t('portfolio.shown', { shown: format.number(rows.length), count: all, value: format.number(all) })}
        {' · '}
        {t('portfolio.sorted', {
          column: t(SORT_WORDS[view.sort.field]),
          direction: t(view.sort.direction === 'DESC' ? 'portfolio.descending' : 'portfolio.ascending'),
        })}
      </p>
      {pages.more && (
        <Button variant="default" loading={pages.loading} onClick={pages.loadMore}>
          {t('portfolio.loadMore', { count: rest, value: format.number(rest) })}
        </Button>
      )}
    </footer>
  );
}
