import { useId, useMemo, useState, type ComponentType, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import type { DecisionHandle } from '../../lib/decision.js';
import { useFormat } from '../../lib/format.js';
import { InboxDocument, type InboxKind, type InboxQuery } from '../../lib/graphql/graphql.js';
import { PageFoot, PageHead } from '../../ui/page-head.js';
import { Answer } from '../../ui/programme-page.js';
import { Done } from '../../ui/form.js';
import { CountTabs } from './count-tabs.js';
import { InboxKeys } from './inbox-keys.js';
import { useInboxLines } from './inbox-lines.js';
import classes from './inbox-page.module.css';
import { QualityCard } from './quality-card.js';
import { WaitingCard } from './waiting-card.js';
import { WaitingUpdates } from './waiting-updates.js';

/** What waits for decisions in a programme, with what is wrong in its data. */
export type InboxProgramme = NonNullable<InboxQuery['programme']>;

/** Something that waits for a decision. */
export type InboxItem = InboxProgramme['inbox']['items'][number];

/** What an update says and the decision on it, shown in its line. */
export type DecisionInLine = ComponentType<{
  readonly programme: string;
  readonly id: string;
  readonly onDecided: (move: 'VALIDATE' | 'RETURN') => void;
  readonly ref: Ref<DecisionHandle>;
}>;

const FURTHER: readonly InboxKind[] = ['PROPOSAL', 'BRIEF', 'ROADMAP'];
const KINDS: readonly InboxKind[] = ['UPDATE', ...FURTHER];

/** What waits for a decision today: updates, proposed changes, briefs, roadmaps, and what is wrong in the data. */
export function InboxPage({ decision }: { decision: DecisionInLine }) {
  const { programme = '' } = useParams();
  const [{ data, error, fetching }, again] = useQuery({ query: InboxDocument, variables: { programme } });
  return (
    <Answer subject={data?.programme} blocks={[72, 88, 420]} onRetry={again} {...{ error, fetching }}>
      {(subject) => <Inbox programme={subject} decision={decision} />}
    </Answer>
  );
}

function Inbox({ programme, decision }: { programme: InboxProgramme; decision: DecisionInLine }) {
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
        <Waiting programme={programme} items={inbox.items} decision={decision} />
        <QualityCard programme={programme} />
      </div>
      <PageFoot>
        <span>{t('foot.status', { date: format.date(statusOn), version: format.number(rulesVersion) })}</span>
        <span>{name}</span>
      </PageFoot>
    </>
  );
}

/** The lines that wait, of every kind, gone through by one set of keys. */
function Waiting({
  programme,
  items,
  decision,
}: {
  programme: InboxProgramme;
  items: readonly InboxItem[];
  decision: DecisionInLine;
}) {
  const { t } = useTranslation();
  const keys = useId();
  const sorted = useMemo(() => KINDS.flatMap((kind) => items.filter((item) => item.kind === kind)), [items]);
  const lines = useInboxLines(programme.code, sorted);
  const [decided, setDecided] = useState<string | null>(null);
  return (
    <div
      className={classes.stack}
      role="group"
      aria-label={t('inbox.title')}
      aria-describedby={keys}
      onFocus={({ target }) => {
        const id = target.closest<HTMLElement>('[data-line]')?.dataset['line'];
        if (id) lines.at(id);
      }}
    >
      <WaitingUpdates
        {...{ programme, lines, decision }}
        items={sorted.filter(({ kind }) => kind === 'UPDATE')}
        done={decided && <Done>{decided}</Done>}
        onDecided={({ title }, move) => setDecided(t(`inbox.decided.${move}`, { organisation: title }))}
      />
      {FURTHER.map((kind) => (
        <WaitingCard
          key={kind}
          kind={kind}
          programme={programme.code}
          items={sorted.filter((item) => item.kind === kind)}
        />
      ))}
      <InboxKeys id={keys} lines={lines} />
    </div>
  );
}
