import { useTranslation } from 'react-i18next';
import { EditPersonDocument, type PersonFieldsFragment } from '../../../lib/graphql/graphql.js';
import { Card } from '../../../ui/card.js';
import { useFormValues } from '../../../ui/form-fields.js';
import { Form } from '../../../ui/form.js';
import { useKeep } from '../keeping/keep.js';
import { PersonMeanwhile } from './person-meanwhile.js';
import { SaidFields, type SaidValues } from './said-fields.js';

/** Changes what is said of a person: their name, address and language. */
export function EditPerson({
  person: { id, version, name, email, language },
  onStale,
  onClose,
}: {
  person: PersonFieldsFragment;
  onStale: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { send, busy, error } = useKeep(EditPersonDocument, onStale);
  const { values, field } = useFormValues<SaidValues>({ name, email, language });
  const save = async (): Promise<void> => {
    if (await send({ input: { id, version, ...values } })) onClose();
  };
  return (
    <Card title={t('people.edit')} note={t('people.editNote')}>
      <Form
        {...{ error, busy }}
        label={t('people.edit')}
        submit={t('keeping.save')}
        onSubmit={() => void save()}
        onCancel={onClose}
      >
        <PersonMeanwhile error={error} typed={values} />
        <SaidFields field={field} />
      </Form>
    </Card>
  );
}
