import { Button, Checkbox } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange, useReread, useSending } from '../../../lib/change.js';
import { decisionOn, type DecisionValues } from '../../../lib/decision-values.js';
import { moveOf, useDecision, type Decision } from '../../../lib/decision.js';
import type { Standing } from '../../../lib/draft-keeper.js';
import { MoveProposalDocument, ProjectRecordPageDocument } from '../../../lib/graphql/graphql.js';
import { DecisionFrame, DecisionNews } from '../../../ui/decision.js';
import { DraftStatus } from '../../../ui/draft-status.js';
import { LongTextField } from '../../../ui/form-fields.js';
import { ErrorStrip } from '../../../ui/states.js';
import { RECORD_ALSO, type Proposal, type RecordPart } from './record-part.js';
import classes from './record-page.module.css';

const MOVES = ['ACCEPT', 'REFUSE'] as const;
type AnsweredMove = (typeof MOVES)[number];
type Part = RecordPart & { readonly proposal: Proposal };

/** The answer of DPGOV to a proposal: accepted, over what was changed since only once that was compared, or refused. */
export function AnswerForm(part: Part) {
  const { t } = useTranslation();
  const { fields } = part.proposal;
  const decision = useAnswer(part);
  const { state, values, say, decide } = decision;
  const outdated = fields.some(({ changedMeanwhile }) => changedMeanwhile);
  const [compared, setCompared] = useState(false);
  return (
    <DecisionFrame decision={decision} className={classes.answer}>
      <DecisionNews decision={decision} open />
      <LongTextField
        name="input.answer"
        label={t('record.answer')}
        note={t('record.answerNote')}
        dir="auto"
        maxLength={2000}
        value={values.comments}
        onChange={(comments) => say({ comments })}
      />
      {outdated && (
        <Checkbox
          label={t('record.overChanges')}
          checked={compared}
          onChange={(event) => setCompared(event.target.checked)}
        />
      )}
      <div className={classes.moves}>
        {MOVES.map((move) => (
          <Button
            key={move}
            variant={move === 'ACCEPT' ? 'filled' : 'default'}
            disabled={move === 'ACCEPT' && outdated && !compared}
            loading={state === 'SENDING' && values.move === move}
            onClick={() => void decide(move)}
          >
            {t(`record.proposalMove.${move}`)}
          </Button>
        ))}
        <DraftStatus state={state} />
      </div>
    </DecisionFrame>
  );
}

/** What stands of the answer to a proposal. */
function answerOn({ version, state, answer }: Proposal): Standing<DecisionValues<AnsweredMove>> {
  const move = state === 'ACCEPTED' ? 'ACCEPT' : state === 'REFUSED' ? 'REFUSE' : null;
  return decisionOn({ version, steps: move ? [{ move, comments: answer }] : [] }, MOVES);
}

function useAnswer({ proposal, kept, programme }: Part): Decision<AnsweredMove> {
  const { t } = useTranslation();
  const { id, fields } = proposal;
  const stands = useMemo(() => answerOn(proposal), [proposal]);
  const named = (all: readonly Proposal[]): Proposal => all.find((each) => each.id === id) ?? proposal;
  const send = useSending(
    MoveProposalDocument,
    RECORD_ALSO,
    (values: DecisionValues<AnsweredMove>, { version }) => {
      const overChanges = fields.some(({ changedMeanwhile }) => changedMeanwhile);
      const answer = values.comments.trim() || null;
      return {
        input: { id, version, move: moveOf(values), answer, projectVersion: kept.version, overChanges },
      };
    },
    ({ moveProposal }) => answerOn(named(moveProposal.proposals)),
  );
  const reread = useReread(
    ProjectRecordPageDocument,
    { programme: programme.code, code: kept.code },
    ({ projectRecord }) => (projectRecord ? answerOn(named(projectRecord.proposals)) : null),
  );
  const label = t('record.answerOf', { code: kept.code, name: proposal.proposedBy });
  return useDecision({ kind: 'proposal-answer', id, label }, { stands, send, reread });
}

/** The way back of who made a proposal. */
export function WithdrawProposal({ proposal: { id, version } }: Pick<Part, 'proposal'>) {
  const { t } = useTranslation();
  const { send, busy, error } = useChange(MoveProposalDocument, RECORD_ALSO);
  return (
    <div className={classes.answer}>
      {error && <ErrorStrip error={error} />}
      <div className={classes.moves}>
        <Button
          variant="default"
          loading={busy}
          onClick={() => void send({ input: { id, version, move: 'WITHDRAW' } })}
        >
          {t('record.proposalMove.WITHDRAW')}
        </Button>
      </div>
    </div>
  );
}
