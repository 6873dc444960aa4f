import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAsOf } from '../../lib/as-of.js';
import { useFormat } from '../../lib/format.js';
import {
  OrganisationFiguresDocument,
  OrganisationNamesDocument,
  type OrganisationFiguresQuery,
  type OrganisationNamesQuery,
  type ProjectFilter,
} from '../../lib/graphql/graphql.js';
import { useSession } from '../../lib/session.js';
import { Card } from '../../ui/card.js';
import { Chip } from '../../ui/chip.js';
import { PageHead } from '../../ui/page-head.js';
import { Answer, ProgrammePage } from '../../ui/programme-page.js';
import { SetFigures } from '../../ui/set-figures.js';
import { SetProjects } from '../../ui/set-projects.js';
import { Empty } from '../../ui/states.js';
import { BodiesCard } from './bodies-card.js';
import { OrganisationRisks } from './organisation-risks.js';
import { OwnWork } from './own-work.js';

type Names = NonNullable<OrganisationNamesQuery['programme']>;

/** One body, and the set of projects that is its own. */
export interface OfOrganisation {
  readonly names: Names;
  readonly organisation: Names['organisations'][number];
}

/** The figures of the projects that are a body's own, with what they were asked for by. */
export interface OrganisationSet extends OfOrganisation {
  readonly figures: NonNullable<OrganisationFiguresQuery['programme']>;
  readonly filter: ProjectFilter;
  /** The same set in the portfolio's address, `ministry=MI`. */
  readonly facet: string;
}

/** What is shown of a body's workbook; another feature's. */
type Workbook = React.ComponentType<{ readonly programme: string; readonly organisation: string }>;

/** A ministry or another body: where its projects stand, and the bodies in its care. */
export function OrganisationPage({ workbook }: { workbook: Workbook }) {
  const { programme = '', code = '' } = useParams();
  const { asOf } = useAsOf();
  const [{ data, error, fetching }, retry] = useQuery({
    query: OrganisationNamesDocument,
    variables: { programme, asOf },
  });
  return (
    <Answer
      subject={data?.programme}
      error={error}
      fetching={fetching}
      blocks={[72, 148, 240, 420]}
      onRetry={() => retry({ requestPolicy: 'network-only' })}
    >
      {(names) => {
        const organisation = names.organisations.find((entry) => entry.code === code);
        if (!organisation) return <NoOrganisation code={code} />;
        return <Organisation key={code} {...{ names, organisation, workbook }} />;
      }}
    </Answer>
  );
}

function NoOrganisation({ code }: { code: string }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHead context={t('notFound.context')} title={code} />
      <Empty>{t('notFound.sentence')}</Empty>
    </>
  );
}

function Organisation({ names, organisation, workbook: Workbook }: OfOrganisation & { workbook: Workbook }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { search } = useAsOf();
  const { viewer } = useSession();
  const supervisor = names.organisations.find(({ code }) => code === organisation.supervisorCode);
  return (
    <ProgrammePage
      programme={names}
      context={
        <>
          <Link to={`/${names.code}/organisations${search}`}>{t('section.organisations')}</Link>
          {supervisor && (
            <>
              {' › '}
              <Link to={`/${names.code}/organisations/${supervisor.code}${search}`}>{supervisor.name}</Link>
            </>
          )}
          {' › '}
          {format.code(organisation.code)}
        </>
      }
      title={organisation.name}
      chips={
        <>
          <Chip>{t(`organisations.kind.${organisation.kind}`)}</Chip>
          {organisation.spgov && <Chip tone="accent">{t('organisations.spgov')}</Chip>}
        </>
      }
    >
      {viewer.viewerCan.includes('UPDATE_EDIT') && (
        <OwnWork programme={names.code} organisation={organisation.code} />
      )}
      {viewer.viewerCan.includes('WORKBOOK_READ') && (
        <Workbook programme={names.code} organisation={organisation.code} />
      )}
      <Figures names={names} organisation={organisation} />
    </ProgrammePage>
  );
}

/** A ministry stands for the bodies in its care as well, any other body for itself. */
function Figures({ names, organisation }: OfOrganisation) {
  const { asOf } = useAsOf();
  const { code, kind, supervisorCode } = organisation;
  const whole = kind === 'MINISTRY' || !supervisorCode;
  const filter = whole ? { ministries: [code] } : { organisations: [code] };
  const [{ data, error, fetching }, retry] = useQuery({
    query: OrganisationFiguresDocument,
    variables: { programme: names.code, asOf, filter, risks: filter },
  });
  return (
    <Answer
      subject={data?.programme}
      error={error}
      fetching={fetching}
      blocks={[148, 240, 420]}
      onRetry={() => retry({ requestPolicy: 'network-only' })}
    >
      {(figures) => (
        <Sheet
          names={names}
          organisation={organisation}
          figures={figures}
          filter={filter}
          facet={`${whole ? 'ministry' : 'organisation'}=${encodeURIComponent(code)}`}
        />
      )}
    </Answer>
  );
}

function Sheet(set: OrganisationSet) {
  const { t } = useTranslation();
  const { names, figures, filter, facet } = set;
  return (
    <>
      {figures.rollup.projectCount === 0 ? (
        <Card title={t('organisations.projects')}>
          <Empty>{t('organisations.noProject')}</Empty>
        </Card>
      ) : (
        <>
          <SetFigures
            programme={names.code}
            figures={figures.rollup}
            filter={filter}
            reporting={{ statusOn: names.asOf.statusOn, since: figures.reportingSince }}
          />
          <SetProjects programme={names.code} filter={filter} facet={facet} first={figures.projects} />
        </>
      )}
      <BodiesCard {...set} />
      <OrganisationRisks {...set} />
    </>
  );
}
