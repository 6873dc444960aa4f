import { Button, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { alwaysShown, isShown, type DataColumn } from './data-table-column.js';
import classes from './data-table-columns.module.css';
import { Icon } from './icon.js';
import { Popover } from './popover.js';

/** The choice of a table's columns: those ticked are shown; what names a row always is, and is not offered. */
export function ColumnChoice<Row>({
  columns,
  shown,
  onShow,
  note,
}: {
  columns: readonly DataColumn<Row>[];
  /** The columns chosen; null: the table's own choice. */
  shown: readonly string[] | null;
  onShow: (shown: readonly string[] | null) => void;
  /** What the choice does not reach. */
  note?: string;
}) {
  const { t } = useTranslation();
  const offered = columns.filter((column) => !alwaysShown(column));
  const toggle = (id: string): void =>
    onShow(
      offered.filter((column) => (column.id === id) !== isShown(column, shown)).map((column) => column.id),
    );
  return (
    <Popover
      width={260}
      align="end"
      aria-label={t('table.columnsShown')}
      focusOn="input"
      target={(target) => (
        <Button {...target} variant="default" rightSection={<Icon name="down" size={12} />}>
          {t('table.columns')}
        </Button>
      )}
    >
      {() => (
        <fieldset className={classes.choice}>
          <legend>{t('table.columnsShown')}</legend>
          {offered.map((column) => (
            <label key={column.id}>
              <input type="checkbox" checked={isShown(column, shown)} onChange={() => toggle(column.id)} />
              {column.name}
            </label>
          ))}
          {shown && (
            <UnstyledButton className={classes.own} onClick={() => onShow(null)}>
              {t('table.ownColumns')}
            </UnstyledButton>
          )}
          {note && <p className={classes.note}>{note}</p>}
        </fieldset>
      )}
    </Popover>
  );
}
