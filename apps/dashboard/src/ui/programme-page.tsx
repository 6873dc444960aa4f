import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { useFormat } from '../lib/format.js';
import type { ProgrammeFrameFragment } from '../lib/graphql/graphql.js';
import { AsOfStepper, HindsightStrip } from './as-of-stepper.js';
import { PageFoot, PageHead } from './page-head.js';
import classes from './programme-page.module.css';
import { Empty, ErrorStrip, PageSkeleton } from './states.js';

/** Shows what an answer brought once it is there: before that its skeleton, and else what went wrong. */
export function Answer<Subject>({
  subject,
  error,
  fetching,
  blocks,
  onRetry,
  children,
}: {
  subject: Subject | null | undefined;
  error: CombinedError | undefined;
  fetching: boolean;
  blocks: readonly number[];
  onRetry: () => void;
  children: (subject: Subject) => React.ReactNode;
}) {
  const { t } = useTranslation();
  if (error) return <ErrorStrip error={error} onRetry={onRetry} />;
  if (subject) return children(subject);
  return fetching ? <PageSkeleton blocks={blocks} /> : <Empty>{t('notFound.sentence')}</Empty>;
}

/** The frame of every page about a programme: its head with the moment in force, and what its figures rest on. */
export function ProgrammePage({
  programme,
  context,
  title,
  chips,
  note,
  children,
}: {
  programme: ProgrammeFrameFragment;
  context?: React.ReactNode;
  title: string;
  chips?: React.ReactNode;
  /** Said at the foot beside the status date; the programme's name when nothing is. */
  note?: React.ReactNode;
  children: React.ReactNode;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { asOf, sessions, name, rulesVersion } = programme;
  return (
    <>
      <PageHead
        context={context ?? name}
        title={title}
        chips={chips}
        aside={<AsOfStepper asOf={asOf} programme={programme.code} sessions={sessions} />}
      />
      <HindsightStrip asOf={asOf} programme={programme.code} />
      <div className={classes.page}>{children}</div>
      <PageFoot>
        <span>
          {t('foot.status', { date: format.date(asOf.statusOn), version: format.number(rulesVersion) })}
        </span>
        <span>{note ?? name}</span>
      </PageFoot>
    </>
  );
}
