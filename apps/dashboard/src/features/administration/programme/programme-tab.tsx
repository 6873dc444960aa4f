import { useTranslation } from 'react-i18next';
import { NavLink, Outlet, useParams } from 'react-router';
import classes from './programme.module.css';

const PAGES = ['', 'thresholds', 'calendar', 'new'] as const;

/** What a programme fixes for its projects: its pages and the one that is open. */
export function ProgrammeTab() {
  const { t } = useTranslation();
  const { programme = '' } = useParams();
  return (
    <>
      <nav className={classes.pages} aria-label={t('administration.tab.programme')}>
        {PAGES.map((page) => (
          <NavLink key={page} to={`/${programme}/administration/programme${page && `/${page}`}`} end>
            {t(`programmeAdmin.page.${page || 'settings'}`)}
          </NavLink>
        ))}
      </nav>
      <Outlet key={programme} />
    </>
  );
}
