import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format.js';
import { EditCommitteeDocument, type CommitteeRecordFieldsFragment } from '../../../lib/graphql/graphql.js';
import { Card } from '../../../ui/card.js';
import { TickField, useFormValues } from '../../../ui/form-fields.js';
import { Form } from '../../../ui/form.js';
import { useKeep } from '../keeping/keep.js';
import { nameValues } from '../keeping/localized-name.js';
import { Meanwhile } from '../keeping/meanwhile.js';
import { NameFields } from '../keeping/name-fields.js';
import { RungField } from './rung-field.js';

/** A committee's name, its rung on the ladder and the mark of the one that steers. */
export function CommitteeCard({
  committee,
  committees,
  onStale,
}: {
  committee: CommitteeRecordFieldsFragment;
  committees: readonly CommitteeRecordFieldsFragment[];
  onStale: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { send, busy, error, made } = useKeep(EditCommitteeDocument, onStale);
  const { id, version, rank, steering } = committee;
  const { values, field } = useFormValues({ name: nameValues(committee.name), rank, steering });
  const rungs = committees.filter((each) => each.id !== id && each.rank > 0).length + 1;
  return (
    <Card title={t('keeping.identity')} note={t('keeping.codeKept', { code: format.code(committee.code) })}>
      <Form
        {...{ error, busy }}
        label={t('keeping.identity')}
        submit={t('keeping.save')}
        done={made && t('keeping.saved')}
        onSubmit={() => void send({ input: { id, version, ...values } })}
      >
        <Meanwhile
          error={error}
          typed={values}
          say={{ steering: (value) => t(value === 'true' ? 'keeping.yes' : 'keeping.no') }}
        />
        <NameFields {...field('name')} />
        <RungField {...field('rank')} rungs={rungs} />
        <TickField
          {...field('steering')}
          label={t('keeping.of.steering')}
          note={t('keeping.committee.steeringNote')}
        />
      </Form>
    </Card>
  );
}
