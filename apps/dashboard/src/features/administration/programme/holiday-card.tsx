import { useTranslation } from 'react-i18next';
import { LONGEST_HOLIDAY_DAYS } from '#domain/schedule/calendar.js';
import {
  AddHolidayDocument,
  EditHolidayDocument,
  type HolidayFieldsFragment,
} from '../../../lib/graphql/graphql.js';
import { Card } from '../../../ui/card.js';
import { ChoiceField, DayField, NumberField, useFormValues } from '../../../ui/form-fields.js';
import { FieldRow, Form } from '../../../ui/form.js';
import { useKeep } from '../keeping/keep.js';
import { nameValues } from '../keeping/localized-name.js';
import { NameFields } from '../keeping/name-fields.js';
import { holidayInput } from './holiday-input.js';
import { ProgrammeMeanwhile } from './programme-meanwhile.js';

const KINDS = ['ESTIMATED', 'CONFIRMED', 'FIXED'] as const;
type Values = Omit<ReturnType<typeof holidayInput>, 'days' | 'firstOn'> & {
  readonly days: number | null;
  readonly firstOn: string | null;
};

/** A holiday being added or changed. */
export function HolidayCard({
  programme,
  edited,
  onClose,
  onStale,
}: {
  programme: string;
  edited: HolidayFieldsFragment | null;
  onClose: () => void;
  onStale: () => void;
}) {
  const { t } = useTranslation();
  const add = useKeep(AddHolidayDocument);
  const edit = useKeep(EditHolidayDocument, onStale);
  const empty: Values = { name: nameValues({}), kind: 'ESTIMATED', firstOn: null, days: 1, lastYear: null };
  const { values, field, reset } = useFormValues<Values>(edited ? holidayInput(edited) : empty);
  const title = t(edited ? 'programmeAdmin.editHoliday' : 'programmeAdmin.addHoliday');
  const { busy, error, made: saved } = edited ? edit : add;
  const save = async (): Promise<void> => {
    const { firstOn, days, kind } = values;
    if (firstOn === null || days === null) return;
    const told = { ...values, firstOn, days, lastYear: kind === 'FIXED' ? values.lastYear : null };
    const made = edited
      ? await edit.send({ input: { id: edited.id, version: edited.version, ...told } })
      : await add.send({ input: { programme, ...told } });
    if (made && edited) onClose();
    else if (made) reset(empty);
  };
  return (
    <Card title={title} note={t('programmeAdmin.holidayNote')}>
      <Form
        {...{ error, busy }}
        label={title}
        submit={t(edited ? 'programmeAdmin.save' : 'programmeAdmin.add')}
        done={saved && t('programmeAdmin.saved')}
        onSubmit={() => void save()}
        {...(edited && { onCancel: onClose })}
      >
        <ProgrammeMeanwhile error={error} typed={values} />
        <NameFields {...field('name')} />
        <FieldRow>
          <DayField {...field('firstOn')} label={t('programmeAdmin.firstOn')} required />
          <NumberField
            {...field('days')}
            label={t('programmeAdmin.days')}
            required
            min={1}
            max={LONGEST_HOLIDAY_DAYS}
          />
        </FieldRow>
        <FieldRow>
          <ChoiceField
            {...field('kind')}
            onChange={(kind) => field('kind').onChange(kind || 'ESTIMATED')}
            label={t('programmeAdmin.certainty')}
            options={KINDS.map((kind) => ({ value: kind, label: t(`programmeAdmin.kindChoice.${kind}`) }))}
          />
          {values.kind === 'FIXED' && (
            <NumberField
              {...field('lastYear')}
              label={t('programmeAdmin.lastYear')}
              note={t('programmeAdmin.lastYearNote')}
            />
          )}
        </FieldRow>
      </Form>
    </Card>
  );
}
