import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { USERS_SERVED } from '#domain/project/project.js';
import { useReread, useSending } from '../../lib/change.js';
import { useDraft } from '../../lib/draft.js';
import { EditBriefDocument, OneBriefDocument } from '../../lib/graphql/graphql.js';
import { Card } from '../../ui/card.js';
import { draftFields } from '../../ui/draft-fields.js';
import { DraftForm } from '../../ui/draft-form.js';
import { ChoiceField, DayField, TextField } from '../../ui/form-fields.js';
import { FieldRow } from '../../ui/form.js';
import { AmountField, BodiesField, LocalizedFields, NodeField } from '../../ui/record-fields.js';
import { BRIEF_ALSO, type BriefPart } from './brief-part.js';
import { briefInput, briefOf, type BriefValues } from './brief-values.js';
import { useBriefWords } from './brief-words.js';

/** A brief being written: everything that a project cannot begin without. */
export function BriefForm({ kept, programme }: BriefPart) {
  const { t } = useTranslation();
  const words = useBriefWords(programme);
  const draft = useBriefDraft({ kept, programme });
  const field = draftFields(draft);
  return (
    <Card title={t('brief.said')} note={t('brief.saidNote')}>
      <DraftForm {...{ draft, words }} label={t('brief.said')} submit={t('brief.save')}>
        <TextField
          {...field('code')}
          label={t('brief.field.code')}
          note={t('brief.codeNote')}
          required
          dir="ltr"
        />
        <LocalizedFields of="title" label={t('brief.field.title')} required maxLength={300} field={field} />
        <LocalizedFields of="summary" label={t('brief.field.summary')} long maxLength={4000} field={field} />
        <ChoiceField
          {...field('usersServed')}
          label={t('brief.field.usersServed')}
          empty={t('record.notSaid')}
          options={USERS_SERVED.map((value) => ({ value, label: t(`usersServed.${value}`) }))}
        />
        <NodeField
          {...field('strategyNodeCode')}
          label={t('brief.field.strategyNodeCode')}
          nodes={programme.strategy}
        />
        <FieldRow>
          <DayField {...field('startOn')} label={t('brief.field.startOn')} />
          <DayField {...field('plannedEndOn')} label={t('brief.field.plannedEndOn')} />
          <AmountField {...field('budgetPlannedMad')} label={t('brief.field.budgetPlannedMad')} />
        </FieldRow>
        <BodiesField
          {...field('partnerCodes')}
          label={t('brief.field.partnerCodes')}
          bodies={programme.organisations.filter(({ code }) => code !== kept.leadCode)}
        />
      </DraftForm>
    </Card>
  );
}

function useBriefDraft({ kept, programme }: BriefPart) {
  const { t } = useTranslation();
  const { id } = kept;
  const stands = useMemo(() => briefOf(kept), [kept]);
  const send = useSending(
    EditBriefDocument,
    BRIEF_ALSO,
    (values: BriefValues, { version }) => ({ input: { id, version, ...briefInput(values) } }),
    ({ editBrief }) => briefOf(editBrief),
  );
  const reread = useReread(OneBriefDocument, { programme: programme.code, id }, ({ brief }) =>
    brief ? briefOf(brief) : null,
  );
  const label = t('brief.draftOf', { code: kept.code });
  return useDraft({ kind: 'brief', id, label }, { stands, send, reread });
}
