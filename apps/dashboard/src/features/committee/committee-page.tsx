import { lazy, Suspense, useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAsOf } from '../../lib/as-of.js';
import { useFormat } from '../../lib/format.js';
import { CommitteeDocument, type CommitteeQuery } from '../../lib/graphql/graphql.js';
import { AsOfStepper, HindsightStrip } from '../../ui/as-of-stepper.js';
import { InTurn } from '../../ui/in-turn.js';
import { PageFoot, PageHead } from '../../ui/page-head.js';
import { Empty, ErrorStrip, PageSkeleton } from '../../ui/states.js';
import { Band } from './band.js';
import classes from './committee-page.module.css';
import { Flagships } from './flagships.js';
import { ProjectsMosaic } from './projects-mosaic.js';

const MovesCards = lazy(async () => ({ default: (await import('./lower-cards.js')).MovesCards }));
const BodiesTable = lazy(async () => ({ default: (await import('./lower-cards.js')).BodiesTable }));

/** What the committee screen is drawn from. */
export type CommitteeProgramme = NonNullable<CommitteeQuery['programme']>;

/** The committee screen: where the programme stands, project by project and ministry by ministry. */
export function CommitteePage() {
  const { t } = useTranslation();
  const { programme: code = '' } = useParams();
  const { asOf } = useAsOf();
  const [{ data, error }, retry] = useQuery({
    query: CommitteeDocument,
    variables: { programme: code, asOf },
  });
  // Two thousand elements are drawn in slices, not in one piece.
  const shown = useDeferredValue(data);
  if (error) return <ErrorStrip error={error} onRetry={() => retry({ requestPolicy: 'network-only' })} />;
  if (!shown) return <PageSkeleton blocks={[56, 148, 148, 420, 600]} />;
  if (!shown.programme) return <Empty>{t('notFound.sentence')}</Empty>;
  return <Committee programme={shown.programme} />;
}

function Committee({ programme }: { programme: CommitteeProgramme }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { rollup, flagships, asOf } = programme;
  return (
    <div className={classes.sheet}>
      <PageHead
        context={t('committee.context', {
          programme: programme.name,
          projects: t('count.projects', {
            count: rollup.projectCount,
            value: format.number(rollup.projectCount),
          }),
          flagships: format.number(flagships.projectCount),
        })}
        title={t('committee.title')}
        aside={<AsOfStepper asOf={asOf} programme={programme.code} sessions={programme.sessions} />}
      />
      <HindsightStrip asOf={asOf} programme={programme.code} />
      <div className={classes.page}>
        <InTurn>
          <Band programme={programme} />
          <Flagships programme={programme} />
          <ProjectsMosaic programme={programme} />
          <Suspense>
            <MovesCards programme={programme} />
          </Suspense>
          <Suspense>
            <BodiesTable programme={programme} />
          </Suspense>
        </InTurn>
      </div>
      <PageFoot>
        <span>
          {t('foot.status', {
            date: format.date(asOf.statusOn),
            version: format.number(programme.rulesVersion),
          })}
        </span>
        <span>{programme.name}</span>
      </PageFoot>
    </div>
  );
}
