import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { USERS_SERVED } from '#domain/project/project.js';
import { useReread, useSending } from '../../../lib/change.js';
import { useDraft } from '../../../lib/draft.js';
import { EditProjectDocument, ProjectRecordPageDocument } from '../../../lib/graphql/graphql.js';
import { Card } from '../../../ui/card.js';
import { draftFields } from '../../../ui/draft-fields.js';
import { DraftForm } from '../../../ui/draft-form.js';
import { ChoiceField, DayField, TextField, TickField } from '../../../ui/form-fields.js';
import { FieldRow } from '../../../ui/form.js';
import { AmountField, BodiesField, LocalizedFields, NodeField } from '../../../ui/record-fields.js';
import { PeopleFields } from './people-fields.js';
import { RECORD_ALSO, type RecordPart } from './record-part.js';
import classes from './record-page.module.css';
import { recordInput, recordOf, type RecordValues } from './record-values.js';
import { useRecordWords } from './record-words.js';

/** What is said of a project: its titles, whom it serves, its dates, budget, partners and people. */
export function RecordCard({ kept, programme }: RecordPart) {
  const { t } = useTranslation();
  const words = useRecordWords(programme);
  const draft = useRecordDraft({ kept, programme });
  const field = draftFields(draft);
  const partners = programme.organisations.filter(({ code }) => code !== kept.leadCode);
  return (
    <Card title={t('record.said')} note={t('record.saidNote')}>
      <DraftForm {...{ draft, words }} label={t('record.said')} submit={t('record.save')}>
        <LocalizedFields of="title" label={t('record.field.title')} required maxLength={300} field={field} />
        <LocalizedFields of="summary" label={t('record.field.summary')} long maxLength={4000} field={field} />
        <FieldRow>
          <ChoiceField
            {...field('usersServed')}
            label={t('record.field.usersServed')}
            empty={t('record.notSaid')}
            options={USERS_SERVED.map((value) => ({ value, label: t(`usersServed.${value}`) }))}
          />
          <TextField {...field('url')} label={t('record.field.url')} type="url" dir="ltr" maxLength={500} />
        </FieldRow>
        <NodeField
          {...field('strategyNodeCode')}
          label={t('record.field.strategyNodeCode')}
          required
          nodes={programme.strategy}
        />
        <TickField {...field('flagship')} label={t('record.field.flagship')} />
        <fieldset className={classes.group}>
          <legend>{t('record.dates')}</legend>
          <FieldRow>
            <DayField {...field('startOn')} label={t('record.field.startOn')} />
            <DayField {...field('plannedEndOn')} label={t('record.field.plannedEndOn')} />
            <DayField {...field('openedOn')} label={t('record.field.openedOn')} />
          </FieldRow>
        </fieldset>
        <fieldset className={classes.group}>
          <legend>{t('record.budget')}</legend>
          <FieldRow>
            <AmountField {...field('budget.plannedMad')} label={t('record.field.plannedMad')} />
            <AmountField {...field('budget.committedMad')} label={t('record.field.committedMad')} />
            <AmountField {...field('budget.spentMad')} label={t('record.field.spentMad')} />
          </FieldRow>
        </fieldset>
        <fieldset className={classes.group}>
          <legend>{t('record.partners')}</legend>
          <BodiesField {...field('partnerCodes')} label={t('record.field.partnerCodes')} bodies={partners} />
        </fieldset>
        <fieldset className={classes.group}>
          <legend>{t('record.field.people')}</legend>
          <PeopleFields {...field('people')} />
        </fieldset>
      </DraftForm>
    </Card>
  );
}

function useRecordDraft({ kept, programme }: RecordPart) {
  const { t } = useTranslation();
  const { id, code } = kept;
  const stands = useMemo(() => recordOf(kept), [kept]);
  const send = useSending(
    EditProjectDocument,
    RECORD_ALSO,
    (values: RecordValues, base) => ({
      input: { id, version: base.version, ...recordInput(values, base.values) },
    }),
    ({ editProject }) => recordOf(editProject),
  );
  const reread = useReread(
    ProjectRecordPageDocument,
    { programme: programme.code, code },
    ({ projectRecord }) => (projectRecord ? recordOf(projectRecord) : null),
  );
  return useDraft({ kind: 'project', id, label: t('record.draftOf', { code }) }, { stands, send, reread });
}
