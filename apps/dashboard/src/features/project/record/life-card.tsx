import { Button } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectMove } from '#domain/project/move.js';
import { useKeptDraft } from '../../../lib/draft.js';
import { useFormat } from '../../../lib/format.js';
import type { Action } from '../../../lib/graphql/graphql.js';
import { Card } from '../../../ui/card.js';
import { Empty } from '../../../ui/states.js';
import { MOVE_DRAFT, MoveForm } from './move-form.js';
import type { RecordPart } from './record-part.js';
import classes from './record-page.module.css';

/** The right by which each step is taken, as the API tells what the viewer can. */
const RIGHT: Readonly<Record<ProjectMove, Action>> = {
  FRAME: 'PROJECT_EDIT',
  PLAN: 'PROJECT_EDIT',
  START: 'PROJECT_EDIT',
  OPEN: 'PROJECT_EDIT',
  CLOSE: 'PROJECT_CLOSE',
  SUSPEND: 'PROJECT_SUSPEND',
  RESUME: 'PROJECT_SUSPEND',
  CANCEL: 'PROJECT_CANCEL',
};

/** The life of a project: the steps taken, and those that it can take now. */
export function LifeCard({ kept, programme }: RecordPart) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<ProjectMove | null>(null);
  const resume = useCallback((move: string) => setAsked(move as ProjectMove), []);
  useKeptDraft(MOVE_DRAFT, kept.id, resume);
  const open = kept.movesOpen.filter((move) => kept.viewerCan.includes(RIGHT[move]));
  return (
    <Card title={t('record.life')} note={t('record.lifeNote', { state: t(`lifecycle.${kept.lifecycle}`) })}>
      {open.length === 0 ? (
        <Empty>{t(kept.movesOpen.length === 0 ? 'record.noMove' : 'record.noMoveOfYours')}</Empty>
      ) : (
        <div className={classes.moves} role="group" aria-label={t('record.life')}>
          {open.map((move) => (
            <Button
              key={move}
              variant="default"
              aria-pressed={move === asked}
              onClick={() => setAsked(move === asked ? null : move)}
            >
              {t(`record.move.${move}`)}
            </Button>
          ))}
        </div>
      )}
      {asked && open.includes(asked) && (
        <div className={classes.form}>
          <MoveForm key={asked} move={asked} {...{ kept, programme }} onDone={() => setAsked(null)} />
        </div>
      )}
      <StepsTaken kept={kept} />
    </Card>
  );
}

function StepsTaken({ kept }: Pick<RecordPart, 'kept'>) {
  const { t } = useTranslation();
  const format = useFormat();
  if (kept.steps.length === 0) return null;
  return (
    <ul className={classes.told}>
      {kept.steps
        .toReversed()
        .map(({ move, fromLifecycle, toLifecycle, movedOn, reason, closingReport }, index) => (
          <li key={index}>
            <b>{t(`record.step.${move}`)}</b> {format.date(movedOn)}
            {' · '}
            {t('record.fromTo', { from: t(`lifecycle.${fromLifecycle}`), to: t(`lifecycle.${toLifecycle}`) })}
            {[reason, closingReport].map(
              (text, at) =>
                text && (
                  <blockquote key={at} dir="auto">
                    {text}
                  </blockquote>
                ),
            )}
          </li>
        ))}
    </ul>
  );
}
