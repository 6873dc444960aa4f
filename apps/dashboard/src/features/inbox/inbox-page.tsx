import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../lib/format.js';
import { InboxDocument, type InboxKind, type InboxQuery } from '../../lib/graphql/graphql.js';
import { PageFoot, PageHead } from '../../ui/page-head.js';
import { Answer } from '../../ui/programme-page.js';
import { CountTabs } from './count-tabs.js';
import classes from './inbox-page.module.css';
import { QualityCard } from './quality-card.js';
import { WaitingCard } from './waiting-card.js';
import { WaitingUpdates } from './waiting-updates.js';

/** What waits for decisions in a programme, with what is wrong in its data. */
export type InboxProgramme = NonNullable<InboxQuery['programme']>;

/** Something that waits for a decision. */
export type InboxItem = InboxProgramme['inbox']['items'][number];

const FURTHER: readonly InboxKind[] = ['BRIEF', 'ROADMAP'];

/** What waits for a decision today: updates, briefs, roadmaps, and what is wrong in the data. */
export function InboxPage() {
  const { programme = '' } = useParams();
  const [{ data, error, fetching }, again] = useQuery({ query: InboxDocument, variables: { programme } });
  return (
    <Answer subject={data?.programme} blocks={[72, 88, 420]} onRetry={again} {...{ error, fetching }}>
      {(subject) => <Inbox programme={subject} />}
    </Answer>
  );
}

function Inbox({ programme }: { programme: InboxProgramme }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { inbox, statusOn, rulesVersion, name } = programme;
  return (
    <>
      <PageHead
        context={name}
        title={t('inbox.title')}
        aside={<p className={classes.day}>{format.date(statusOn)}</p>}
      />
      <CountTabs programme={programme} />
      <div className={classes.columns}>
        <div className={classes.stack}>
          <WaitingUpdates programme={programme} />
          {FURTHER.map((kind) => (
            <WaitingCard
              key={kind}
              {...{ kind }}
              programme={programme.code}
              items={inbox.items.filter((item) => item.kind === kind)}
            />
          ))}
        </div>
        <QualityCard programme={programme} />
      </div>
      <PageFoot>
        <span>{t('foot.status', { date: format.date(statusOn), version: format.number(rulesVersion) })}</span>
        <span>{name}</span>
      </PageFoot>
    </>
  );
}
