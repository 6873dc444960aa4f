import { useTranslation } from 'react-i18next';
import { Provider } from 'urql';
import { Card } from '../../ui/card.js';
import { PageHead } from '../../ui/page-head.js';
import { CHARTS } from './chart-examples.js';
import { CONTROLS } from './control-examples.js';
import { fixedClient } from './fixed-client.js';
import classes from './gallery-page.module.css';
import { SETS } from './set-examples.js';
import { TABLES } from './table-examples.js';

/** Every part of the screens with values that never change, for those who build them. */
export function GalleryPage() {
  const { t } = useTranslation();
  return (
    <Provider value={fixedClient}>
      <PageHead context={t('layout.brand')} title={t('gallery.title')} />
      <div className={classes.page}>
        {Object.entries({ ...CHARTS, ...CONTROLS, ...SETS, ...TABLES }).map(([name, Example]) => (
          <Card key={name} id={name} title={name}>
            <Example />
          </Card>
        ))}
      </div>
    </Provider>
  );
}
