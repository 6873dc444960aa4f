import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../lib/format.js';
import type { ChangedRowFragment, FiguresMovedFieldsFragment } from '../../lib/graphql/graphql.js';
import { Card } from '../../ui/card.js';
import { ChangedRow } from './changed-row.js';
import { changesIn, isChosen, isSelectable, takenOf, withRows, type Choices } from './chosen-rows.js';
import classes from './changes.module.css';
import { Effect } from './effect.js';

/** Which rows are taken, and how to take others; without `onChoose`, the reader decides nothing. */
export interface Choosing {
  readonly choices: Choices;
  readonly onChoose?: (choices: Choices) => void;
}

/** What a workbook changes of one project, row by row; `code` is null for rows that name no project. */
export function ProjectChanges({
  programme,
  code,
  title,
  effect,
  rows,
  choosing,
}: {
  programme: string;
  code: string | null;
  title: string;
  effect: FiguresMovedFieldsFragment | null;
  rows: readonly ChangedRowFragment[];
  choosing: Choosing;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { choices, onChoose } = choosing;
  const count = changesIn(rows);
  const name = code === null ? title : format.code(code);
  return (
    <Card
      title={
        <>
          {onChoose && (
            <TakeAll
              rows={rows}
              choosing={choosing}
              label={t('workbook.change.chooseProject', { code: name })}
            />
          )}
          {code === null ? (
            title
          ) : (
            <>
              <span className={classes.code}>{name}</span>{' '}
              <Link className={classes.link} to={`/${programme}/projects/${encodeURIComponent(code)}`}>
                <bdi>{title}</bdi>
              </Link>
            </>
          )}
        </>
      }
      count={t('workbook.change.count', { count, value: format.number(count) })}
      aside={effect && <Effect effect={effect} />}
    >
      <div className={classes.frame}>
        <table className={classes.table} aria-label={`${name} ${code === null ? '' : title}`}>
          <thead>
            <tr>
              {(['field', 'cell', 'sent', 'uploaded', 'now'] as const).map((column) => (
                <th key={column} scope="col" data-column={column}>
                  {t(`workbook.change.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          {rows.map((row) => (
            <ChangedRow
              key={row.key}
              row={row}
              taken={isChosen(row, choices)}
              {...(onChoose &&
                isSelectable(row) && {
                  onTake: (taken: boolean) => onChoose(withRows(choices, [row], taken)),
                })}
            />
          ))}
        </table>
      </div>
    </Card>
  );
}

/** Takes or leaves all of some rows; half ticked while some are taken. */
export function TakeAll({
  rows,
  choosing: { choices, onChoose },
  label,
  shown = false,
}: {
  rows: readonly ChangedRowFragment[];
  choosing: Choosing;
  label: string;
  /** Whether its words stand beside it. */
  shown?: boolean;
}) {
  const taken = takenOf(rows, choices);
  if (taken === null || !onChoose) return null;
  return (
    <Checkbox
      className={classes.take}
      checked={taken === 'ALL'}
      indeterminate={taken === 'SOME'}
      onChange={() => onChoose(withRows(choices, rows, taken !== 'ALL'))}
      {...(shown ? { label } : { 'aria-label': label })}
    />
  );
}
