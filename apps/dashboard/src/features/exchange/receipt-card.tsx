import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../lib/format.js';
import type { ReceiptRowFieldsFragment, WholeUploadFragment } from '../../lib/graphql/graphql.js';
import { Card } from '../../ui/card.js';
import { Chip } from '../../ui/chip.js';
import { Empty } from '../../ui/states.js';
import { Value } from './changed-row.js';
import classes from './changes.module.css';
import { Effect } from './effect.js';
import { useWorkbookWords } from './words.js';

type Receipt = NonNullable<WholeUploadFragment['receipt']>;

/** What became of a workbook: what was applied and what was not, by whom and when, and what it did to the projects. */
export function ReceiptCards({ upload, receipt }: { upload: WholeUploadFragment; receipt: Receipt }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWorkbookWords();
  const { decidedAt, decidedBy, programmeCode } = upload;
  const counted = (rows: readonly ReceiptRowFieldsFragment[]): { count: number; value: string } => {
    const count = rows.flatMap(({ cells }) => cells).length;
    return { count, value: format.number(count) };
  };
  return (
    <>
      <Card
        title={t('workbook.receipt.title')}
        count={t('workbook.receipt.applied', counted(receipt.applied))}
        note={decidedAt && t('workbook.receipt.by', { ...words.moment(decidedAt), person: decidedBy ?? '—' })}
      >
        {receipt.applied.length === 0 ? (
          <Empty>{t('workbook.receipt.nothing')}</Empty>
        ) : (
          <Rows programme={programmeCode} rows={receipt.applied} label={t('workbook.receipt.title')} />
        )}
      </Card>
      {receipt.projects.length > 0 && (
        <Card title={t('workbook.receipt.figures')}>
          <ul className={classes.figures}>
            {receipt.projects.map(({ code, before, after }) => (
              <li key={code}>
                <Link className={classes.link} to={`/${programmeCode}/projects/${encodeURIComponent(code)}`}>
                  {format.code(code)}
                </Link>
                <Effect effect={{ before, after }} />
              </li>
            ))}
          </ul>
        </Card>
      )}
      {receipt.left.length > 0 && (
        <Card title={t('workbook.receipt.left', counted(receipt.left))}>
          <Rows
            programme={programmeCode}
            rows={receipt.left}
            label={t('workbook.receipt.left', counted(receipt.left))}
            left
          />
        </Card>
      )}
    </>
  );
}

const COLUMNS = 4;

function Rows({
  programme,
  rows,
  label,
  left = false,
}: {
  programme: string;
  rows: readonly ReceiptRowFieldsFragment[];
  label: string;
  /** Whether these are the rows that were not applied. */
  left?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <div className={classes.frame}>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t('workbook.change.field')}</th>
            <th scope="col" data-column="cell">
              {t('workbook.change.cell')}
            </th>
            <th scope="col">{t(left ? 'workbook.change.now' : 'workbook.receipt.before')}</th>
            <th scope="col">{t(left ? 'workbook.change.uploaded' : 'workbook.receipt.after')}</th>
          </tr>
        </thead>
        {rows.map((row) => (
          <ReceiptRow key={`${row.sheet} ${row.row}`} programme={programme} row={row} left={left} />
        ))}
      </table>
    </div>
  );
}

function ReceiptRow({
  programme,
  row: { table, title, sheet, row, projectCode, allowed, reasons, cells },
  left,
}: {
  programme: string;
  row: ReceiptRowFieldsFragment;
  left: boolean;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWorkbookWords();
  return (
    <tbody className={classes.row}>
      <tr className={classes.head}>
        <th colSpan={COLUMNS} scope="rowgroup">
          <div>
            <span className={classes.name}>
              <span>
                {projectCode && (
                  <>
                    <Link
                      className={classes.link}
                      to={`/${programme}/projects/${encodeURIComponent(projectCode)}`}
                    >
                      {format.code(projectCode)}
                    </Link>{' '}
                  </>
                )}
                {table !== 'PROJECT' && title ? <bdi>{title}</bdi> : words.table(table)}
              </span>
              <small>{t('workbook.change.place', { sheet, row: format.number(row) })}</small>
            </span>
            {left && (
              <Chip tone={allowed ? 'neutral' : 'warning'}>
                {t(allowed ? 'workbook.receipt.notChosen' : 'workbook.receipt.notAllowed')}
              </Chip>
            )}
          </div>
        </th>
      </tr>
      {cells.map(({ field, cell, before, after }) => (
        <tr key={field}>
          <th scope="row">{words.field(table, field)}</th>
          <td data-column="cell" data-label={t('workbook.change.cell')}>
            <code>{format.code(cell)}</code>
          </td>
          <td data-label={t(left ? 'workbook.change.now' : 'workbook.receipt.before')}>
            <Value {...{ table, field }} value={before} />
          </td>
          <td
            data-column="uploaded"
            data-label={t(left ? 'workbook.change.uploaded' : 'workbook.receipt.after')}
          >
            <Value {...{ table, field }} value={after} emptied />
          </td>
        </tr>
      ))}
      {reasons.length > 0 && (
        <tr className={classes.said}>
          <td colSpan={COLUMNS}>
            <ul>
              {reasons.map((reason) => (
                <li key={reason}>
                  <span>{reason}</span>
                </li>
              ))}
            </ul>
          </td>
        </tr>
      )}
    </tbody>
  );
}
