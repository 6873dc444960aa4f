import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { localDate } from '#domain/shared/local-date.js';
import { OrganisationRecordsDocument } from '../../../lib/graphql/graphql.js';
import { Icon } from '../../../ui/icon.js';
import { Answer } from '../../../ui/programme-page.js';
import { Empty } from '../../../ui/states.js';
import classes from '../keeping/keeping.module.css';
import { IdentityCard } from './identity-card.js';
import { NewOrganisationCard } from './new-organisation-card.js';
import { TutelleCard } from './tutelle-card.js';

/** One organisation: what is said of it and who supervises it; or a new one. */
export function OrganisationRecordPage() {
  const { t } = useTranslation();
  const { programme = '', code = '' } = useParams();
  const navigate = useNavigate();
  const [{ data, error, fetching }, retry] = useQuery({
    query: OrganisationRecordsDocument,
    variables: { programme },
  });
  const list = `/${programme}/administration/organisations`;
  const again = (): void => retry({ requestPolicy: 'network-only' });
  return (
    <>
      <Link className={classes.back} to={list}>
        <span className={classes.turned}>
          <Icon name="chevron" size={12} directed />
        </span>
        {t('keeping.organisation.all')}
      </Link>
      {code === 'new' ? (
        <NewOrganisationCard onMade={(made) => void navigate(`${list}/${made}`)} />
      ) : (
        <Answer subject={data?.programme} error={error} fetching={fetching} blocks={[480]} onRetry={again}>
          {({ organisationRecords, statusOn }) => {
            const body = organisationRecords.find((each) => each.code === code);
            if (!body) return <Empty>{t('notFound.sentence')}</Empty>;
            const others = organisationRecords.filter((each) => each !== body);
            const shared = { body, others, onStale: again };
            return (
              <div className={classes.columns} key={body.id}>
                <IdentityCard
                  {...shared}
                  onRenamed={(to) => void navigate(`${list}/${to}`, { replace: true })}
                />
                <TutelleCard {...shared} statusOn={localDate(statusOn)} />
              </div>
            );
          }}
        </Answer>
      )}
    </>
  );
}
