import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectMove } from '#domain/project/move.js';
import { useReread, useSending, whenKept } from '../../../lib/change.js';
import { useDraft } from '../../../lib/draft.js';
import {
  MoveProjectDocument,
  ProjectRecordPageDocument,
  type KeptProjectFragment,
} from '../../../lib/graphql/graphql.js';
import { alike } from '../../../lib/merge.js';
import { draftFields } from '../../../ui/draft-fields.js';
import { DraftForm } from '../../../ui/draft-form.js';
import { DayField, LongTextField } from '../../../ui/form-fields.js';
import { RECORD_ALSO, type RecordPart } from './record-part.js';
import { useRecordWords } from './record-words.js';

interface MoveValues {
  readonly movedOn: string | null;
  readonly reason: string;
  readonly closingReport: string;
}

/** The kind under which a step that is being written is kept. */
export const MOVE_DRAFT = 'project-move';

/** A step of a project's life in its fields: its day, its reason, the closing report. */
export function MoveForm({
  move,
  kept,
  programme,
  onDone,
}: RecordPart & { move: ProjectMove; onDone: () => void }) {
  const { t } = useTranslation();
  const words = useRecordWords(programme);
  const draft = useMove({ kept, programme }, move, onDone);
  const field = draftFields(draft);
  const needsReason = move === 'SUSPEND' || move === 'CANCEL';
  return (
    <DraftForm
      {...{ draft, words }}
      label={t(`record.move.${move}`)}
      submit={t(`record.move.${move}`)}
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
    </DraftForm>
  );
}

function useMove({ kept, programme }: RecordPart, move: ProjectMove, onDone: () => void) {
  const { t } = useTranslation();
  const { id, code, version } = kept;
  const empty = useMemo(
    (): MoveValues => ({ movedOn: programme.statusOn, reason: '', closingReport: '' }),
    [programme.statusOn],
  );
  const stands = useMemo(() => ({ version, values: empty }), [version, empty]);
  const take = useSending(
    MoveProjectDocument,
    RECORD_ALSO,
    ({ movedOn, reason, closingReport }: MoveValues, base) => ({
      input: {
        ...{ id, move, version: base.version, movedOn: movedOn ?? '' },
        ...(reason.trim() && { reason }),
        ...(move === 'CLOSE' && { closingReport }),
      },
    }),
    ({ moveProject }) => ({ version: moveProject.version, values: empty }),
  );
  const send = whenKept(take, onDone);
  const reread = useReread(
    ProjectRecordPageDocument,
    { programme: programme.code, code },
    ({ projectRecord }) =>
      projectRecord && {
        version: projectRecord.version,
        values: lastStep(projectRecord, move) ?? empty,
      },
  );
  const label = t('record.moveOf', { move: t(`record.move.${move}`), code });
  return useDraft(
    { kind: MOVE_DRAFT, id: `${id}.${move}`, label },
    { stands, send, reread, same: saySame, apart: true },
  );
}

/** The last step of a project as its form said it, when it is that one: the answer to it may have been lost. */
function lastStep({ steps }: KeptProjectFragment, move: ProjectMove): MoveValues | null {
  const last = steps.at(-1);
  if (last?.move !== move) return null;
  const { movedOn, reason, closingReport } = last;
  return { movedOn, reason: reason ?? '', closingReport: closingReport ?? '' };
}

function saySame(one: MoveValues, other: MoveValues): boolean {
  return alike(trimmed(one), trimmed(other));
}

function trimmed({ movedOn, reason, closingReport }: MoveValues): MoveValues {
  return { movedOn, reason: reason.trim(), closingReport: closingReport.trim() };
}
