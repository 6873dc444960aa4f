import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format.js';
import { EditProgrammeDocument, type ProgrammeSettingsFieldsFragment } from '../../../lib/graphql/graphql.js';
import { Card } from '../../../ui/card.js';
import { useFormValues } from '../../../ui/form-fields.js';
import { Form } from '../../../ui/form.js';
import { useKeep } from '../keeping/keep.js';
import { nameValues } from '../keeping/localized-name.js';
import { NameFields } from '../keeping/name-fields.js';
import { ProgrammeMeanwhile } from './programme-meanwhile.js';
import { TimeZoneField } from './time-zone-field.js';

/** What a programme is called and where its days turn. */
export function IdentityCard({
  programme,
  settings,
  onStale,
}: {
  programme: string;
  settings: ProgrammeSettingsFieldsFragment;
  onStale: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { send, busy, error, made } = useKeep(EditProgrammeDocument, onStale);
  const { values, field } = useFormValues({ name: nameValues(settings.name), timeZone: settings.timeZone });
  return (
    <Card
      title={t('programmeAdmin.identity')}
      note={t('programmeAdmin.codeKept', { code: format.code(programme) })}
    >
      <Form
        {...{ error, busy }}
        label={t('programmeAdmin.identity')}
        submit={t('programmeAdmin.save')}
        done={made && t('programmeAdmin.saved')}
        onSubmit={() => void send({ input: { programme, version: settings.version, ...values } })}
      >
        <ProgrammeMeanwhile error={error} typed={values} />
        <NameFields {...field('name')} />
        <TimeZoneField {...field('timeZone')} />
      </Form>
    </Card>
  );
}
