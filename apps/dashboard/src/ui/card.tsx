import { Paper } from '@mantine/core';
import { useId } from 'react';
import classes from './card.module.css';

/** One card of a page: a titled region with room for controls beside its title. */
export function Card({
  title,
  count,
  note,
  explain,
  aside,
  children,
  id,
}: {
  title: React.ReactNode;
  count?: React.ReactNode;
  note?: React.ReactNode;
  /** The way to what the title's count was counted from. */
  explain?: React.ReactNode;
  aside?: React.ReactNode;
  children: React.ReactNode;
  id?: string;
}) {
  const titleId = useId();
  return (
    <Paper component="section" className={classes.card} aria-labelledby={titleId} id={id}>
      <header className={classes.head}>
        <div className={classes.words}>
          <div className={classes.title}>
            <h2 id={titleId}>
              {title}
              {count !== undefined && (
                <span className={classes.count} data-figure>
                  {count}
                </span>
              )}
            </h2>
            {explain}
          </div>
          {note && <p className={classes.note}>{note}</p>}
        </div>
        {aside && <div className={classes.aside}>{aside}</div>}
      </header>
      {children}
    </Paper>
  );
}

/** A card with one figure: its name, the way to its explanation, and at its foot what it was measured on. */
export function FigureCard({
  name,
  explain,
  base,
  children,
  span,
}: {
  name: string;
  explain?: React.ReactNode;
  base: React.ReactNode;
  children: React.ReactNode;
  span?: number;
}) {
  const titleId = useId();
  return (
    <Paper
      component="section"
      p={0}
      className={classes.figure}
      data-figure-card
      aria-labelledby={titleId}
      style={span ? { gridColumn: `span ${span}` } : undefined}
    >
      <header className={classes.name}>
        <h2 id={titleId}>{name}</h2>
        {explain}
      </header>
      {children}
      <p className={classes.base}>{base}</p>
    </Paper>
  );
}

/** The figure itself, large, with the words that belong to it. */
export function KeyFigure({
  value,
  stated = false,
  children,
}: {
  value: React.ReactNode;
  /** Whether a source states it: nothing was computed that could be explained. */
  stated?: boolean;
  children?: React.ReactNode;
}) {
  return (
    <p className={classes.key}>
      <strong data-figure data-stated={stated || undefined}>
        {value}
      </strong>
      {children && <span>{children}</span>}
    </p>
  );
}

/** Words in the colour of what is late; nothing else is red. */
export function Late({ children }: { children: React.ReactNode }) {
  return <span className={classes.late}>{children}</span>;
}
