import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useReread, useSending } from '../../lib/change.js';
import { decisionOn, type DecisionValues } from '../../lib/decision-values.js';
import { moveOf, useDecision, type Decision } from '../../lib/decision.js';
import {
  MoveRoadmapDocument,
  OneRoadmapDocument,
  type KeptRoadmapFragment,
} from '../../lib/graphql/graphql.js';
import { Card } from '../../ui/card.js';
import { DecisionFrame, DecisionNews } from '../../ui/decision.js';
import { DraftStatus } from '../../ui/draft-status.js';
import { LongTextField } from '../../ui/form-fields.js';
import classes from './roadmap-page.module.css';
import type { RoadmapProject } from './roadmap-project.js';
import { ROADMAP_ALSO } from './roadmap-words.js';

const MOVES = ['APPROVE', 'RETURN'] as const;
type DecidedMove = (typeof MOVES)[number];

/** What the chair decides of a version that is presented, with what is said of it. */
export function RoadmapDecision({ kept, project }: Decided) {
  const { t } = useTranslation();
  const decision = useRoadmapDecision({ kept, project });
  const { state, values, say, decide } = decision;
  const open = MOVES.some((move) => kept.movesOpen.includes(move));
  if (!open) return <DecisionNews decision={decision} open={false} />;
  return (
    <Card title={t('roadmapEdit.decide')} note={t('roadmapEdit.decideNote')}>
      <DecisionFrame decision={decision} className={classes.decision}>
        <DecisionNews decision={decision} open />
        <LongTextField
          name="input.comments"
          label={t('roadmapEdit.comments')}
          note={t('roadmapEdit.commentsNote')}
          dir="auto"
          value={values.comments}
          onChange={(comments) => say({ comments })}
        />
        <div className={classes.actions}>
          {MOVES.map((move) => (
            <Button
              key={move}
              variant={move === 'APPROVE' ? 'filled' : 'default'}
              loading={state === 'SENDING' && values.move === move}
              onClick={() => void decide(move)}
            >
              {t(`roadmapEdit.move.${move}`)}
            </Button>
          ))}
        </div>
        <DraftStatus state={state} />
      </DecisionFrame>
    </Card>
  );
}

interface Decided {
  readonly kept: KeptRoadmapFragment;
  readonly project: RoadmapProject;
}

function useRoadmapDecision({ kept, project }: Decided): Decision<DecidedMove> {
  const { t } = useTranslation();
  const { id } = kept;
  const standing = (version: KeptRoadmapFragment) => decisionOn<DecidedMove>(version, MOVES);
  const stands = useMemo(() => standing(kept), [kept]);
  const send = useSending(
    MoveRoadmapDocument,
    ROADMAP_ALSO,
    (values: DecisionValues<DecidedMove>, { version }) => {
      const comments = values.comments.trim() || null;
      return { input: { id, version, move: moveOf(values), comments } };
    },
    ({ moveRoadmap }) => standing(moveRoadmap),
  );
  const reread = useReread(OneRoadmapDocument, { id }, ({ roadmapRecord }) =>
    roadmapRecord ? standing(roadmapRecord) : null,
  );
  const label = t('roadmapEdit.decisionOf', { code: project.code });
  return useDecision({ kind: 'roadmap-decision', id, label }, { stands, send, reread });
}
