import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { PreviewRoadmapDocument } from '../../lib/graphql/graphql.js';
import { Card } from '../../ui/card.js';
import { Empty, ErrorStrip, PageSkeleton } from '../../ui/states.js';
import { Foretold } from './foretold.js';
import classes from './roadmap-page.module.css';
import { inputOf, type PromiseRow } from './roadmap-values.js';

const REST_MS = 300;

/** What is foretold rests on what is recorded of the project: asked again once that has changed. */
const FORETOLD_FROM = { additionalTypenames: ['Project', 'Milestone'] };

/** What the approval of a draft would do to progress, slippage and health, before anything is saved. */
export function PreviewCard({
  id,
  rows,
  sound,
}: {
  id: string;
  rows: readonly PromiseRow[];
  sound: boolean;
}) {
  const { t } = useTranslation();
  const [rested] = useDebouncedValue(rows, REST_MS);
  const input = useMemo(() => ({ id, milestones: inputOf(rested) }), [id, rested]);
  const pause = !sound || rested !== rows;
  const [{ data, error, fetching }, again] = useQuery({
    query: PreviewRoadmapDocument,
    variables: { input },
    pause,
    context: FORETOLD_FROM,
  });
  const preview = data?.roadmapPreview;
  return (
    <Card title={t('roadmapEdit.preview')} note={t('roadmapEdit.previewNote')}>
      <div aria-busy={pause || fetching} className={classes.preview}>
        {!sound ? (
          <Empty>{t('roadmapEdit.previewFaults')}</Empty>
        ) : error ? (
          <ErrorStrip error={error} onRetry={again} />
        ) : preview ? (
          <Foretold preview={preview} input={input} />
        ) : (
          <PageSkeleton blocks={[120]} />
        )}
      </div>
    </Card>
  );
}
