import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useAsOf } from '../../lib/as-of.js';
import { dayOf } from '../../lib/dates.js';
import { useFormat } from '../../lib/format.js';
import {
  TimelineDependenciesDocument,
  type TimelineDependenciesQuery,
  type TimelineEndFragment,
} from '../../lib/graphql/graphql.js';
import type { TimelineLink } from '../../ui/portfolio-timeline.js';

type Dependency = NonNullable<TimelineDependenciesQuery['project']>['dependencies'][number];

/** The dependencies of one project as they are drawn; null while they are not asked for or not there yet. */
export function useTimelineLinks(programme: string, code: string | null): readonly TimelineLink[] | null {
  const { asOf } = useAsOf();
  const [{ data }] = useQuery({
    query: TimelineDependenciesDocument,
    variables: { programme, code: code ?? '', asOf },
    pause: code === null,
  });
  return useMemo(() => {
    if (code === null || data?.project?.code !== code) return null;
    return data.project.dependencies.filter(({ state }) => state !== 'REFUSED').flatMap(linkOf);
  }, [code, data]);
}

function linkOf({ direction, milestone, other }: Dependency): TimelineLink[] {
  const [first, second] = direction === 'INCOMING' ? [other, milestone] : [milestone, other];
  const [fromOn, toOn] = [endOf(first), endOf(second)];
  if (!fromOn || !toOn) return [];
  return [
    {
      fromCode: first.projectCode,
      fromDay: dayOf(fromOn),
      toCode: second.projectCode,
      toDay: dayOf(toOn),
      breaks: !first.finished && fromOn > toOn,
    },
  ];
}

function endOf({ expectedEndOn, baselineEndOn }: TimelineEndFragment): string | null {
  return expectedEndOn ?? baselineEndOn ?? null;
}

/** Draws the dependencies of the project in hand, and says how many there are. */
export function DependenciesToggle({
  on,
  links,
  onChange,
}: {
  on: boolean;
  links: readonly TimelineLink[] | null;
  onChange: (on: boolean) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const late = links?.filter(({ breaks }) => breaks).length ?? 0;
  return (
    <>
      <span role="status">
        {links &&
          [
            t('timeline.dependencyCount', { count: links.length, value: format.number(links.length) }),
            late > 0 && t('timeline.tooLate', { count: late, value: format.number(late) }),
          ]
            .filter(Boolean)
            .join(t('list.comma'))}
      </span>
      <Button variant={on ? 'light' : 'default'} size="xs" aria-pressed={on} onClick={() => onChange(!on)}>
        {t('timeline.dependencies')}
      </Button>
    </>
  );
}
