import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { useFormat } from '../../../lib/format.js';
import { Meanwhile } from '../keeping/meanwhile.js';
import { THRESHOLD_GROUPS, thresholdValue, type ThresholdName } from './threshold-words.js';

/** What somebody else changed of a programme or of its calendar since a form was opened, beside what was typed. */
export function ProgrammeMeanwhile({ error, typed }: { error: CombinedError | null; typed: object }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const thresholds = useThresholdWords();
  const weekdays = (value: string): string =>
    value
      .split(/,\s*/)
      .map((day) => t(`programmeAdmin.weekday.d${day as '1'}`))
      .join(t('list.comma'));
  return (
    <Meanwhile
      {...{ error, typed }}
      labels={{
        ...thresholds.labels,
        timeZone: t('programmeAdmin.timeZone'),
        statusOn: t('programmeAdmin.pinnedOn'),
        weighting: t('programmeAdmin.weighting'),
        firstReportingOn: t('programmeAdmin.firstReporting'),
        restDays: t('programmeAdmin.restDays'),
        firstOn: t('programmeAdmin.firstOn'),
        days: t('programmeAdmin.days'),
        kind: t('programmeAdmin.certainty'),
        lastYear: t('programmeAdmin.lastYear'),
      }}
      say={{
        ...thresholds.say,
        ...{ statusOn: date, firstReportingOn: date, firstOn: date, restDays: weekdays },
        weighting: (value) => t(`programmeAdmin.weigh.${value as 'EQUAL'}`),
        kind: (value) => t(`programmeAdmin.kind.${value as 'FIXED'}`),
      }}
    />
  );
}

/** What each threshold is called beside the others of a programme, and how its value is said. */
function useThresholdWords() {
  const { t } = useTranslation();
  const format = useFormat();
  const label = (group: (typeof THRESHOLD_GROUPS)[number]['title'], name: ThresholdName): string =>
    t('programmeAdmin.thresholdOf', {
      group: t(`programmeAdmin.group.${group}`),
      threshold: t(`programmeAdmin.threshold.${name}`),
    });
  const each = THRESHOLD_GROUPS.flatMap(({ title, names }) => names.map((name) => ({ title, name })));
  return {
    labels: Object.fromEntries(each.map(({ title, name }) => [`thresholds.${name}`, label(title, name)])),
    say: Object.fromEntries(
      each.map(({ name }) => [
        `thresholds.${name}`,
        (value: string) => thresholdValue(name, Number(value), format, t),
      ]),
    ),
  };
}
