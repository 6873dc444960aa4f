import { ActionIcon } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EARNING_RULES, PHASES, type EarningRule, type Phase } from '#domain/milestone/milestone.js';
import { useFormat } from '../../lib/format.js';
import { DayTextField } from '../../ui/day-field.js';
import { Icon, type IconName } from '../../ui/icon.js';
import { cellKey, type Faults } from './promise-faults.js';
import classes from './promise-table.module.css';
import { type Column, type PromiseRow } from './roadmap-values.js';

const OTHER_LANGUAGES = ['ar', 'en'] as const;

/** One milestone of a draft as a row of fields, with what is wrong under its cells. */
export function PromiseTableRow({
  row,
  index,
  faults,
  last,
  onChange,
  onMove,
  onInsert,
  onRemove,
}: {
  row: PromiseRow;
  index: number;
  faults: Faults;
  last: boolean;
  onChange: (row: PromiseRow) => void;
  onMove: (to: number) => void;
  onInsert: () => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const cell = (column: Column) => ({ index, column, fault: faults.get(cellKey(row, column)) });
  const name = { row: format.number(index + 1), title: row.title.fr };
  return (
    <>
      <tr data-promise={row.key}>
        <th scope="row" className={classes.place}>
          {format.number(index + 1)}
        </th>
        <Cell {...cell('title')}>
          {(field) => (
            <input
              {...field}
              type="text"
              lang="fr"
              dir="ltr"
              maxLength={300}
              value={row.title.fr}
              onChange={({ target }) => onChange({ ...row, title: { ...row.title, fr: target.value } })}
            />
          )}
        </Cell>
        <Cell {...cell('phase')}>
          {(field) => (
            <select
              {...field}
              value={row.phase}
              onChange={({ target }) => onChange({ ...row, phase: target.value as Phase })}
            >
              {PHASES.map((phase) => (
                <option key={phase} value={phase}>
                  {t(`phase.${phase}`)}
                </option>
              ))}
            </select>
          )}
        </Cell>
        <Cell {...cell('weight')}>
          {(field) => (
            <input
              {...field}
              type="text"
              inputMode="numeric"
              value={row.weight ?? ''}
              onChange={({ target }) => onChange({ ...row, weight: wholeNumber(target.value) })}
            />
          )}
        </Cell>
        <Cell {...cell('earningRule')}>
          {(field) => (
            <select
              {...field}
              value={row.earningRule}
              onChange={({ target }) => onChange({ ...row, earningRule: target.value as EarningRule })}
            >
              {EARNING_RULES.map((rule) => (
                <option key={rule} value={rule}>
                  {t(`earningRule.short.${rule}`)}
                </option>
              ))}
            </select>
          )}
        </Cell>
        {(['baselineStartOn', 'baselineEndOn'] as const).map((column) => (
          <Cell key={column} {...cell(column)}>
            {({ className: _, 'aria-invalid': refused, ...field }) => (
              <DayTextField
                {...field}
                variant="unstyled"
                error={refused}
                value={row[column]}
                onChange={(day) => onChange({ ...row, [column]: day })}
              />
            )}
          </Cell>
        ))}
        <td className={classes.tools}>
          <Tool
            icon="up"
            label={t('roadmapEdit.up', name)}
            off={index === 0}
            onUse={() => onMove(index - 1)}
          />
          <Tool icon="down" label={t('roadmapEdit.down', name)} off={last} onUse={() => onMove(index + 1)} />
          <Tool icon="add" label={t('roadmapEdit.insert', name)} onUse={onInsert} />
          <Tool
            icon="translate"
            label={t('roadmapEdit.languages', name)}
            expanded={open}
            onUse={() => setOpen(!open)}
          />
          <Tool icon="remove" label={t('roadmapEdit.remove', name)} onUse={onRemove} />
        </td>
      </tr>
      {open && (
        <tr className={classes.languages}>
          <td />
          <td colSpan={7}>
            {OTHER_LANGUAGES.map((language) => (
              <label key={language}>
                {t(`roadmapEdit.titleIn.${language}`)}
                <input
                  type="text"
                  lang={language}
                  dir={language === 'ar' ? 'rtl' : 'ltr'}
                  maxLength={300}
                  value={row.title[language]}
                  onChange={({ target }) =>
                    onChange({ ...row, title: { ...row.title, [language]: target.value } })
                  }
                />
              </label>
            ))}
          </td>
        </tr>
      )}
    </>
  );
}

/** What every field of a cell bears: its name, its place for the keyboard, and whether it is refused. */
interface CellField {
  readonly className: string | undefined;
  readonly 'aria-label': string;
  readonly 'aria-invalid': boolean | undefined;
  readonly 'aria-describedby': string | undefined;
  readonly 'data-row': number;
  readonly 'data-column': Column;
}

function Cell({
  index,
  column,
  fault,
  children,
}: {
  index: number;
  column: Column;
  fault: string | undefined;
  children: (field: CellField) => React.ReactNode;
}) {
  const { t } = useTranslation();
  const id = useId();
  const name = t(`roadmapEdit.column.${column}`);
  return (
    <td data-label={name} data-cell={column}>
      {children({
        className: classes.cell,
        'aria-label': t('roadmapEdit.cell', { column: name, row: index + 1 }),
        'aria-invalid': fault ? true : undefined,
        'aria-describedby': fault ? id : undefined,
        'data-row': index,
        'data-column': column,
      })}
      {fault && (
        <p id={id} className={classes.fault}>
          {fault}
        </p>
      )}
    </td>
  );
}

function Tool({
  icon,
  label,
  off = false,
  expanded,
  onUse,
}: {
  icon: IconName;
  label: string;
  off?: boolean;
  expanded?: boolean;
  onUse: () => void;
}) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={28}
      aria-label={label}
      title={label}
      disabled={off}
      aria-expanded={expanded}
      onClick={onUse}
    >
      <Icon name={icon} />
    </ActionIcon>
  );
}

function wholeNumber(text: string): number | null {
  const digits = text.replace(/\D/g, '').slice(0, 7);
  return digits === '' ? null : Number(digits);
}
