import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalMove } from '#domain/project/proposal.js';
import { useChange } from '../../../lib/change.js';
import { MoveProposalDocument } from '../../../lib/graphql/graphql.js';
import { FormErrorsContext, fieldsOf } from '../../../ui/form-errors.js';
import { LongTextField } from '../../../ui/form-fields.js';
import { ErrorStrip } from '../../../ui/states.js';
import { RECORD_ALSO, type Proposal, type RecordPart } from './record-part.js';
import classes from './record-page.module.css';

/** What can be done with a proposal: accepted or refused by DPGOV, withdrawn by who made it. */
export function AnswerForm({
  proposal: { id, version, movesOpen, fields },
  kept,
}: Pick<RecordPart, 'kept'> & { proposal: Proposal }) {
  const { t } = useTranslation();
  const { send, busy, error } = useChange(MoveProposalDocument, RECORD_ALSO);
  const [answer, setAnswer] = useState('');
  const [compared, setCompared] = useState(false);
  const [placed] = useState(() => new Set<string>());
  const outdated = fields.some(({ changedMeanwhile }) => changedMeanwhile);
  const answers = movesOpen.includes('ACCEPT') || movesOpen.includes('REFUSE');
  const move = (to: ProposalMove): void => {
    const accepting = to === 'ACCEPT' && { projectVersion: kept.version, overChanges: compared };
    void send({ input: { id, version, move: to, ...(answer.trim() && { answer }), ...accepting } });
  };
  if (movesOpen.length === 0) return null;
  return (
    <FormErrorsContext value={{ fields: fieldsOf(error), placed }}>
      <div className={classes.answer}>
        {error && <ErrorStrip error={error} />}
        {answers && (
          <LongTextField
            name="input.answer"
            label={t('record.answer')}
            note={t('record.answerNote')}
            dir="auto"
            maxLength={2000}
            value={answer}
            onChange={setAnswer}
          />
        )}
        {answers && outdated && (
          <Checkbox
            label={t('record.overChanges')}
            checked={compared}
            onChange={(event) => setCompared(event.target.checked)}
          />
        )}
        <div className={classes.moves}>
          {movesOpen.includes('ACCEPT') && (
            <Button loading={busy} disabled={outdated && !compared} onClick={() => move('ACCEPT')}>
              {t('record.proposalMove.ACCEPT')}
            </Button>
          )}
          {(['REFUSE', 'WITHDRAW'] as const)
            .filter((each) => movesOpen.includes(each))
            .map((each) => (
              <Button key={each} variant="default" loading={busy} onClick={() => move(each)}>
                {t(`record.proposalMove.${each}`)}
              </Button>
            ))}
        </div>
      </div>
    </FormErrorsContext>
  );
}
