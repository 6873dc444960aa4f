import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../ui/form-fields.js';

/** Where a programme's days turn: one of the world's time zones. */
export function TimeZoneField({ value, onChange }: { value: string; onChange: (zone: string) => void }) {
  const { t } = useTranslation();
  const options = useMemo(
    () =>
      [...new Set([value, ...Intl.supportedValuesOf('timeZone')])]
        .sort()
        .map((zone) => ({ value: zone, label: zone })),
    [value],
  );
  return (
    <ChoiceField
      name="input.timeZone"
      label={t('programmeAdmin.timeZone')}
      note={t('programmeAdmin.timeZoneNote')}
      options={options}
      value={value}
      onChange={onChange}
    />
  );
}
