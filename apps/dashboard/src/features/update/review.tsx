import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card.js';
import { Empty } from '../../ui/states.js';
import { SaidList } from './said-list.js';
import { StepsTaken } from './steps-taken.js';
import type { OfUpdate } from './one-update.js';

/** An update as it is read, with what was done with it. */
export function ReadUpdate({ update }: Pick<OfUpdate, 'update'>) {
  const { t } = useTranslation();
  const unsaid = update.state === 'OPEN' && update.projects.every(({ version }) => version === 0);
  return (
    <Card title={t('update.saidList')}>
      {unsaid ? <Empty>{t('update.unsaid')}</Empty> : <SaidList update={update} />}
      <StepsTaken steps={update.steps} />
    </Card>
  );
}
