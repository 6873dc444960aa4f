import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format.js';
import { ChoiceField } from '../../../ui/form-fields.js';

/** A rung of the ladder from 1 up, or a place beside it (0). */
export function RungField({
  name,
  value,
  onChange,
  rungs,
}: {
  name: string;
  value: number;
  onChange: (rank: number) => void;
  rungs: number;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const options = Array.from({ length: rungs }, (_, index) => ({
    value: String(index + 1),
    label: t('keeping.committee.rung', { rank: format.number(index + 1) }),
  }));
  return (
    <ChoiceField
      name={name}
      label={t('keeping.of.rank')}
      note={t('keeping.committee.rungNote')}
      value={value === 0 ? '' : String(value)}
      empty={t('keeping.committee.beside')}
      options={options}
      onChange={(rank) => onChange(Number(rank))}
    />
  );
}
