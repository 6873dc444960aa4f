import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAsOf } from '../../lib/as-of.js';
import { useFormat } from '../../lib/format.js';
import { OrganisationsDocument, type OrganisationsQuery } from '../../lib/graphql/graphql.js';
import { shortName } from '../../lib/organisation-name.js';
import { Card } from '../../ui/card.js';
import { Answer, ProgrammePage } from '../../ui/programme-page.js';
import { SetCells } from '../../ui/set-table.js';
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
        <table className={tableClasses['table']} data-blocks>
          <thead>
            <tr>
              <th scope="col">{t('column.body')}</th>
              <th scope="col" data-number>
                {t('column.measured')}
              </th>
              <th scope="col">{t('column.progress')}</th>
              <th scope="col" data-number>
                {t('column.doneOfPlanned')}
              </th>
              <th scope="col" data-number>
                {t('column.gap')}
              </th>
              <th scope="col">{t('figure.healthOfProjects')}</th>
              <th scope="col" data-number>
                {t('column.overdue')}
              </th>
            </tr>
          </thead>
          <tbody>
            {tops.map((top) => (
              <Branch key={top.code} programme={programme} organisation={top} level={0} />
            ))}
          </tbody>
        </table>
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
    <tr data-level={Math.min(level, 1)} className={classes.body}>
      <th scope="row" title={name}>
        <Link to={`/${programme.code}/organisations/${code}${search}`}>{shortName(name)}</Link>{' '}
        <span className={tableClasses['code']}>{format.code(code)}</span>
      </th>
      {rollup && rollup.projectCount > 0 ? (
        <SetCells rollup={rollup} />
      ) : (
        <td colSpan={6} className={classes.none}>
          {t('organisations.noProject')}
        </td>
      )}
    </tr>
  );
}
