import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAsOf } from '../../lib/as-of.js';
import { workbookHref } from '../../lib/export-link.js';
import { useFormat } from '../../lib/format.js';
import { briefName } from '../../lib/organisation-name.js';
import { useTableView } from '../../lib/table-view.js';
import { Card } from '../../ui/card.js';
import { Icon } from '../../ui/icon.js';
import { Segments } from '../../ui/segments.js';
import { gapOf, SetTable } from '../../ui/set-table.js';
import tableClasses from '../../ui/table.module.css';
import classes from './committee-page.module.css';
import type { CommitteeProgramme } from './committee-page.js';

type Row = CommitteeProgramme['bodies'][number];

/** About as high as a row is, until it comes into sight. */
const ROW_PX = 42;

/** Ministries with the bodies in their care, or every lead body by itself, the largest gap first. */
export function BodiesTable({ programme }: { programme: CommitteeProgramme }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { search } = useAsOf();
  const table = useTableView();
  const [view, setView] = useState<'ministry' | 'organisation'>('ministry');
  const counted = (rows: readonly Row[]): Row[] => rows.filter(({ rollup }) => rollup.projectCount > 0);
  const ministries = counted(programme.ministries);
  const bodies = counted(programme.bodies);
  const rows = (view === 'ministry' ? ministries : bodies).toSorted(byGap);
  return (
    <Card
      title={view === 'ministry' ? t('committee.ministries') : t('committee.bodies')}
      note={
        <>
          {t(view === 'ministry' ? 'committee.ministriesNote' : 'committee.bodiesNote', {
            count: rows.length,
            value: format.number(rows.length),
          })}
          {!programme.reportingSince && ` · ${t('committee.notReporting')}`}
        </>
      }
      aside={
        <>
          <Segments
            label={t('committee.rowsOf')}
            value={view}
            options={[
              {
                value: 'ministry',
                label: t('committee.byTutelle', { value: format.number(ministries.length) }),
              },
              {
                value: 'organisation',
                label: t('committee.byBody', { value: format.number(bodies.length) }),
              },
            ]}
            onChange={setView}
          />
          <Button
            component="a"
            href={workbookHref(programme.code, format.language, search)}
            variant="default"
            leftSection={<Icon name="export" />}
          >
            {t('action.excel')}
          </Button>
        </>
      }
    >
      <div className={classes.bodies} style={{ containIntrinsicBlockSize: `auto ${rows.length * ROW_PX}px` }}>
        <SetTable
          name={view === 'ministry' ? t('column.ministry') : t('column.body')}
          wide={{ reporting: Boolean(programme.reportingSince) }}
          view={table}
          rows={rows.map(({ key, label, shortLabel, rollup }) => ({
            key,
            title: label,
            text: briefName(label, shortLabel),
            name: (
              <>
                <Link to={`/${programme.code}/organisations/${encodeURIComponent(key)}${search}`}>
                  {briefName(label, shortLabel)}
                </Link>{' '}
                {briefName(label, shortLabel) !== key && (
                  <span className={tableClasses['code']}>{format.code(key)}</span>
                )}
              </>
            ),
            set: {
              programme: programme.code,
              statusOn: programme.asOf.statusOn,
              name: briefName(label, shortLabel),
              filter: view === 'ministry' ? { ministries: [key] } : { organisations: [key] },
              rollup,
            },
          }))}
        />
      </div>
    </Card>
  );
}

/** The largest gap behind the plan first; what is not measured last. */
function byGap(a: Row, b: Row): number {
  const [gap, other] = [a, b].map(({ rollup }) => gapOf(rollup) ?? Number.MAX_SAFE_INTEGER) as [
    number,
    number,
  ];
  return gap - other || a.label.localeCompare(b.label);
}
