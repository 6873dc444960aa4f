import { Button } from '@mantine/core';
import { useId, useMemo, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { errorMessage } from '#domain/shared/error-messages.js';
import { useReread, useSending } from '../../lib/change.js';
import { useDraft, type Draft } from '../../lib/draft.js';
import { useFormat } from '../../lib/format.js';
import { EditMilestoneDocument, ProjectRoadmapsDocument } from '../../lib/graphql/graphql.js';
import { differences, mergedFields, type Fields } from '../../lib/merge.js';
import { BothVersions } from '../../ui/both-versions.js';
import { DayTextField } from '../../ui/day-field.js';
import { DraftRestored, DraftStatus } from '../../ui/draft-status.js';
import { fieldsOf } from '../../ui/form-errors.js';
import { ErrorStrip } from '../../ui/states.js';
import {
  actualFaults,
  actualOf,
  changedActuals,
  withActual,
  type ActualField,
  type ActualValues,
} from './actual-values.js';
import classes from './promise-table.module.css';
import type { HappeningMilestone, RoadmapProject } from './roadmap-project.js';
import { ROADMAP_ALSO } from './roadmap-words.js';

/** What happens to one milestone, in fields for who may edit it; each row is saved for itself. */
export function ActualRow({
  milestone,
  project,
  programme,
  statusOn,
}: {
  milestone: HappeningMilestone;
  project: RoadmapProject;
  programme: string;
  statusOn: string;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const draft = useActual(milestone, project, programme);
  const may = milestone.viewerCan.includes('MILESTONE_EDIT');
  const { values, base, meanwhile, error, restoredAt } = draft;
  const refused = fieldsOf(error).map((each) => ({ ...each, field: each.field.replace('input.', '') }));
  const faults = [...refused, ...actualFaults(values, base.values, statusOn)];
  const faultOf = (field: ActualField): string | undefined => {
    const found = faults.find((each) => each.field === field);
    return found && errorMessage(found.code, format.language, found.params);
  };
  const save = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !draft.changed) return;
    event.preventDefault();
    void draft.save();
  };
  const whole = error && refused.length === 0;
  return (
    <>
      <tr onKeyDown={save} data-actual={milestone.id}>
        <th scope="row" className={classes.named}>
          {format.number(milestone.position)} · <bdi lang={milestone.titleLang}>{milestone.title}</bdi>
        </th>
        <td data-label={t('roadmapEdit.actual.promised')} className={classes.fixed}>
          {milestone.baselineEndOn
            ? format.date(milestone.baselineEndOn, milestone.baselineEndPrecision)
            : t('roadmap.unplanned')}
        </td>
        {(['forecastEndOn', 'actualEndOn', 'percentComplete', 'percentStatedOn'] as const).map((field) => (
          <ActualCell
            key={field}
            {...{ field, values, may }}
            position={milestone.position}
            fault={faultOf(field)}
            onChange={(part) => draft.change(withActual(values, base.values, part, statusOn))}
          />
        ))}
        <td className={classes.saving}>
          {may && draft.changed && !meanwhile && (
            <>
              <Button size="xs" loading={draft.state === 'SENDING'} onClick={() => void draft.save()}>
                {t('roadmapEdit.save')}
              </Button>
              <Button size="xs" variant="default" onClick={() => void draft.discard()}>
                {t('action.cancel')}
              </Button>
            </>
          )}
          <DraftStatus state={draft.state} />
        </td>
      </tr>
      {(restoredAt ?? meanwhile ?? whole) && (
        <tr className={classes.wide}>
          <td colSpan={7}>
            {whole && error && <ErrorStrip error={error} />}
            {restoredAt && !meanwhile && (
              <DraftRestored at={restoredAt} onDiscard={() => void draft.discard()} />
            )}
            {meanwhile && <ActualRace draft={draft} theirs={meanwhile.values} />}
          </td>
        </tr>
      )}
    </>
  );
}

function useActual(
  milestone: HappeningMilestone,
  { code }: RoadmapProject,
  programme: string,
): Draft<ActualValues> {
  const { t } = useTranslation();
  const { id, position } = milestone;
  const stands = useMemo(() => actualOf(milestone), [milestone]);
  const send = useSending(
    EditMilestoneDocument,
    ROADMAP_ALSO,
    (values: ActualValues, base) => ({
      input: { id, version: base.version, ...changedActuals(values, base.values) },
    }),
    ({ editMilestone }) => actualOf(editMilestone),
  );
  const reread = useReread(ProjectRoadmapsDocument, { programme, code }, ({ project }) => {
    const all = project
      ? [...project.milestones, ...project.roadmaps.flatMap((each) => each.milestones)]
      : [];
    const found = all.find((each) => each.id === id);
    return found ? actualOf(found) : null;
  });
  return useDraft(
    { kind: 'milestone', id, label: t('roadmapEdit.actualOf', { code, position }) },
    { stands, send, reread },
  );
}

function ActualRace({ draft, theirs }: { draft: Draft<ActualValues>; theirs: ActualValues }) {
  const { t } = useTranslation();
  const format = useFormat();
  const say = (field: string, value: unknown): string => {
    if (value === null || value === undefined) return t('draft.nothing');
    return field === 'percentComplete' ? format.percent(Number(value) * 100) : format.date(String(value));
  };
  const [base, mine, other] = [draft.base.values, draft.values, theirs].map(
    (each) => ({ ...each }) as Fields,
  );
  if (!base || !mine || !other) return null;
  return (
    <BothVersions
      rows={differences(base, mine, other).map((each) => ({
        ...{ field: each.field, changedBy: each.changedBy },
        label: t(`roadmapEdit.actual.${each.field as ActualField}`),
        ...{ mine: say(each.field, each.mine), theirs: say(each.field, each.theirs) },
      }))}
      busy={draft.state === 'SENDING'}
      onSettle={(choose) => void draft.settle(mergedFields(mine, other, choose) as unknown as ActualValues)}
      onDiscard={() => void draft.discard()}
    />
  );
}

function ActualCell({
  field,
  values,
  may,
  position,
  fault,
  onChange,
}: {
  field: ActualField;
  values: ActualValues;
  may: boolean;
  position: number;
  fault: string | undefined;
  onChange: (part: Partial<ActualValues>) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const name = t(`roadmapEdit.actual.${field}`);
  const percent = field === 'percentComplete';
  const value = values[field];
  const shown =
    value === null ? '—' : percent ? format.percent(Number(value) * 100) : format.date(String(value));
  const named = {
    'aria-label': t('roadmapEdit.cell', { column: name, row: position }),
    'aria-describedby': fault ? id : undefined,
  };
  return (
    <td data-label={name} data-cell={percent ? 'weight' : 'baselineEndOn'}>
      {may && !percent && (
        <DayTextField
          {...named}
          variant="unstyled"
          error={fault ? true : undefined}
          value={value === null ? null : String(value)}
          onChange={(day) => onChange({ [field]: day })}
        />
      )}
      {may && percent && (
        <input
          {...named}
          className={classes.cell}
          aria-invalid={fault ? true : undefined}
          type="text"
          inputMode="numeric"
          value={value ?? ''}
          onChange={({ target }) => onChange({ [field]: percentIn(target.value) })}
        />
      )}
      {!may && <span className={classes.fixed}>{shown}</span>}
      {fault && (
        <p id={id} className={classes.fault}>
          {fault}
        </p>
      )}
    </td>
  );
}

function percentIn(text: string): number | null {
  const digits = text.replace(/\D/g, '').slice(0, 3);
  return digits === '' ? null : Number(digits);
}
