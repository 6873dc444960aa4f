import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card.js';
import { Empty } from '../../ui/states.js';
import { Decision } from './decision.js';
import { SaidList } from './said-list.js';
import { StepsTaken } from './steps-taken.js';
import type { OfUpdate } from './update-page.js';
import classes from './update-page.module.css';

/** An update as it is read, and decided on by who validates. */
export function Review({ update, programme }: OfUpdate) {
  const { t } = useTranslation();
  const decides = update.movesOpen.some((move) => move === 'VALIDATE' || move === 'RETURN');
  if (decides) return <Decision {...{ update, programme }} />;
  const unsaid = update.state === 'OPEN' && update.projects.every(({ version }) => version === 0);
  return (
    <div className={classes.stack}>
      <Card title={t('update.saidList')}>
        {unsaid ? <Empty>{t('update.unsaid')}</Empty> : <SaidList update={update} />}
        <StepsTaken steps={update.steps} />
      </Card>
    </div>
  );
}
