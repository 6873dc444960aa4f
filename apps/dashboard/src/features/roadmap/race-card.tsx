import type { Draft } from '../../lib/draft.js';
import { BothVersions } from '../../ui/both-versions.js';
import { mergedRoadmap, race, roadmapDifferences } from './roadmap-merge.js';
import type { RoadmapValues } from './roadmap-values.js';
import { useRoadmapWords } from './roadmap-words.js';

/** A draft that somebody else saved meanwhile: both versions part by part, and their merging. */
export function RoadmapRaceCard({ draft, theirs }: { draft: Draft<RoadmapValues>; theirs: RoadmapValues }) {
  const { told } = useRoadmapWords();
  const ready = race(draft.base.values, draft.values, theirs);
  return (
    <BothVersions
      rows={roadmapDifferences(ready).map(told)}
      busy={draft.state === 'SENDING'}
      onSettle={(choose) => void draft.settle(mergedRoadmap(ready, choose))}
      onDiscard={() => void draft.discard()}
    />
  );
}
