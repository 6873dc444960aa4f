import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageHead } from '../ui/page-head.js';
import { Empty } from '../ui/states.js';
import classes from './layout.module.css';

/** Nothing stands at this address, or nothing this reader may see. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <>
      <PageHead context={t('notFound.context')} title={t('notFound.title')} />
      <Empty
        action={
          <Link to="/" className={classes.link}>
            {t('notFound.back')}
          </Link>
        }
      >
        {t('notFound.sentence')}
      </Empty>
    </>
  );
}
