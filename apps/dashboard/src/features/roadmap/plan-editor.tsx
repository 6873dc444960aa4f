import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { presentErrors } from '#domain/roadmap/draft.js';
import { errorMessage } from '#domain/shared/error-messages.js';
import { useReread, useSending } from '../../lib/change.js';
import type { Standing } from '../../lib/draft-keeper.js';
import { useDraft, type Draft } from '../../lib/draft.js';
import { useFormat } from '../../lib/format.js';
import {
  OneRoadmapDocument,
  SaveRoadmapDraftDocument,
  type KeptRoadmapFragment,
} from '../../lib/graphql/graphql.js';
import { Card } from '../../ui/card.js';
import { DraftRestored } from '../../ui/draft-status.js';
import { FormErrorsContext, fieldsOf } from '../../ui/form-errors.js';
import { LongTextField } from '../../ui/form-fields.js';
import { ErrorStrip } from '../../ui/states.js';
import { Steps, useMove } from './moves.js';
import { PlanBar } from './plan-bar.js';
import { PreviewCard } from './preview-card.js';
import { faultsOf, isSound } from './promise-faults.js';
import { promiseLines } from './promise-lines.js';
import { PromiseTable } from './promise-table.js';
import { PromiseTimeline } from './promise-timeline.js';
import { RoadmapRaceCard } from './race-card.js';
import classes from './roadmap-page.module.css';
import type { RoadmapProject } from './roadmap-project.js';
import {
  inputOf,
  plannedOf,
  sameRoadmap,
  valuesOf,
  type PromiseRow,
  type RoadmapValues,
} from './roadmap-values.js';
import { ROADMAP_ALSO } from './roadmap-words.js';

/** A draft of a roadmap at work: its timeline, its table, what its approval would do, and the way to the committee. */
export function PlanEditor({
  kept,
  project,
  statusOn,
}: {
  kept: KeptRoadmapFragment;
  project: RoadmapProject;
  statusOn: string;
}) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const draft = useRoadmapDraft(kept, project);
  const { move, busy, error: refusedMove } = useMove(kept);
  const [tried, setTried] = useState(false);
  const [placed] = useState(() => new Set<string>());
  const { values, error, meanwhile, state } = draft;
  const { rows, reason } = values;
  const sound = isSound(rows, project.startOn);
  const faults = useMemo(
    () => faultsOf(rows, project.startOn, fieldsOf(error), language, tried),
    [rows, project.startOn, error, language, tried],
  );
  const approved = useApproved(project);
  const lacking = presentErrors(plannedOf(rows), reason.trim() || null, approved.size > 0);
  const [asked, setAsked] = useState(false);
  const change = (next: readonly PromiseRow[]): void => draft.change({ ...values, rows: next });
  const save = async (): Promise<boolean> => {
    setTried(true);
    return sound && (await draft.save());
  };
  const present = async (): Promise<void> => {
    setAsked(true);
    if (lacking.length > 0 || !sound) return setTried(true);
    if (!draft.changed || (await draft.save())) await move(draft.get().base.version, 'PRESENT');
  };
  return (
    <FormErrorsContext value={{ fields: fieldsOf(refusedMove ?? error), placed }}>
      <div className={classes.stack} inert={state === 'SENDING'}>
        {error && <ErrorStrip error={error} />}
        {refusedMove && <ErrorStrip error={refusedMove} />}
        {draft.restoredAt && !meanwhile && (
          <DraftRestored at={draft.restoredAt} onDiscard={() => void draft.discard()} />
        )}
        {meanwhile ? (
          <RoadmapRaceCard draft={draft} theirs={meanwhile.values} />
        ) : (
          <>
            <PreviewCard id={kept.id} rows={rows} sound={sound} />
            {rows.length > 0 && (
              <Card title={t('roadmapEdit.timeline')} note={t('roadmapEdit.timelineNote')}>
                <PromiseTimeline
                  {...{ rows, approved, statusOn }}
                  projectStartOn={project.startOn}
                  onChange={change}
                />
              </Card>
            )}
            <Card title={t('roadmapEdit.promised')} note={t('roadmapEdit.promisedNote')}>
              <PromiseTable {...{ rows, faults }} onChange={change} />
            </Card>
            <Card title={t('roadmapEdit.reason')} note={t('roadmapEdit.reasonNote')}>
              <LongTextField
                name="input.reason"
                label={t('roadmapEdit.part.reason')}
                dir="auto"
                maxLength={2000}
                value={reason}
                onChange={(text) => draft.change({ ...values, reason: text })}
              />
              <Steps steps={kept.steps} />
            </Card>
          </>
        )}
        {asked && lacking.length > 0 && (
          <ul className={classes.lacking} role="alert">
            {lacking.map(({ field, code, params }) => (
              <li key={`${field}.${code}`}>
                {field === 'reason' ? t('roadmapEdit.needsReason') : errorMessage(code, language, params)}
              </li>
            ))}
          </ul>
        )}
      </div>
      {!meanwhile && (
        <PlanBar {...{ draft, kept, busy }} onSave={() => void save()} onPresent={() => void present()} />
      )}
    </FormErrorsContext>
  );
}

const standing = (kept: KeptRoadmapFragment): Standing<RoadmapValues> => ({
  version: kept.version,
  values: valuesOf(kept),
});

function useRoadmapDraft(kept: KeptRoadmapFragment, { code }: RoadmapProject): Draft<RoadmapValues> {
  const { t } = useTranslation();
  const { id, number } = kept;
  const stands = useMemo(() => standing(kept), [kept]);
  const send = useSending(
    SaveRoadmapDraftDocument,
    ROADMAP_ALSO,
    ({ rows, reason }: RoadmapValues, { version }) => ({
      input: { id, version, reason, milestones: inputOf(rows) },
    }),
    ({ saveRoadmapDraft }) => standing(saveRoadmapDraft),
  );
  const reread = useReread(OneRoadmapDocument, { id }, ({ roadmapRecord }) =>
    roadmapRecord ? standing(roadmapRecord) : null,
  );
  return useDraft(
    { kind: 'roadmap', id, label: t('roadmapEdit.draftOf', { code, number }) },
    { stands, send, reread, same: sameRoadmap },
  );
}

/** The approved bars, over which a draft is drawn. */
function useApproved({ milestones, startOn }: RoadmapProject) {
  return useMemo(() => {
    const rows = milestones.map(({ id, phase, weight, baselineStartOn, baselineEndOn }): PromiseRow => ({
      ...{ key: id, title: { fr: '', ar: '', en: '' }, phase, weight, earningRule: 'PERCENT' },
      ...{ baselineStartOn: baselineStartOn ?? null, baselineEndOn: baselineEndOn ?? null },
    }));
    const bars = promiseLines(rows, new Map(), startOn);
    return new Map(bars.flatMap(({ row, bar }) => (bar ? [[row.key, bar] as const] : [])));
  }, [milestones, startOn]);
}
