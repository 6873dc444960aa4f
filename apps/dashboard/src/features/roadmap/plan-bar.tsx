import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../lib/draft.js';
import type { KeptRoadmapFragment } from '../../lib/graphql/graphql.js';
import { DraftStatus } from '../../ui/draft-status.js';
import { WithdrawButton } from './moves.js';
import classes from './roadmap-page.module.css';
import type { RoadmapValues } from './roadmap-values.js';

/** What can be done with a draft, always in sight: save, present, give up; and where what is typed lies. */
export function PlanBar({
  draft,
  kept,
  busy,
  onSave,
  onPresent,
}: {
  draft: Draft<RoadmapValues>;
  kept: KeptRoadmapFragment;
  busy: boolean;
  onSave: () => void;
  onPresent: () => void;
}) {
  const { t } = useTranslation();
  const { changed, state } = draft;
  const sending = state === 'SENDING';
  return (
    <div className={classes.bar} role="region" aria-label={t('roadmapEdit.bar')}>
      <DraftStatus state={state} />
      <span className={classes.grow} />
      {kept.movesOpen.includes('WITHDRAW') && !changed && <WithdrawButton kept={kept} />}
      {changed && (
        <Button variant="default" onClick={() => void draft.discard()}>
          {t('roadmapEdit.discard')}
        </Button>
      )}
      {kept.movesOpen.includes('PRESENT') && (
        <Button variant={changed ? 'default' : 'filled'} loading={busy} onClick={onPresent}>
          {t('roadmapEdit.move.PRESENT')}
        </Button>
      )}
      {(changed || !kept.movesOpen.includes('PRESENT')) && (
        <Button loading={sending} onClick={onSave}>
          {t('roadmapEdit.save')}
        </Button>
      )}
    </div>
  );
}
