import { useTranslation } from 'react-i18next';
import { ORGANISATION_KINDS, type OrganisationKind } from '#domain/organisation/organisation.js';
import { useFormat } from '../../../lib/format.js';
import {
  EditOrganisationDocument,
  type OrganisationRecordFieldsFragment,
} from '../../../lib/graphql/graphql.js';
import { Card } from '../../../ui/card.js';
import { ChoiceField, DayField, TextField, TickField, useFormValues } from '../../../ui/form-fields.js';
import { FieldRow, Form } from '../../../ui/form.js';
import { bodyChoices } from '../keeping/body-choices.js';
import { useKeep } from '../keeping/keep.js';
import { nameIn, nameValues } from '../keeping/localized-name.js';
import { Meanwhile } from '../keeping/meanwhile.js';
import { NameFields } from '../keeping/name-fields.js';

type Body = OrganisationRecordFieldsFragment;

/** What is said of an organisation: names, kind, its end and who took over. */
export function IdentityCard({
  body,
  others,
  onStale,
  onRenamed,
}: {
  body: Body;
  others: readonly Body[];
  onStale: () => void;
  onRenamed: (code: string) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { send, busy, error, made } = useKeep(EditOrganisationDocument, onStale);
  const { values, field } = useFormValues(valuesOf(body));
  const save = async (): Promise<void> => {
    const { id, version } = body;
    const shortName = values.shortName || null;
    const successorCode = values.successorCode || null;
    const kept = await send({ input: { id, version, ...values, shortName, successorCode } });
    if (kept && kept.editOrganisation.code !== body.code) onRenamed(kept.editOrganisation.code);
  };
  const name = nameIn(body.name, format.language);
  return (
    <Card
      title={<span lang={name.lang}>{name.text}</span>}
      note={body.referredTo ? t('keeping.codeKept', { code: format.code(body.code) }) : undefined}
    >
      <Form
        {...{ error, busy }}
        label={t('keeping.identity')}
        submit={t('keeping.save')}
        done={made && t('keeping.saved')}
        onSubmit={() => void save()}
      >
        <Meanwhile
          error={error}
          typed={values}
          say={{
            kind: (value) => t(`organisations.kind.${value as OrganisationKind}`),
            spgov: (value) => t(value === 'true' ? 'keeping.yes' : 'keeping.no'),
            endedOn: format.date,
          }}
        />
        <FieldRow>
          {!body.referredTo && (
            <TextField
              {...field('code')}
              label={t('keeping.of.code')}
              note={t('keeping.codeForm')}
              dir="ltr"
              required
            />
          )}
          <TextField {...field('shortName')} label={t('keeping.of.shortName')} maxLength={40} />
        </FieldRow>
        <NameFields {...field('name')} />
        <ChoiceField
          {...field('kind')}
          onChange={(kind) => field('kind').onChange(kind || body.kind)}
          label={t('keeping.of.kind')}
          note={t('keeping.organisation.kindNote')}
          options={ORGANISATION_KINDS.map((each) => ({
            value: each,
            label: t(`organisations.kind.${each}`),
          }))}
        />
        <TickField {...field('spgov')} label={t('organisations.spgov')} />
        <FieldRow>
          <DayField
            {...field('endedOn')}
            label={t('keeping.of.endedOn')}
            note={t('keeping.organisation.endNote')}
          />
          <ChoiceField
            {...field('successorCode')}
            label={t('keeping.of.successorCode')}
            note={t('keeping.organisation.successorNote')}
            empty={t('keeping.none')}
            options={bodyChoices(others, format.language)}
          />
        </FieldRow>
      </Form>
    </Card>
  );
}

function valuesOf({ code, name, shortName, kind, spgov, endedOn, successorCode }: Body) {
  return {
    ...{ code, kind, spgov, endedOn, name: nameValues(name) },
    ...{ shortName: shortName ?? '', successorCode: successorCode ?? '' },
  };
}
