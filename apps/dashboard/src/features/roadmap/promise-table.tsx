import { Button } from '@mantine/core';
import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.js';
import { useCellWords } from './cell-words.js';
import { clipboardCells, pasteCells, type Pasted } from './pasted-cells.js';
import type { Faults } from './promise-faults.js';
import { PromiseTableRow } from './promise-row.js';
import classes from './promise-table.module.css';
import { COLUMNS, newRow, type Column, type PromiseRow } from './roadmap-values.js';

/** The milestones of a draft in a table: typed, put in order and pasted into; all of it by keyboard. */
export function PromiseTable({
  rows,
  faults,
  onChange,
}: {
  rows: readonly PromiseRow[];
  faults: Faults;
  onChange: (rows: readonly PromiseRow[]) => void;
}) {
  const { t } = useTranslation();
  const words = useCellWords();
  const table = useRef<HTMLTableElement>(null);
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const focus = (row: number, column: Column): void => {
    const cell = `[data-row="${row}"][data-column="${column}"]`;
    requestAnimationFrame(() => table.current?.querySelector<HTMLElement>(cell)?.focus());
  };
  const insert = (index: number): void => {
    onChange(rows.toSpliced(index, 0, newRow(rows[index - 1]?.phase ?? 'FRAMING')));
    focus(index, 'title');
  };
  const move = (from: number, to: number, column: Column | null): void => {
    const row = rows[from];
    if (!row || to < 0 || to >= rows.length) return;
    onChange(rows.toSpliced(from, 1).toSpliced(to, 0, row));
    if (column) focus(to, column);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = cellOf(event.target);
    if (!at) return;
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (event.altKey && step) move(at.row, at.row + step, at.column);
    else if (event.key === 'Enter' && event.ctrlKey) insert(at.row + 1);
    else if (event.key === 'Enter' && at.row === rows.length - 1) insert(rows.length);
    else if (event.key === 'Enter') focus(at.row + (event.shiftKey ? -1 : 1), at.column);
    else return;
    event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent): void => {
    const at = cellOf(event.target);
    const cells = clipboardCells(event.clipboardData.getData('text/plain'));
    if (!at || !cells) return;
    event.preventDefault();
    const done = pasteCells(rows, at, cells, words);
    setPasted(done);
    onChange(done.rows);
  };
  return (
    <div className={classes.frame}>
      <table ref={table} className={classes.table} onKeyDown={onKeyDown} onPaste={onPaste}>
        <thead>
          <tr>
            <th scope="col">
              <span className={classes.heard}>{t('roadmapEdit.place')}</span>
            </th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" data-column-head={column}>
                {t(`roadmapEdit.column.${column}`)}
              </th>
            ))}
            <th scope="col">
              <span className={classes.heard}>{t('roadmapEdit.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <PromiseTableRow
              key={row.key}
              {...{ row, index, faults }}
              last={index === rows.length - 1}
              onChange={(next) => onChange(rows.with(index, next))}
              onMove={(to) => move(index, to, null)}
              onInsert={() => insert(index + 1)}
              onRemove={() => onChange(rows.toSpliced(index, 1))}
            />
          ))}
        </tbody>
      </table>
      <div className={classes.foot}>
        <Button variant="default" leftSection={<Icon name="add" />} onClick={() => insert(rows.length)}>
          {t('roadmapEdit.add')}
        </Button>
        <p>{t('roadmapEdit.keys')}</p>
      </div>
      {pasted && <PasteNote pasted={pasted} rows={rows} />}
    </div>
  );
}

/** What a paste brought, and what of it could not be read. */
function PasteNote({ pasted, rows }: { pasted: Pasted; rows: readonly PromiseRow[] }) {
  const { t } = useTranslation();
  const read = pasted.cells - pasted.unread.length;
  return (
    <div className={classes.pasted} role="status">
      <p>{t('roadmapEdit.pasted', { count: read, value: String(read) })}</p>
      {pasted.unread.length > 0 && (
        <ul>
          {pasted.unread.map(({ key, column, text }) => (
            <li key={`${key}.${column}`}>
              {t('roadmapEdit.unread', {
                text,
                column: t(`roadmapEdit.column.${column}`),
                row: rows.findIndex((row) => row.key === key) + 1,
              })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The cell that an event came from. */
function cellOf(target: EventTarget): { row: number; column: Column } | null {
  const { row, column } = (target as HTMLElement).dataset;
  const known = COLUMNS.find((each) => each === column);
  return known && row !== undefined ? { row: Number(row), column: known } : null;
}
