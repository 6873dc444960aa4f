import { Checkbox } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format.js';
import type { ChangedRowFragment, ExchangeTable } from '../../lib/graphql/graphql.js';
import { Chip } from '../../ui/chip.js';
import classes from './changes.module.css';
import { Effect } from './effect.js';
import { Finding } from './findings-card.js';
import { useWorkbookWords } from './words.js';

const COLUMNS = 5;

/** A row that came back changed: each of its cells as sent, as uploaded and as now, with what is wrong with it. */
export function ChangedRow({
  row,
  taken,
  onTake,
}: {
  row: ChangedRowFragment;
  taken: boolean;
  /** Absent where there is nothing to decide. */
  onTake?: (taken: boolean) => void;
}) {
  const id = useId();
  return (
    <tbody className={classes.row} data-taken={taken || undefined} data-refused={!row.allowed || undefined}>
      <tr className={classes.head}>
        <th colSpan={COLUMNS} scope="rowgroup">
          <div>
            {onTake && (
              <Checkbox
                className={classes.take}
                checked={taken}
                aria-labelledby={id}
                onChange={(event) => onTake(event.target.checked)}
              />
            )}
            <RowName id={id} row={row} />
            {row.effect && <Effect effect={row.effect} moved />}
          </div>
        </th>
      </tr>
      {row.cells.map((cell) => (
        <CellRows key={cell.field} table={row.table} cell={cell} isNew={row.isNew} />
      ))}
    </tbody>
  );
}

function RowName({ id, row: { table, title, sheet, row, isNew } }: { id: string; row: ChangedRowFragment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWorkbookWords();
  return (
    <span id={id} className={classes.name}>
      <span>
        {table !== 'PROJECT' && title ? <bdi>{title}</bdi> : words.table(table)}{' '}
        {isNew && <Chip tone="accent">{t('workbook.change.newRow')}</Chip>}
      </span>
      <small>{t('workbook.change.place', { sheet, row: format.number(row) })}</small>
    </span>
  );
}

type Cell = ChangedRowFragment['cells'][number];

function CellRows({ table, cell, isNew }: { table: ExchangeTable; cell: Cell; isNew: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWorkbookWords();
  const { field, state, sent, uploaded, now, findings } = cell;
  const said = state !== 'CHANGED' || findings.length > 0;
  return (
    <>
      <tr data-state={state} data-said={said || undefined}>
        <th scope="row">{words.field(table, field)}</th>
        <td data-column="cell" data-label={t('workbook.change.cell')}>
          <code>{format.code(cell.cell)}</code>
        </td>
        <td data-label={t('workbook.change.sent')} data-idle={isNew || undefined}>
          {isNew ? '—' : <Value {...{ table, field }} value={sent} />}
        </td>
        <td data-column="uploaded" data-label={t('workbook.change.uploaded')}>
          <Value {...{ table, field }} value={uploaded} emptied={!isNew} />
        </td>
        <td data-label={t('workbook.change.now')} data-idle={isNew || undefined}>
          {isNew ? '—' : <Value {...{ table, field }} value={now} />}
        </td>
      </tr>
      {said && (
        <tr className={classes.said}>
          <td colSpan={COLUMNS}>
            <ul>
              {state === 'CONFLICT' && (
                <li>
                  <Chip tone="warning">{t('workbook.change.conflict')}</Chip>
                  <span>{t('workbook.change.conflictWhy')}</span>
                </li>
              )}
              {state === 'ALREADY' && (
                <li>
                  <Chip>{t('workbook.change.already')}</Chip>
                </li>
              )}
              {findings.map((finding, index) => (
                <Finding key={index} finding={{ ...finding, cell: null }} />
              ))}
            </ul>
          </td>
        </tr>
      )}
    </>
  );
}

/** What a cell holds, or that nothing stands in it; `emptied`: it was taken out. */
export function Value({
  table,
  field,
  value,
  emptied = false,
}: {
  table: ExchangeTable;
  field: string;
  value: string | null | undefined;
  emptied?: boolean;
}) {
  const { t } = useTranslation();
  const words = useWorkbookWords();
  if (value === null || value === undefined)
    return (
      <i className={classes.empty}>{t(emptied ? 'workbook.change.emptied' : 'workbook.change.empty')}</i>
    );
  return <bdi>{words.value(table, field, value)}</bdi>;
}
