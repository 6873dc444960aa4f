import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card.js';
import { DecisionFrame, DecisionNews } from '../../ui/decision.js';
import { DecisionFields, RemarkedList } from './decision-fields.js';
import { ReadUpdate } from './review.js';
import { StepsTaken } from './steps-taken.js';
import { isDecidable, useUpdateDecision } from './update-decision.js';
import type { OfUpdate } from './one-update.js';
import classes from './update-page.module.css';

/** Validates an update, or returns it with comments: of the whole, and project by project. */
export function Decision({ update, programme }: OfUpdate) {
  const { t } = useTranslation();
  const decision = useUpdateDecision({ update, programme });
  if (!isDecidable(update)) {
    return (
      <div className={classes.stack}>
        <DecisionNews decision={decision} open={false} />
        <ReadUpdate update={update} />
      </div>
    );
  }
  return (
    <DecisionFrame
      decision={decision}
      fields={decision.fields}
      className={classes.stack}
      onSend={() => void decision.decide('RETURN')}
    >
      <Card title={t('update.toDecide')} note={t('update.toDecideNote')}>
        <RemarkedList {...{ update, programme, decision }} />
      </Card>
      <Card title={t('update.decide')} note={t('update.decideNote')}>
        <DecisionFields decision={decision} />
        <StepsTaken steps={update.steps} />
      </Card>
    </DecisionFrame>
  );
}
