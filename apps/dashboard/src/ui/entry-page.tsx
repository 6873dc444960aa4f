import { Paper } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from './entry-page.module.css';
import { Logo } from './icon.js';

/** The frame of a page that one opens without being signed in; `lead` stands under its title, `below` under its card. */
export function EntryPage({
  title,
  lead,
  below,
  children,
}: {
  title: string;
  lead?: React.ReactNode;
  below?: React.ReactNode;
  children: React.ReactNode;
}) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = t('layout.pageTitle', { title });
  }, [title, t]);
  return (
    <main className={classes.page}>
      <div className={classes.box}>
        <header className={classes.brand}>
          <Logo size={32} />
          <span>{t('layout.brand')}</span>
        </header>
        <Paper className={classes.card}>
          <div>
            <h1>{title}</h1>
            {lead && <p className={classes.lead}>{lead}</p>}
          </div>
          {children}
        </Paper>
        {below}
      </div>
    </main>
  );
}

/** A way on from an entry page to another. */
export function EntryLink({ to, children }: { to: string; children: React.ReactNode }) {
  return (
    <p>
      <Link to={to} className={classes.link}>
        {children}
      </Link>
    </p>
  );
}
