import { useImperativeHandle, useRef, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DecisionHandle } from '../../lib/decision.js';
import { DecisionFrame, DecisionNews } from '../../ui/decision.js';
import { Answer } from '../../ui/programme-page.js';
import { DecisionFields, RemarkedList } from './decision-fields.js';
import { SaidList } from './said-list.js';
import { isDecidable, useUpdateDecision, type DecidedMove } from './update-decision.js';
import { useOneUpdate, type OfUpdate } from './one-update.js';
import classes from './update-page.module.css';

/** A line of a list in which the decision on an update is taken. */
interface InPlace {
  /** Told once the decision is taken. */
  readonly onDecided: (move: DecidedMove) => void;
  readonly ref: Ref<DecisionHandle>;
}

/** An update in the place where it is listed: what it says of each project, and DPGOV's decision. */
export function DecisionInPlace({
  programme,
  id,
  ...place
}: InPlace & { readonly programme: string; readonly id: string }) {
  const read = useOneUpdate(programme, id);
  return (
    <Answer blocks={[160]} {...read}>
      {(subject) => <Opened {...subject} {...place} />}
    </Answer>
  );
}

function Opened({ update, programme, onDecided, ref }: OfUpdate & InPlace) {
  const { t } = useTranslation();
  const decision = useUpdateDecision({ update, programme }, onDecided);
  const decidable = isDecidable(update);
  const place = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => ({
    validate: () => void (decidable && decision.decide('VALIDATE')),
    comment: () => place.current?.querySelector('textarea')?.focus(),
  }));
  return (
    <div ref={place}>
      <DecisionFrame
        decision={decision}
        fields={decision.fields}
        className={classes.stack}
        {...(decidable && { onSend: () => void decision.decide('RETURN') })}
      >
        {decidable ? (
          <>
            <RemarkedList {...{ update, programme, decision }} />
            <DecisionFields decision={decision}>
              <Link className={classes.toPage} to={`/${programme.code}/updates/${update.id}`}>
                {t('update.toPage')}
              </Link>
            </DecisionFields>
          </>
        ) : (
          <>
            <DecisionNews decision={decision} open={false} />
            <SaidList update={update} />
          </>
        )}
      </DecisionFrame>
    </div>
  );
}
