import { useTranslation } from 'react-i18next';
import { USERS_SERVED } from '#domain/project/project.js';
import type { draftFields } from '../../../ui/draft-fields.js';
import { ChoiceField, DayField, TextField, TickField } from '../../../ui/form-fields.js';
import { FieldRow } from '../../../ui/form.js';
import { AmountField, BodiesField, LocalizedFields, NodeField } from '../../../ui/record-fields.js';
import { PeopleFields } from './people-fields.js';
import classes from './record-page.module.css';
import type { RecordPart } from './record-part.js';
import type { RecordValues } from './record-values.js';

/** The fields of what is said of a project; the flagship is DPGOV's alone to name. */
export function RecordFields({
  field,
  kept,
  programme,
  flagship = false,
}: RecordPart & { field: ReturnType<typeof draftFields<RecordValues>>; flagship?: boolean }) {
  const { t } = useTranslation();
  const partners = programme.organisations.filter(({ code }) => code !== kept.leadCode);
  return (
    <>
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
      {flagship && <TickField {...field('flagship')} label={t('record.field.flagship')} />}
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
    </>
  );
}
