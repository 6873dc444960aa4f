import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useClient, useQuery } from 'urql';
import { useAsOf } from '../../lib/as-of.js';
import { useFormat } from '../../lib/format.js';
import {
  MoreProjectsDocument,
  OrganisationFiguresDocument,
  OrganisationNamesDocument,
  type OrganisationFiguresQuery,
  type OrganisationNamesQuery,
  type ProjectFilter,
} from '../../lib/graphql/graphql.js';
import { groupBy } from '../../lib/list.js';
import { useMorePages } from '../../lib/more-pages.js';
import { Card } from '../../ui/card.js';
import { Chip } from '../../ui/chip.js';
import { HealthLegend } from '../../ui/health-bar.js';
import { ListFoot, ProjectRows, ProjectTiles } from '../../ui/listed-projects.js';
import { PageHead } from '../../ui/page-head.js';
import { Answer, ProgrammePage } from '../../ui/programme-page.js';
import { SetFigures } from '../../ui/set-figures.js';
import { Empty } from '../../ui/states.js';
import { BodiesCard } from './bodies-card.js';
import classes from './organisation-page.module.css';
import { OrganisationRisks } from './organisation-risks.js';

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

/** A ministry or another body: where its projects stand, and the bodies in its care. */
export function OrganisationPage() {
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
        return <Organisation key={code} names={names} organisation={organisation} />;
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

function Organisation({ names, organisation }: OfOrganisation) {
  const { t } = useTranslation();
  const format = useFormat();
  const { search } = useAsOf();
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
  const { names, figures, filter } = set;
  return (
    <>
      {figures.rollup.projectCount === 0 ? (
        <Card title={t('organisations.projects')}>
          <Empty>{t('organisations.noProject')}</Empty>
        </Card>
      ) : (
        <>
          <SetFigures programme={names.code} figures={figures.rollup} filter={filter} />
          <Projects {...set} />
        </>
      )}
      <BodiesCard {...set} />
      <OrganisationRisks {...set} />
    </>
  );
}

function Projects({ figures: programme, filter, facet }: OrganisationSet) {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useClient();
  const { asOf, search } = useAsOf();
  const asked = { programme: programme.code, asOf, filter };
  const pages = useMorePages(JSON.stringify(asked), programme.projects, async (after) => {
    const { data, error } = await client.query(MoreProjectsDocument, { ...asked, after }).toPromise();
    return { page: data?.programme?.projects, error };
  });
  const groups = [...groupBy(pages.rows, ({ organisation }) => organisation.code)].map(([key, projects]) => ({
    key,
    name: projects[0]?.organisation.name ?? key,
    projects,
  }));
  return (
    <Card
      title={t('organisations.projects')}
      count={format.number(pages.totalCount)}
      aside={
        <Button
          component={Link}
          to={`/${programme.code}/portfolio${search}${search ? '&' : '?'}${facet}`}
          variant="default"
        >
          {t('organisations.inPortfolio')}
        </Button>
      }
    >
      <div className={classes.legend}>
        <HealthLegend />
      </div>
      <ProjectTiles programme={programme.code} title={t('organisations.byBody')} groups={groups} />
      <div className={classes.rows}>
        <ProjectRows projects={pages.rows} programme={programme.code} />
        <ListFoot pages={pages} />
      </div>
    </Card>
  );
}
