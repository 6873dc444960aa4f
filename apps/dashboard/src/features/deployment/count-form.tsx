import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useReread, useSending, whenKept } from '../../lib/change.js';
import { useDraft } from '../../lib/draft.js';
import { useFormat } from '../../lib/format.js';
import {
  EditDeploymentDocument,
  ProjectDeploymentsDocument,
  RecordDeploymentDocument,
  type KeptCountFragment,
} from '../../lib/graphql/graphql.js';
import { draftFields } from '../../ui/draft-fields.js';
import { DraftForm, type FieldWords } from '../../ui/draft-form.js';
import { DayField, NumberField } from '../../ui/form-fields.js';
import { FieldRow } from '../../ui/form.js';
import { LocalizedFields } from '../../ui/record-fields.js';
import {
  countInput,
  countOf,
  DEPLOYMENT_ALSO,
  type CountValues,
  type DeploymentPart,
} from './deployment-part.js';

/** A count in its fields; null: one that is recorded. */
export function CountForm({
  count,
  project,
  programme,
  onClose,
}: DeploymentPart & { count: KeptCountFragment | null; onClose: () => void }) {
  const { t } = useTranslation();
  const words = useCountWords();
  const draft = useCount({ project, programme }, count, onClose);
  const field = draftFields(draft);
  return (
    <DraftForm
      {...{ draft, words }}
      label={t(count ? 'deployment.edit' : 'deployment.record')}
      submit={t('record.save')}
      onCancel={onClose}
    >
      <FieldRow>
        <DayField
          {...field('countedOn')}
          label={t('deployment.field.countedOn')}
          max={programme.statusOn}
          required
        />
        <NumberField {...field('deployed')} label={t('deployment.field.deployed')} min={0} />
      </FieldRow>
      <FieldRow>
        <NumberField {...field('target')} label={t('deployment.field.target')} min={0} />
        <DayField {...field('targetOn')} label={t('deployment.field.targetOn')} />
      </FieldRow>
      <LocalizedFields of="unit" label={t('deployment.unit')} required maxLength={300} field={field} />
    </DraftForm>
  );
}

function useCount(
  { project, programme }: DeploymentPart,
  count: KeptCountFragment | null,
  onDone: () => void,
) {
  const { t } = useTranslation();
  const last = project.deployments
    .toSorted((a, b) => ((a.countedOn ?? '') < (b.countedOn ?? '') ? -1 : 1))
    .at(-1);
  const stands = useMemo(() => countOf(count, last), [count, last]);
  const id = count?.id ?? null;
  const record = useSending(
    RecordDeploymentDocument,
    DEPLOYMENT_ALSO,
    (values: CountValues, _, creation) => ({
      input: { id: creation, projectId: project.id, ...countInput(values) },
    }),
    () => stands,
  );
  const edit = useSending(
    EditDeploymentDocument,
    DEPLOYMENT_ALSO,
    (values: CountValues, { version }) => ({ input: { id: id ?? '', version, ...countInput(values) } }),
    () => stands,
  );
  const send = whenKept(id === null ? record : edit, onDone);
  const reread = useReread(
    ProjectDeploymentsDocument,
    { programme: programme.code, code: project.code },
    (data) => {
      const found = data.project?.deployments.find((each) => each.id === id);
      return found ? countOf(found, undefined) : null;
    },
  );
  const label = t('deployment.draftOf', { code: project.code });
  return useDraft({ kind: 'deployment', id: id ?? `new-${project.id}`, label }, { stands, send, reread });
}

function useCountWords(): FieldWords {
  const { t } = useTranslation();
  const format = useFormat();
  return {
    label: (field) => {
      const [name = '', language] = field.split('.');
      return language
        ? t('record.inLanguage', {
            label: t('deployment.unit'),
            language: t(`record.language.${language as 'fr'}`),
          })
        : t(`deployment.field.${name as 'target'}`);
    },
    say: (field, value) => {
      if (value === null || value === '' || value === undefined) return t('draft.nothing');
      if (field.endsWith('On')) return format.date(String(value));
      return typeof value === 'number' ? format.number(value) : String(value);
    },
  };
}
