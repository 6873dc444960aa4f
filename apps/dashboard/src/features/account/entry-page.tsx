import { Paper } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Logo } from '../../ui/icon.js';
import classes from './entry-page.module.css';

/** The frame of a page that one opens without being signed in. */
export function EntryPage({ title, children }: { title: string; children: React.ReactNode }) {
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
          <h1>{title}</h1>
          {children}
        </Paper>
      </div>
    </main>
  );
}
