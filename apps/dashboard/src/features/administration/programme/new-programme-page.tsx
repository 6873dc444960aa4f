import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { DEFAULT_TIME_ZONE } from '#domain/programme/edit.js';
import { CreateProgrammeDocument } from '../../../lib/graphql/graphql.js';
import { Card } from '../../../ui/card.js';
import { DayField, TextField, useFormValues } from '../../../ui/form-fields.js';
import { FieldRow, Form } from '../../../ui/form.js';
import { useKeep } from '../keeping/keep.js';
import { nameValues } from '../keeping/localized-name.js';
import { NameFields } from '../keeping/name-fields.js';
import { StatusDateFields } from './status-date-fields.js';
import { TimeZoneField } from './time-zone-field.js';

/** A programme to be made; once it is, its own administration opens. */
export function NewProgrammePage() {
  const { t } = useTranslation();
  const { programme = '' } = useParams();
  const navigate = useNavigate();
  const { send, busy, error } = useKeep(CreateProgrammeDocument);
  const { values, field } = useFormValues({
    code: '',
    name: nameValues({}),
    timeZone: DEFAULT_TIME_ZONE,
    statusOn: null as string | null,
    firstReportingOn: null as string | null,
  });
  const create = async (): Promise<void> => {
    const made = await send({ input: values });
    if (made) await navigate(`/${values.code}/administration/programme`);
  };
  const today = new Date().toISOString().slice(0, 10);
  return (
    <Card title={t('programmeAdmin.page.new')} note={t('programmeAdmin.newNote')}>
      <Form
        {...{ error, busy }}
        label={t('programmeAdmin.page.new')}
        submit={t('programmeAdmin.create')}
        onSubmit={() => void create()}
        onCancel={() => void navigate(`/${programme}/administration/programme`)}
      >
        <FieldRow>
          <TextField
            {...field('code')}
            label={t('programmeAdmin.code')}
            note={t('programmeAdmin.codeNote')}
            dir="ltr"
            required
            maxLength={40}
            onChange={(code) => field('code').onChange(code.toUpperCase())}
          />
          <TimeZoneField {...field('timeZone')} />
        </FieldRow>
        <NameFields {...field('name')} />
        <StatusDateFields
          value={values.statusOn}
          onChange={field('statusOn').onChange}
          today={today}
          note={t('programmeAdmin.pinnedNote')}
        />
        <DayField
          {...field('firstReportingOn')}
          label={t('programmeAdmin.firstReporting')}
          note={t('programmeAdmin.firstReportingNote')}
        />
      </Form>
    </Card>
  );
}
