import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { localDate } from '#domain/shared/local-date.js';
import { useFormat } from '../../../lib/format.js';
import {
  CommitteeRecordsDocument,
  type CommitteeRecordFieldsFragment,
  type CommitteeRecordsQuery,
} from '../../../lib/graphql/graphql.js';
import { Card } from '../../../ui/card.js';
import { Chip } from '../../../ui/chip.js';
import { Answer } from '../../../ui/programme-page.js';
import { Empty } from '../../../ui/states.js';
import { nameIn } from '../keeping/localized-name.js';
import classes from './committee-records.module.css';
import { CommitteeCard } from './committee-card.js';
import { MembersCard } from './members-card.js';
import { NewCommitteeCard } from './new-committee-card.js';
import { ChairCard, SeatCard } from './seat-cards.js';

type Committee = CommitteeRecordFieldsFragment;
type Kept = NonNullable<CommitteeRecordsQuery['programme']>;

/** The ladder of committees, and the one that is open: its name and rung, and who sat on it when. */
export function CommitteeRecordsPage() {
  const { programme = '' } = useParams();
  const [{ data, error, fetching }, retry] = useQuery({
    query: CommitteeRecordsDocument,
    variables: { programme },
  });
  const again = (): void => retry({ requestPolicy: 'network-only' });
  return (
    <Answer subject={data?.programme} error={error} fetching={fetching} blocks={[160, 720]} onRetry={again}>
      {(kept) => <Committees kept={kept} onStale={again} />}
    </Answer>
  );
}

function Committees({ kept, onStale }: { kept: Kept; onStale: () => void }) {
  const { t } = useTranslation();
  const { programme = '', code } = useParams();
  const navigate = useNavigate();
  const { committeeRecords: committees, organisationRecords: bodies } = kept;
  const opened = code === 'new' ? null : committees.find((each) => code === undefined || each.code === code);
  const home = `/${programme}/administration/committees`;
  return (
    <div className={classes.page}>
      <Ladder committees={committees} opened={opened?.code ?? null} />
      {opened === null && (
        <NewCommitteeCard committees={committees} onMade={(made) => void navigate(`${home}/${made}`)} />
      )}
      {opened === undefined && <Empty>{t('notFound.sentence')}</Empty>}
      {opened && (
        <div className={classes.opened} key={opened.id}>
          <MembersCard committee={opened} statusOn={localDate(kept.statusOn)} onStale={onStale} />
          <div className={classes.forms}>
            <SeatCard committee={opened} bodies={bodies} onStale={onStale} />
            <ChairCard committee={opened} onStale={onStale} />
            <CommitteeCard committee={opened} committees={committees} onStale={onStale} />
          </div>
        </div>
      )}
    </div>
  );
}

function Ladder({ committees, opened }: { committees: readonly Committee[]; opened: string | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { programme = '' } = useParams();
  const home = `/${programme}/administration/committees`;
  return (
    <Card
      title={t('keeping.committee.ladder')}
      note={t('keeping.committee.ladderNote')}
      aside={
        <Link className={classes.add} to={`${home}/new`} aria-current={opened === null ? 'true' : undefined}>
          {t('keeping.committee.add')}
        </Link>
      }
    >
      <ul className={classes.ladder}>
        {committees.map((committee) => {
          const name = nameIn(committee.name, format.language);
          return (
            <li key={committee.id}>
              <Link
                to={`${home}/${committee.code}`}
                aria-current={committee.code === opened ? 'true' : undefined}
              >
                <span className={classes.rung}>
                  {committee.rank > 0
                    ? t('keeping.committee.rung', { rank: format.number(committee.rank) })
                    : t('keeping.committee.beside')}
                </span>
                <span lang={name.lang}>{name.text}</span>
              </Link>
              {committee.steering && <Chip tone="accent">{t('keeping.of.steering')}</Chip>}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
