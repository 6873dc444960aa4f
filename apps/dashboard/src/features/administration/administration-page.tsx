import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation, useParams } from 'react-router';
import { useSession } from '../../lib/session.js';
import { PageHead } from '../../ui/page-head.js';
import { Empty } from '../../ui/states.js';
import classes from './administration-page.module.css';
import { openTabs } from './tabs.js';

/** The frame of the administration: its tabs, as far as the reader may open them, and the page of one of them. */
export function AdministrationPage() {
  const { t } = useTranslation();
  const { programme = '' } = useParams();
  const { viewer, programmes } = useSession();
  const { pathname } = useLocation();
  const tabs = openTabs(viewer);
  const known = programmes.find(({ code }) => code === programme);
  const tab = pathname.split('/')[3];
  const current = tabs.find(({ name }) => name === tab);
  const opened = known !== undefined && tabs.length > 0 && (current !== undefined || !tab);
  const title = current ? t(`administration.tab.${current.name}`) : t('administration.title');
  return (
    <>
      <PageHead context={known?.name} title={title} />
      {tabs.length > 0 && (
        <nav className={classes.tabs} aria-label={t('administration.title')}>
          {tabs.map(({ name }) => (
            <Link
              key={name}
              to={`/${programme}/administration/${name}`}
              aria-current={current?.name === name ? 'page' : undefined}
            >
              {t(`administration.tab.${name}`)}
            </Link>
          ))}
        </nav>
      )}
      {opened ? <Outlet /> : <Empty>{t('notFound.sentence')}</Empty>}
    </>
  );
}
