import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format.js';
import type { DataQualityQuery } from '../../lib/graphql/graphql.js';

/** A title in another script keeps its own direction. */
const ISOLATE = '\u2068';
const POP = '\u2069';

/** One thing wrong with what is recorded of a project. */
export type QualityLine = NonNullable<DataQualityQuery['programme']>['dataQuality']['lines'][number];

/** What is wrong in a line, in the reader's words. */
export function useFinding(): (line: QualityLine) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ kind, value, on, fault, milestone }) => {
    const count = value ?? 0;
    const date = on ? format.date(on) : '';
    const counted = { count, value: format.number(count) };
    if (kind === 'DECLARED_BETTER') return t('quality.found.DECLARED_BETTER', counted);
    if (kind === 'NO_ROADMAP') return t('quality.found.NO_ROADMAP');
    if (kind === 'STALE_UPDATE') return t('quality.found.STALE_UPDATE', { ...counted, date });
    const first = milestone
      ? t('quality.firstMilestone', {
          position: format.number(milestone.position),
          title: `${ISOLATE}${milestone.title}${POP}`,
          date,
        })
      : date;
    const what =
      kind === 'IMPOSSIBLE_DATES' && fault
        ? t(`quality.fault.${fault}`)
        : t(`quality.found.${milestoneKind(kind)}`, counted);
    return [what, first].filter(Boolean).join(t('list.semicolon'));
  };
}

function milestoneKind(kind: QualityLine['kind']): 'OUT_OF_ORDER' | 'OPERATIONAL_UNFINISHED' {
  return kind === 'OUT_OF_ORDER' ? 'OUT_OF_ORDER' : 'OPERATIONAL_UNFINISHED';
}
