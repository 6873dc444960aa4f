import classes from './table.module.css';

/** The one look of every table: hairlines, numbers at the end side; where there is little room its rows become blocks. */
export function Table({
  label,
  className = '',
  busy,
  rowCount,
  fixed = false,
  children,
}: {
  /** What the table lists, where no heading says it. */
  label?: string;
  className?: string;
  busy?: boolean;
  /** How many rows there are with the head, where not all of them are drawn. */
  rowCount?: number;
  /** Whether the columns keep their widths whatever their cells hold. */
  fixed?: boolean;
  children: React.ReactNode;
}) {
  return (
    <div className={classes.frame} aria-busy={busy}>
      <table
        className={`${classes.table} ${className}`}
        aria-label={label}
        aria-rowcount={rowCount}
        data-fixed={fixed || undefined}
      >
        {children}
      </table>
    </div>
  );
}
