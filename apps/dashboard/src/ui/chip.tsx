import classes from './chip.module.css';

/** A word in a box, 24 px high; the colour never carries a health. */
export function Chip({
  tone = 'neutral',
  children,
}: {
  tone?: 'neutral' | 'accent' | 'outlined' | 'warning';
  children: React.ReactNode;
}) {
  return (
    <span className={classes.chip} data-tone={tone}>
      {children}
    </span>
  );
}

/** The outline that marks a flagship beside its title. */
export function FlagshipMark({ label }: { label: string }) {
  return <span className={classes.flagship} role="img" aria-label={label} title={label} />;
}
