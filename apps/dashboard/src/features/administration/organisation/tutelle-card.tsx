import { useTranslation } from 'react-i18next';
import type { LocalDate } from '#domain/shared/local-date.js';
import { useFormat } from '../../../lib/format.js';
import {
  ChangeTutelleDocument,
  type OrganisationRecordFieldsFragment,
} from '../../../lib/graphql/graphql.js';
import { Card } from '../../../ui/card.js';
import { ChoiceField, DayField, TickField, useFormValues } from '../../../ui/form-fields.js';
import { FieldRow, Form } from '../../../ui/form.js';
import { Empty } from '../../../ui/states.js';
import { bodyChoices } from '../keeping/body-choices.js';
import { holds } from '../keeping/holds.js';
import { useKeep } from '../keeping/keep.js';
import classes from '../keeping/keeping.module.css';
import { nameIn } from '../keeping/localized-name.js';
import { Meanwhile } from '../keeping/meanwhile.js';
import { usePeriodWords } from '../keeping/period-words.js';

type Body = OrganisationRecordFieldsFragment;

/** Who supervised an organisation and when, and the change to another; the figures follow at once. */
export function TutelleCard({
  body,
  others,
  statusOn,
  onStale,
}: {
  body: Body;
  others: readonly Body[];
  statusOn: LocalDate;
  onStale: () => void;
}) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { send, busy, error, made } = useKeep(ChangeTutelleDocument, onStale);
  const supervisorCode = body.tutelles.at(-1)?.supervisor ?? '';
  const empty = { supervisorCode, fromOn: null as string | null, replacesLater: false };
  const { values, field, reset } = useFormValues(empty);
  const change = async (): Promise<void> => {
    const { id, version } = body;
    const input = { id, version, ...values, supervisorCode: values.supervisorCode || null };
    if (await send({ input })) reset({ ...empty, supervisorCode: values.supervisorCode });
  };
  const last = body.tutelles.some(({ fromOn }) => fromOn !== null);
  return (
    <Card title={t('keeping.tutelle.title')} note={t('keeping.tutelle.note')}>
      <Periods body={body} others={others} statusOn={statusOn} />
      <Form
        {...{ error, busy }}
        label={t('keeping.tutelle.change')}
        submit={t('keeping.tutelle.change')}
        done={made && t('keeping.tutelle.changed')}
        onSubmit={() => void change()}
      >
        <Meanwhile error={error} />
        <FieldRow>
          <ChoiceField
            {...field('supervisorCode')}
            label={t('keeping.of.supervisorCode')}
            note={t('keeping.tutelle.supervisorNote')}
            empty={t('keeping.tutelle.nobody')}
            options={bodyChoices(others, language)}
          />
          <DayField
            {...field('fromOn')}
            label={t('keeping.of.fromOn')}
            note={t('keeping.tutelle.fromNote')}
          />
        </FieldRow>
        {last && (
          <TickField
            {...field('replacesLater')}
            label={t('keeping.tutelle.replacesLater')}
            note={t('keeping.tutelle.replacesNote')}
          />
        )}
      </Form>
    </Card>
  );
}

function Periods({ body, others, statusOn }: { body: Body; others: readonly Body[]; statusOn: LocalDate }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const words = usePeriodWords();
  if (body.tutelles.length === 0) return <Empty>{t('keeping.tutelle.none')}</Empty>;
  return (
    <ol className={classes.periods}>
      {body.tutelles.map((period) => {
        const above = others.find(({ code }) => code === period.supervisor);
        const name = above ? nameIn(above.name, language) : { text: period.supervisor, lang: language };
        return (
          <li key={period.id} data-current={holds(period, statusOn) || undefined}>
            <span lang={name.lang}>{name.text}</span>
            <span className={classes.minor}>{words(period)}</span>
          </li>
        );
      })}
    </ol>
  );
}
