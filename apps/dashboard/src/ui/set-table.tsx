import { useTranslation } from 'react-i18next';
import type { ProjectFilter, SetFiguresFragment } from '../lib/graphql/graphql.js';
import { SetCells } from './set-cells.js';
import classes from './set-table.module.css';
import tableClasses from './table.module.css';

/** A set of projects as it stands in a row: how it was asked for, what it is called and what it measures. */
export interface RowSet {
  readonly programme: string;
  readonly statusOn: string;
  readonly name: string;
  readonly filter: ProjectFilter;
  readonly rollup: SetFiguresFragment;
}

/** Sets of projects side by side: how far each is, how it stands, what is late; `wide` adds the worst and the age. */
export function SetTable({
  name,
  wide = false,
  className = '',
  children,
}: {
  /** What the sets are. */
  name: string;
  wide?: boolean;
  className?: string;
  /** `SetRow`s. */
  children: React.ReactNode;
}) {
  const { t } = useTranslation();
  const numbers = [t('column.overdue'), ...(wide ? [t('column.worstSlippage'), t('column.lastActual')] : [])];
  return (
    <table className={`${tableClasses['table']} ${classes.sets} ${className}`} data-blocks>
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <NumberHead name={t('column.measured')} />
          <th scope="col">{t('column.progress')}</th>
          <NumberHead name={t('column.done')} />
          <NumberHead name={t('column.planned')} />
          <NumberHead name={t('column.gap')} />
          <th scope="col">{t('figure.healthOfProjects')}</th>
          {numbers.map((column) => (
            <NumberHead key={column} name={column} />
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

function NumberHead({ name }: { name: string }) {
  return (
    <th scope="col" data-number>
      {name}
    </th>
  );
}

/** One set as a row under its name; without projects, a word in the place of its figures. */
export function SetRow({
  title,
  set,
  none = '',
  wide = false,
  className,
  level,
  children,
}: {
  /** The whole name, where the row shows a short one. */
  title?: string;
  set: RowSet | null;
  none?: string;
  wide?: boolean;
  className?: string;
  /** How deep the row stands in a tree. */
  level?: number;
  /** The name, as the way to the set's own page. */
  children: React.ReactNode;
}) {
  return (
    <tr className={className} data-level={level}>
      <th scope="row" title={title}>
        {children}
      </th>
      {set && set.rollup.projectCount > 0 ? (
        <SetCells set={set} wide={wide} />
      ) : (
        <td colSpan={wide ? 9 : 7} className={classes.none}>
          {none}
        </td>
      )}
    </tr>
  );
}
