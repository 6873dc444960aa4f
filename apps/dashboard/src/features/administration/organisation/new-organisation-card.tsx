import { useTranslation } from 'react-i18next';
import { ORGANISATION_KINDS, type OrganisationKind } from '#domain/organisation/organisation.js';
import { CreateOrganisationDocument } from '../../../lib/graphql/graphql.js';
import { Card } from '../../../ui/card.js';
import { ChoiceField, TextField, TickField, useFormValues } from '../../../ui/form-fields.js';
import { FieldRow, Form } from '../../../ui/form.js';
import { useKeep } from '../keeping/keep.js';
import { nameValues } from '../keeping/localized-name.js';
import { NameFields } from '../keeping/name-fields.js';

/** A new organisation; its tutelle and its end are given on its own page. */
export function NewOrganisationCard({ onMade }: { onMade: (code: string) => void }) {
  const { t } = useTranslation();
  const { send, busy, error } = useKeep(CreateOrganisationDocument);
  const kind: OrganisationKind = 'PUBLIC_BODY';
  const { values, field } = useFormValues({
    ...{ code: '', name: nameValues({}), shortName: '', spgov: false },
    kind: kind as OrganisationKind,
  });
  const create = async (): Promise<void> => {
    const made = await send({ input: values });
    if (made) onMade(made.createOrganisation.code);
  };
  return (
    <Card title={t('keeping.organisation.new')} note={t('keeping.organisation.newNote')}>
      <Form
        {...{ error, busy }}
        label={t('keeping.organisation.new')}
        submit={t('keeping.organisation.add')}
        onSubmit={() => void create()}
      >
        <FieldRow>
          <TextField
            {...field('code')}
            label={t('keeping.of.code')}
            note={t('keeping.codeForm')}
            dir="ltr"
            required
          />
          <TextField {...field('shortName')} label={t('keeping.of.shortName')} maxLength={40} />
        </FieldRow>
        <NameFields {...field('name')} />
        <ChoiceField
          {...field('kind')}
          onChange={(chosen) => field('kind').onChange(chosen || kind)}
          label={t('keeping.of.kind')}
          options={ORGANISATION_KINDS.map((each) => ({
            value: each,
            label: t(`organisations.kind.${each}`),
          }))}
        />
        <TickField {...field('spgov')} label={t('organisations.spgov')} />
      </Form>
    </Card>
  );
}
