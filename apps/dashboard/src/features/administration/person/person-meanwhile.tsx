import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { useFormat } from '../../../lib/format.js';
import type { Language } from '../../../lib/language.js';
import { Meanwhile } from '../keeping/meanwhile.js';

/** What somebody else changed of a person or of a role since a form was opened, beside what was typed. */
export function PersonMeanwhile({ error, typed }: { error: CombinedError | null; typed?: object }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  return (
    <Meanwhile
      error={error}
      {...(typed && { typed })}
      say={{
        language: (value) => t(`language.${value.toLowerCase() as Language}.name`),
        disabled: (value) => t(value === 'true' ? 'keeping.yes' : 'keeping.no'),
        ...{ fromOn: date, untilOn: date },
      }}
    />
  );
}
