import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useReread, useSending } from '../../lib/change.js';
import { decisionOn, type DecisionValues } from '../../lib/decision-values.js';
import { moveOf, useDecision, type Decision } from '../../lib/decision.js';
import { MoveBriefDocument, OneBriefDocument, type KeptBriefFragment } from '../../lib/graphql/graphql.js';
import { Card } from '../../ui/card.js';
import { DecisionFrame, DecisionNews } from '../../ui/decision.js';
import { DraftStatus } from '../../ui/draft-status.js';
import { LongTextField } from '../../ui/form-fields.js';
import { BRIEF_ALSO, type BriefPart } from './brief-part.js';
import classes from './brief.module.css';

const MOVES = ['APPROVE', 'RETURN'] as const;
type DecidedMove = (typeof MOVES)[number];

/** What the chair decides of a brief that was submitted, with what is said of it. */
export function BriefDecision({ kept, programme }: BriefPart) {
  const { t } = useTranslation();
  const decision = useBriefDecision({ kept, programme });
  const { state, values, say, decide } = decision;
  return (
    <Card title={t('brief.decide')} note={t('brief.decideNote')}>
      <DecisionFrame decision={decision} className={classes.decide}>
        <DecisionNews decision={decision} open />
        <LongTextField
          name="input.comments"
          label={t('brief.comments')}
          note={t('brief.commentsNote')}
          dir="auto"
          value={values.comments}
          onChange={(comments) => say({ comments })}
        />
        <div className={classes.actions}>
          {MOVES.filter((move) => kept.movesOpen.includes(move)).map((move) => (
            <Button
              key={move}
              variant={move === 'APPROVE' ? 'filled' : 'default'}
              loading={state === 'SENDING' && values.move === move}
              onClick={() => void decide(move)}
            >
              {t(`brief.move.${move}`)}
            </Button>
          ))}
        </div>
        <DraftStatus state={state} />
      </DecisionFrame>
    </Card>
  );
}

/** Whether the reader can decide on a brief now. */
export function isDecidable({ movesOpen }: KeptBriefFragment): boolean {
  return MOVES.some((move) => movesOpen.includes(move));
}

function useBriefDecision({ kept, programme }: BriefPart): Decision<DecidedMove> {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id, code } = kept;
  const standing = (brief: KeptBriefFragment) => decisionOn<DecidedMove>(brief, MOVES);
  const stands = useMemo(() => standing(kept), [kept]);
  const send = useSending(
    MoveBriefDocument,
    BRIEF_ALSO,
    (values: DecisionValues<DecidedMove>, { version }) => {
      const comments = values.comments.trim() || null;
      return { input: { id, version, move: moveOf(values), comments } };
    },
    ({ moveBrief }) => {
      // Who decided on it sees no more of it: the way goes on to its project, or back to the others.
      const made = moveBrief.projectCode;
      void navigate(`/${programme.code}/${made ? `projects/${encodeURIComponent(made)}` : 'briefs'}`);
      return standing(moveBrief);
    },
  );
  const reread = useReread(OneBriefDocument, { programme: programme.code, id }, ({ brief }) =>
    brief ? standing(brief) : null,
  );
  const label = t('brief.decisionOf', { code });
  return useDecision({ kind: 'brief-decision', id, label }, { stands, send, reread });
}
