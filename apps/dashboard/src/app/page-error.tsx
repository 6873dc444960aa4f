import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icon.js';
import stateClasses from '../ui/states.module.css';
import classes from './layout.module.css';

/** Shown when a page cannot be drawn at all, for instance because its script could not be loaded. */
export function PageError() {
  const { t } = useTranslation();
  return (
    <main className={classes.main}>
      <div className={stateClasses['error']} role="alert">
        <Icon name="warning" />
        <div>
          <p>{t('state.pageFailed')}</p>
        </div>
        <Button variant="default" onClick={() => window.location.reload()}>
          {t('state.reload')}
        </Button>
      </div>
    </main>
  );
}
