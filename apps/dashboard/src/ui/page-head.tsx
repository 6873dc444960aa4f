import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './page-head.module.css';

/** Top of a page: where one is, its title, what it is about, and the controls of the whole page. */
export function PageHead({
  context,
  title,
  chips,
  aside,
}: {
  context: React.ReactNode;
  title: string;
  chips?: React.ReactNode;
  aside?: React.ReactNode;
}) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = t('layout.pageTitle', { title });
  }, [title, t]);
  return (
    <header className={classes.head}>
      <div className={classes.words}>
        <div className={classes.context}>{context}</div>
        <h1>{title}</h1>
        {chips && <div className={classes.chips}>{chips}</div>}
      </div>
      {aside && <div className={classes.aside}>{aside}</div>}
    </header>
  );
}

/** Foot of a page: what its figures rest on. */
export function PageFoot({ children }: { children: React.ReactNode }) {
  return <footer className={classes.foot}>{children}</footer>;
}
