import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAsOf } from '../../lib/as-of.js';
import { useFormat } from '../../lib/format.js';
import { OrganisationsDocument, type OrganisationsQuery } from '../../lib/graphql/graphql.js';
import { shortName } from '../../lib/organisation-name.js';
import { useTableView } from '../../lib/table-view.js';
import { Card } from '../../ui/card.js';
import { ExplainCount } from '../../ui/explanation-listed.js';
import { Answer, ProgrammePage } from '../../ui/programme-page.js';
import { SetTable, type SetLine } from '../../ui/set-table.js';
import tableClasses from '../../ui/table.module.css';

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
  const table = useTableView();
  const lines = useLines(programme);
  const { organisations } = programme;
  return (
    <ProgrammePage programme={programme} title={t('organisations.title')}>
      <Card
        title={t('organisations.count', {
          count: organisations.length,
          value: format.number(organisations.length),
        })}
        explain={
          <ExplainCount
            name={t('organisations.title')}
            value={format.number(organisations.length)}
            programme={programme.code}
            figure="ORGANISATION_COUNT"
            parts={organisations.map(({ code, name }) => ({ kind: 'ORGANISATION', key: code, label: name }))}
            statusOn={programme.asOf.statusOn}
          />
        }
        note={t('organisations.note')}
      >
        <SetTable
          name={t('column.body')}
          none={t('organisations.noProject')}
          rows={treeOf(programme, format.language).map(lines)}
          view={table}
        />
      </Card>
    </ProgrammePage>
  );
}

interface Placed {
  readonly organisation: Organisation;
  readonly level: number;
}

/** Ministries by name, each with the bodies in its care after it. */
function treeOf({ organisations }: Programme, language: string): Placed[] {
  const under = (supervisor: string, level: number): Placed[] =>
    organisations
      .filter(({ supervisorCode }) => supervisorCode === supervisor)
      .flatMap((organisation) => [{ organisation, level }, ...under(organisation.code, level + 1)]);
  return organisations
    .filter(({ supervisorCode }) => !organisations.some(({ code }) => code === supervisorCode))
    .toSorted((a, b) => shortName(a.name).localeCompare(shortName(b.name), language))
    .flatMap((organisation) => [{ organisation, level: 0 }, ...under(organisation.code, 1)]);
}

function useLines(programme: Programme): (placed: Placed) => SetLine {
  const format = useFormat();
  const { search } = useAsOf();
  return ({ organisation: { code, name }, level }) => {
    const groups = level === 0 ? programme.ministries : programme.bodies;
    const rollup = groups.find(({ key }) => key === code)?.rollup;
    return {
      key: code,
      title: name,
      text: shortName(name),
      level: Math.min(level, 1),
      name: (
        <>
          <Link to={`/${programme.code}/organisations/${code}${search}`}>{shortName(name)}</Link>{' '}
          <span className={tableClasses['code']}>{format.code(code)}</span>
        </>
      ),
      set: rollup
        ? {
            programme: programme.code,
            statusOn: programme.asOf.statusOn,
            name: shortName(name),
            filter: level === 0 ? { ministries: [code] } : { organisations: [code] },
            rollup,
          }
        : null,
    };
  };
}
