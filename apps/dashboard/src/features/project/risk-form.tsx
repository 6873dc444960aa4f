import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { RISK_CATEGORIES, RISK_STATUSES } from '#domain/risk/risk.js';
import { capitalised } from '../../lib/capitalised.js';
import { useReread, useSending, whenKept } from '../../lib/change.js';
import { useDraft } from '../../lib/draft.js';
import { useFormat } from '../../lib/format.js';
import {
  EditRiskDocument,
  ProjectRisksDocument,
  RecordRiskDocument,
  type SheetRiskFragment,
} from '../../lib/graphql/graphql.js';
import { draftFields } from '../../ui/draft-fields.js';
import { DraftForm, type FieldWords } from '../../ui/draft-form.js';
import { ChoiceField, DayField, NumberField, TextField } from '../../ui/form-fields.js';
import { FieldRow } from '../../ui/form.js';
import { LocalizedFields } from '../../ui/record-fields.js';
import type { SheetPart } from './project-page.js';
import classes from './project-page.module.css';
import { RISK_ALSO, RISK_DRAFT, riskInput, riskOf, type RiskValues } from './risk-values.js';

type RiskPart = SheetPart & { risk: SheetRiskFragment | null; onClose: () => void };

/** A risk in its fields; null: one that is recorded. */
export function RiskForm({ risk, project, programme, onClose }: RiskPart) {
  const { t } = useTranslation();
  const words = useRiskWords();
  const draft = useRiskDraft({ risk, project, programme, onClose });
  const field = draftFields(draft);
  return (
    <DraftForm
      {...{ draft, words }}
      label={t(risk ? 'riskEdit.edit' : 'riskEdit.record')}
      submit={t('record.save')}
      onCancel={onClose}
    >
      <LocalizedFields of="title" label={t('riskEdit.field.title')} maxLength={300} field={field} />
      <FieldRow>
        <ChoiceField
          {...field('category')}
          label={t('riskEdit.field.category')}
          empty={t('record.choose')}
          required
          options={RISK_CATEGORIES.map((value) => ({ value, label: t(`riskCategory.${value}`) }))}
        />
        <ChoiceField
          {...field('status')}
          label={t('riskEdit.field.status')}
          options={RISK_STATUSES.map((value) => ({ value, label: capitalised(t(`riskStatus.${value}`)) }))}
        />
      </FieldRow>
      <FieldRow>
        <NumberField
          {...field('likelihood')}
          label={t('riskEdit.field.likelihood')}
          min={1}
          max={5}
          required
        />
        <NumberField {...field('impact')} label={t('riskEdit.field.impact')} min={1} max={5} required />
      </FieldRow>
      <Exposure values={draft.values} amberFrom={programme.thresholds.riskExposureAmber} />
      <FieldRow>
        <DayField
          {...field('raisedOn')}
          label={t('riskEdit.field.raisedOn')}
          max={project.asOf.statusOn}
          required={!risk || risk.raisedOn != null}
        />
        <TextField {...field('owner')} label={t('riskEdit.field.owner')} dir="auto" maxLength={200} />
      </FieldRow>
    </DraftForm>
  );
}

/** What the rating comes to, and what that means to the project. */
function Exposure({
  values: { likelihood, impact, status },
  amberFrom,
}: {
  values: RiskValues;
  amberFrom: number;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const [rated, weighed] = [likelihood ?? 0, impact ?? 0];
  if (![rated, weighed].every((rating) => rating >= 1 && rating <= 5)) return null;
  const exposure = rated * weighed;
  const told = {
    ...{ likelihood: format.number(rated), impact: format.number(weighed) },
    exposure: format.number(exposure),
  };
  return (
    <p className={classes.detail} role="status">
      {capitalised(t('project.exposure', told))}
      {exposure >= amberFrom && status !== 'CLOSED' && (
        <>
          {' · '}
          {t('riskEdit.amber', { exposure: format.number(amberFrom) })}
        </>
      )}
    </p>
  );
}

function useRiskDraft({ risk, project, programme, onClose }: RiskPart) {
  const { t } = useTranslation();
  const stands = useMemo(() => riskOf(risk), [risk]);
  const id = risk?.id ?? null;
  const record = useSending(
    RecordRiskDocument,
    RISK_ALSO,
    (values: RiskValues, _, creation) => ({
      input: { id: creation, projectId: project.id, ...riskInput(values) },
    }),
    () => stands,
  );
  const edit = useSending(
    EditRiskDocument,
    RISK_ALSO,
    (values: RiskValues, { version }) => ({ input: { id: id ?? '', version, ...riskInput(values) } }),
    ({ editRisk }) => riskOf(editRisk),
  );
  const send = whenKept(id === null ? record : edit, onClose);
  const reread = useReread(
    ProjectRisksDocument,
    { programme: programme.code, code: project.code },
    (data) => {
      const found = data.project?.risks.find((each) => each.id === id);
      return found ? riskOf(found) : null;
    },
  );
  const label = t('riskEdit.draftOf', { code: project.code });
  return useDraft({ kind: RISK_DRAFT, id: id ?? `new-${project.id}`, label }, { stands, send, reread });
}

function useRiskWords(): FieldWords {
  const { t } = useTranslation();
  const format = useFormat();
  return {
    label: (field) => {
      const [name = '', language] = field.split('.');
      const label = t(`riskEdit.field.${name as 'title'}`);
      return language
        ? t('record.inLanguage', { label, language: t(`record.language.${language as 'fr'}`) })
        : label;
    },
    say: (field, value) => {
      if (value === null || value === '' || value === undefined) return t('draft.nothing');
      if (field === 'category') return t(`riskCategory.${value as 'LEGAL'}`);
      if (field === 'status') return capitalised(t(`riskStatus.${value as 'OPEN'}`));
      if (field === 'raisedOn') return format.date(String(value));
      return typeof value === 'number' ? format.number(value) : String(value);
    },
  };
}
