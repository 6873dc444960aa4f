import { useTranslation } from 'react-i18next';
import { speak } from '#domain/shared/text.js';
import type { RoadmapMove } from '#domain/roadmap/roadmap.js';
import { useFormat } from '../../lib/format.js';
import type { TwoVersions } from '../../ui/both-versions.js';
import type { RoadmapDifference } from './roadmap-merge.js';
import type { PromiseRow } from './roadmap-values.js';

/** What a change of a roadmap makes out of date beside what it answers. */
export const ROADMAP_ALSO = [
  'Project',
  'RoadmapVersion',
  'RoadmapRecord',
  'RoadmapComparison',
  'Milestone',
  'Programme',
] as const;

/** A step that somebody takes with a version. */
export type AskedMove = Exclude<RoadmapMove, 'SUPERSEDE'>;

/** Says the values of a milestone's fields, and where two versions of a roadmap differ. */
export function useRoadmapWords() {
  const { t } = useTranslation();
  const { date, number, language } = useFormat();
  const nothing = t('draft.nothing');
  const titleOf = ({ title }: Pick<PromiseRow, 'title'>): string =>
    speak(title, language)?.text ?? t('roadmapEdit.untitled');
  const day = (value: unknown): string => (typeof value === 'string' && value ? date(value) : nothing);
  const say = (part: RoadmapDifference['part'], value: unknown): string => {
    if (part === 'row') return t(value ? 'roadmapEdit.present' : 'roadmapEdit.absent');
    if (part === 'order') return t('roadmapEdit.ownOrder');
    if (part === 'reason') return String(value) || nothing;
    if (part === 'title')
      return (
        Object.values(value as PromiseRow['title'])
          .filter(Boolean)
          .join(' / ') || nothing
      );
    if (part === 'phase') return t(`phase.${value as PromiseRow['phase']}`);
    if (part === 'earningRule') return t(`earningRule.${value as PromiseRow['earningRule']}`);
    if (part === 'weight') return typeof value === 'number' ? number(value) : nothing;
    return day(value);
  };
  const label = (part: RoadmapDifference['part']): string =>
    part === 'row' || part === 'order' || part === 'reason'
      ? t(`roadmapEdit.part.${part}`)
      : t(`roadmapEdit.column.${part}`);
  const told = ({ field, part, row, mine, theirs, changedBy }: RoadmapDifference): TwoVersions => ({
    ...{ field, changedBy, label: label(part) },
    ...(row && { of: titleOf(row) }),
    ...{ mine: say(part, mine), theirs: say(part, theirs) },
  });
  return { titleOf, told };
}
