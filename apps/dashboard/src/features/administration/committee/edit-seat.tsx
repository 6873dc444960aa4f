import { useTranslation } from 'react-i18next';
import { DateCommitteeSeatDocument, type CommitteeSeatFieldsFragment } from '../../../lib/graphql/graphql.js';
import { PeriodField, useFormValues } from '../../../ui/form-fields.js';
import { Form } from '../../../ui/form.js';
import { useKeep } from '../keeping/keep.js';
import { Meanwhile } from '../keeping/meanwhile.js';
import classes from './committee-records.module.css';

/** The dates of a seat: it ends, or one of them is corrected. */
export function EditSeat({
  seat,
  version,
  onStale,
  onClose,
}: {
  seat: CommitteeSeatFieldsFragment;
  version: number;
  onStale: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { send, busy, error } = useKeep(DateCommitteeSeatDocument, onStale);
  const { values, field } = useFormValues({ period: { fromOn: seat.fromOn, untilOn: seat.untilOn } });
  const save = async (): Promise<void> => {
    if (await send({ input: { id: seat.id, version, ...values.period } })) onClose();
  };
  return (
    <section className={classes.edit} aria-label={t('keeping.seat.datesOf', { name: seat.organisationName })}>
      <Form
        {...{ error, busy }}
        label={t('keeping.seat.datesOf', { name: seat.organisationName })}
        submit={t('keeping.save')}
        onSubmit={() => void save()}
        onCancel={onClose}
      >
        <Meanwhile error={error} />
        <PeriodField
          label={t('keeping.seat.datesOf', { name: seat.organisationName })}
          value={values.period}
          onChange={field('period').onChange}
        />
      </Form>
    </section>
  );
}
