import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { CreateCommitteeDocument, type CommitteeRecordFieldsFragment } from '../../../lib/graphql/graphql.js';
import { Card } from '../../../ui/card.js';
import { TextField, useFormValues } from '../../../ui/form-fields.js';
import { Form } from '../../../ui/form.js';
import { useKeep } from '../keeping/keep.js';
import { nameValues } from '../keeping/localized-name.js';
import { NameFields } from '../keeping/name-fields.js';
import { RungField } from './rung-field.js';

/** A new committee of the programme. */
export function NewCommitteeCard({
  committees,
  onMade,
}: {
  committees: readonly CommitteeRecordFieldsFragment[];
  onMade: (code: string) => void;
}) {
  const { t } = useTranslation();
  const { programme = '' } = useParams();
  const { send, busy, error } = useKeep(CreateCommitteeDocument);
  const { values, field } = useFormValues({ code: '', name: nameValues({}), rank: 0 });
  const create = async (): Promise<void> => {
    const made = await send({ input: { programme, ...values } });
    if (made) onMade(made.createCommittee.code);
  };
  return (
    <Card title={t('keeping.committee.new')}>
      <Form
        {...{ error, busy }}
        label={t('keeping.committee.new')}
        submit={t('keeping.committee.add')}
        onSubmit={() => void create()}
      >
        <TextField
          {...field('code')}
          label={t('keeping.of.code')}
          note={t('keeping.codeForm')}
          dir="ltr"
          required
        />
        <NameFields {...field('name')} />
        <RungField {...field('rank')} rungs={committees.filter(({ rank }) => rank > 0).length + 1} />
      </Form>
    </Card>
  );
}
