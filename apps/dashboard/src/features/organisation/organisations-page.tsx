import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAsOf } from '../../lib/as-of.js';
import { useFormat } from '../../lib/format.js';
import { OrganisationsDocument, type OrganisationsQuery } from '../../lib/graphql/graphql.js';
import { shortName } from '../../lib/organisation-name.js';
import { Card } from '../../ui/card.js';
import { Answer, ProgrammePage } from '../../ui/programme-page.js';
import { SetRow, SetTable } from '../../ui/set-table.js';
import tableClasses from '../../ui/table.module.css';
import classes from './organisation-page.module.css';

type Programme = NonNullable<OrganisationsQuery['programme']>;
type Organisation = Programme['organisations'][number];

/** Ministries with the bodies in their care under them; those that carry no project are left to their own pages. */
export function OrganisationsPage() {
  const { programme = '' } = useParams();
  const { asOf } = useAsOf();
  const [{ data, error, fetching }, retry] = useQuery({
    query: OrganisationsDocument,
    variables: { programme, asOf },
  });
  return (
    <Answer
      subject={data?.programme}
      error={error}
      fetching={fetching}
      blocks={[56, 900]}
      onRetry={() => retry({ requestPolicy: 'network-only' })}
    >
      {(found) => <Organisations programme={found} />}
    </Answer>
  );
}

function Organisations({ programme }: { programme: Programme }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { organisations } = programme;
  const tops = organisations
    .filter(({ supervisorCode }) => !organisations.some(({ code }) => code === supervisorCode))
    .toSorted((a, b) => shortName(a.name).localeCompare(shortName(b.name), format.language));
  return (
    <ProgrammePage programme={programme} title={t('organisations.title')}>
      <Card
        title={t('organisations.count', {
          count: organisations.length,
          value: format.number(organisations.length),
        })}
        note={t('organisations.note')}
      >
        <SetTable name={t('column.body')}>
          {tops.map((top) => (
            <Branch key={top.code} programme={programme} organisation={top} level={0} />
          ))}
        </SetTable>
      </Card>
    </ProgrammePage>
  );
}

interface OfBody {
  readonly programme: Programme;
  readonly organisation: Organisation;
  readonly level: number;
}

/** A body with those in its care under it. */
function Branch({ programme, organisation, level }: OfBody) {
  const inCare = programme.organisations.filter(({ supervisorCode }) => supervisorCode === organisation.code);
  return (
    <>
      <Row programme={programme} organisation={organisation} level={level} />
      {inCare.map((body) => (
        <Branch key={body.code} programme={programme} organisation={body} level={level + 1} />
      ))}
    </>
  );
}

function Row({ programme, organisation, level }: OfBody) {
  const { t } = useTranslation();
  const format = useFormat();
  const { search } = useAsOf();
  const { code, name } = organisation;
  const groups = level === 0 ? programme.ministries : programme.bodies;
  const rollup = groups.find(({ key }) => key === code)?.rollup;
  return (
    <SetRow
      title={name}
      className={classes.body}
      level={Math.min(level, 1)}
      none={t('organisations.noProject')}
      set={
        rollup
          ? {
              programme: programme.code,
              statusOn: programme.asOf.statusOn,
              name: shortName(name),
              filter: level === 0 ? { ministries: [code] } : { organisations: [code] },
              rollup,
            }
          : null
      }
    >
      <Link to={`/${programme.code}/organisations/${code}${search}`}>{shortName(name)}</Link>{' '}
      <span className={tableClasses['code']}>{format.code(code)}</span>
    </SetRow>
  );
}
