import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectMove } from '#domain/project/move.js';
import { useChange } from '../../../lib/change.js';
import { useFormat } from '../../../lib/format.js';
import { MoveProjectDocument, type Action } from '../../../lib/graphql/graphql.js';
import { Card } from '../../../ui/card.js';
import { DayField, LongTextField, useFormValues } from '../../../ui/form-fields.js';
import { Form } from '../../../ui/form.js';
import { Empty } from '../../../ui/states.js';
import { RECORD_ALSO, type RecordPart } from './record-part.js';
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
  const open = kept.movesOpen.filter((move) => kept.viewerCan.includes(RIGHT[move]));
  return (
    <Card title={t('record.life')} note={t('record.lifeNote', { state: t(`lifecycle.${kept.lifecycle}`) })}>
      {open.length === 0 ? (
        <Empty>{t('record.noMove')}</Empty>
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

function MoveForm({ move, kept, programme, onDone }: RecordPart & { move: ProjectMove; onDone: () => void }) {
  const { t } = useTranslation();
  const { send, busy, error } = useChange(MoveProjectDocument, RECORD_ALSO);
  const { values, field } = useFormValues({
    movedOn: programme.statusOn as string | null,
    reason: '',
    closingReport: '',
  });
  const { movedOn, reason, closingReport } = values;
  const take = async (): Promise<void> => {
    const said = {
      ...(reason.trim() && { reason }),
      ...(move === 'CLOSE' && { closingReport }),
    };
    const { id, version } = kept;
    if (await send({ input: { id, version, move, movedOn: movedOn ?? '', ...said } })) onDone();
  };
  const needsReason = move === 'SUSPEND' || move === 'CANCEL';
  return (
    <Form
      {...{ error, busy }}
      label={t(`record.move.${move}`)}
      submit={t(`record.move.${move}`)}
      onSubmit={() => void take()}
      onCancel={onDone}
    >
      <DayField {...field('movedOn')} label={t('record.movedOn')} max={programme.statusOn} required />
      {move === 'CLOSE' && (
        <LongTextField
          {...field('closingReport')}
          label={t('record.closingReport')}
          note={t('record.closingNote')}
          dir="auto"
          maxLength={20_000}
        />
      )}
      <LongTextField
        {...field('reason')}
        label={t('record.reason')}
        note={needsReason ? t('record.reasonNeeded') : undefined}
        dir="auto"
        maxLength={2000}
      />
    </Form>
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
