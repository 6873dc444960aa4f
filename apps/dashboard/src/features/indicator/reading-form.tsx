import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useReread, useSending, whenKept } from '../../lib/change.js';
import type { Standing } from '../../lib/draft-keeper.js';
import { useDraft } from '../../lib/draft.js';
import { useFormat } from '../../lib/format.js';
import {
  IndicatorRecordsDocument,
  SaveIndicatorTargetDocument,
  SaveIndicatorValueDocument,
} from '../../lib/graphql/graphql.js';
import { draftFields } from '../../ui/draft-fields.js';
import { DraftForm, type FieldWords } from '../../ui/draft-form.js';
import { NumberField, TextField } from '../../ui/form-fields.js';
import { FieldRow } from '../../ui/form.js';
import {
  INDICATOR_ALSO,
  readingsOf,
  type IndicatorPart,
  type Reading,
  type ReadingKind,
  type ReadingValues,
} from './indicator-part.js';

type Part = IndicatorPart & { readonly kind: ReadingKind };

/** A year of a series in its fields; null: a year that is added. */
export function ReadingForm({
  reading,
  kind,
  indicator,
  programme,
  onClose,
}: Part & { reading: Reading | null; onClose: () => void }) {
  const { t } = useTranslation();
  const words = useReadingWords();
  const draft = useReading({ kind, indicator, programme }, reading, onClose);
  const field = draftFields(draft);
  return (
    <DraftForm
      {...{ draft, words }}
      label={t(`indicatorEdit.add.${kind}`)}
      submit={t('record.save')}
      onCancel={onClose}
    >
      <FieldRow>
        <NumberField
          {...field('year')}
          label={t('indicatorEdit.field.year')}
          required
          disabled={reading !== null}
        />
        <NumberField {...field('rank')} label={t('indicatorEdit.field.rank')} />
        <NumberField {...field('value')} label={t('indicatorEdit.field.value')} decimals={4} />
      </FieldRow>
      {kind === 'value' && (
        <FieldRow>
          <NumberField {...field('countries')} label={t('indicatorEdit.field.countries')} />
          <TextField
            {...field('dataCollected')}
            label={t('indicatorEdit.field.dataCollected')}
            maxLength={100}
          />
        </FieldRow>
      )}
    </DraftForm>
  );
}

const EMPTY: ReadingValues = { year: null, value: null, rank: null, countries: null, dataCollected: '' };

function standing(reading: Reading | null | undefined): Standing<ReadingValues> {
  if (!reading) return { version: 0, values: EMPTY };
  const { version, ...values } = reading;
  return { version, values };
}

function useReading({ kind, indicator, programme }: Part, reading: Reading | null, onDone: () => void) {
  const { t } = useTranslation();
  const { code } = indicator;
  const stands = useMemo(() => standing(reading), [reading]);
  const asked = ({ year, value, rank }: ReadingValues, version: number, creation: string) => ({
    ...{ programme: programme.code, indicator: code, year: year ?? 0, value, rank },
    ...(reading ? { version } : { id: creation }),
  });
  const value = useSending(
    SaveIndicatorValueDocument,
    INDICATOR_ALSO,
    (values: ReadingValues, { version }, creation) => ({
      input: {
        ...asked(values, version, creation),
        ...{ countries: values.countries, dataCollected: values.dataCollected.trim() || null },
      },
    }),
    () => stands,
  );
  const target = useSending(
    SaveIndicatorTargetDocument,
    INDICATOR_ALSO,
    (values: ReadingValues, { version }, creation) => ({ input: asked(values, version, creation) }),
    () => stands,
  );
  const send = whenKept(kind === 'value' ? value : target, onDone);
  const reread = useReread(IndicatorRecordsDocument, { programme: programme.code }, (data) => {
    const series = data.programme?.indicators.find((each) => each.code === code);
    const found = series && readingsOf(series, kind).find(({ year }) => year === reading?.year);
    return found ? standing(found) : null;
  });
  const id = `${programme.code}.${code}.${kind}.${reading?.year ?? 'new'}`;
  const label = t('indicatorEdit.draftOf', { code, year: reading?.year ?? '' });
  return useDraft({ kind: 'indicator', id, label }, { stands, send, reread });
}

function useReadingWords(): FieldWords {
  const { t } = useTranslation();
  const format = useFormat();
  return {
    label: (field) => t(`indicatorEdit.field.${field as keyof ReadingValues}`),
    say: (field, value) => {
      if (value === null || value === '' || value === undefined) return t('draft.nothing');
      if (field === 'year' || typeof value !== 'number') return String(value);
      return format.number(value, field === 'value' ? 4 : 0);
    },
  };
}
