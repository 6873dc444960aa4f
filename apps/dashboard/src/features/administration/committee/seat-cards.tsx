import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format.js';
import {
  AddCommitteeSeatDocument,
  SetCommitteeChairDocument,
  type CommitteeRecordFieldsFragment,
} from '../../../lib/graphql/graphql.js';
import { Card } from '../../../ui/card.js';
import { ChoiceField, DayField, PeriodField, useFormValues } from '../../../ui/form-fields.js';
import { Form } from '../../../ui/form.js';
import { bodyChoices, type NamedBody } from '../keeping/body-choices.js';
import { useKeep } from '../keeping/keep.js';
import { Meanwhile } from '../keeping/meanwhile.js';

interface Given {
  readonly committee: CommitteeRecordFieldsFragment;
  readonly onStale: () => void;
}

/** Gives a body a seat on a committee. */
export function SeatCard({ committee, bodies, onStale }: Given & { bodies: readonly NamedBody[] }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { send, busy, error, made } = useKeep(AddCommitteeSeatDocument, onStale);
  const none = { fromOn: null as string | null, untilOn: null as string | null };
  const { values, field, reset } = useFormValues({ organisationCode: '', period: none });
  const add = async (): Promise<void> => {
    const { id, version } = committee;
    const { organisationCode, period } = values;
    if (await send({ input: { id, version, organisationCode, ...period } }))
      reset({ organisationCode: '', period: none });
  };
  return (
    <Card title={t('keeping.seat.add')}>
      <Form
        {...{ error, busy }}
        label={t('keeping.seat.add')}
        submit={t('keeping.seat.add')}
        done={made && t('keeping.added')}
        onSubmit={() => void add()}
      >
        <Meanwhile error={error} />
        <ChoiceField
          {...field('organisationCode')}
          label={t('keeping.organisation.one')}
          empty={t('keeping.choose')}
          required
          options={bodyChoices(bodies, language)}
        />
        <PeriodField
          label={t('keeping.seat.period')}
          value={values.period}
          onChange={field('period').onChange}
        />
      </Form>
    </Card>
  );
}

/** Gives the presidency to a member from a day on. */
export function ChairCard({ committee, onStale }: Given) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { send, busy, error, made } = useKeep(SetCommitteeChairDocument, onStale);
  const empty = { organisationCode: '', fromOn: null as string | null };
  const { values, field, reset } = useFormValues(empty);
  const members = new Map(
    committee.seats.map(({ organisationCode: code, organisationName: name }) => [
      code,
      { code, name: { [language]: name } },
    ]),
  );
  const change = async (): Promise<void> => {
    const { id, version } = committee;
    const { fromOn, organisationCode } = values;
    if (fromOn === null) return;
    if (await send({ input: { id, version, fromOn, organisationCode: organisationCode || null } }))
      reset(empty);
  };
  return (
    <Card title={t('keeping.seat.chair')} note={t('keeping.seat.chairNote')}>
      <Form
        {...{ error, busy }}
        label={t('keeping.seat.chair')}
        submit={t('keeping.seat.changeChair')}
        done={made && t('keeping.saved')}
        onSubmit={() => void change()}
      >
        <Meanwhile error={error} />
        <ChoiceField
          {...field('organisationCode')}
          label={t('keeping.seat.president')}
          empty={t('keeping.seat.nobody')}
          options={bodyChoices([...members.values()], language)}
        />
        <DayField {...field('fromOn')} label={t('keeping.of.fromOn')} required />
      </Form>
    </Card>
  );
}
