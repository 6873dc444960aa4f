import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAsOf } from '../../lib/as-of.js';
import { errorOf } from '../../lib/errors.js';
import { useFormat } from '../../lib/format.js';
import { ProjectSheetDocument, type ProjectSheetQuery } from '../../lib/graphql/graphql.js';
import { AsOfStepper, HindsightStrip } from '../../ui/as-of-stepper.js';
import { Chip } from '../../ui/chip.js';
import { Icon } from '../../ui/icon.js';
import { PageFoot, PageHead } from '../../ui/page-head.js';
import { Empty, ErrorStrip, PageSkeleton } from '../../ui/states.js';
import { BasisCard } from './basis-card.js';
import { DecisionsCard } from './decisions-card.js';
import { DependenciesCard } from './dependencies-card.js';
import { DeploymentsCard } from './deployments-card.js';
import { HealthCard } from './health-card.js';
import { HistoryCard } from './history-card.js';
import { MilestonesCard } from './milestones-card.js';
import { PartnersCard } from './partners-card.js';
import { PrerequisitesCard } from './prerequisites-card.js';
import { ProgressCard } from './progress-card.js';
import classes from './project-page.module.css';
import { RisksCard } from './risks-card.js';
import { RoadmapCard } from './roadmap-card.js';

/** One project as the sheet is drawn from it. */
export type SheetProject = NonNullable<ProjectSheetQuery['project']>;

/** The programme a sheet's project belongs to. */
export type SheetProgramme = NonNullable<ProjectSheetQuery['programme']>;

/** What every part of the sheet is given. */
export interface SheetPart {
  readonly project: SheetProject;
  readonly programme: SheetProgramme;
}

/** The project sheet: its health and why, its roadmap, what it waits for, what it is known from. */
export function ProjectPage() {
  const { programme = '', code = '' } = useParams();
  const { asOf } = useAsOf();
  const [{ data, error }, retry] = useQuery({
    query: ProjectSheetDocument,
    variables: { programme, code, asOf },
  });
  if (error && errorOf(error).code !== 'NOT_FOUND') {
    return <ErrorStrip error={error} onRetry={() => retry({ requestPolicy: 'network-only' })} />;
  }
  if (!data && !error) return <PageSkeleton blocks={[80, 320, 420, 240]} />;
  if (!data?.project || !data.programme) return <NoProject programme={programme} code={code} />;
  return <Sheet project={data.project} programme={data.programme} />;
}

function NoProject({ programme, code }: { programme: string; code: string }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHead context={<PortfolioLink programme={programme} />} title={code} />
      <Empty>{t('notFound.sentence')}</Empty>
    </>
  );
}

function Sheet({ project, programme }: SheetPart) {
  const { t } = useTranslation();
  const format = useFormat();
  const keeps = KEEPS.some((action) => project.viewerCan.includes(action));
  return (
    <div className={classes.sheet}>
      <PageHead
        context={
          <>
            <PortfolioLink programme={programme.code} /> {' › '}
            <OrganisationLink project={project} programme={programme} /> {' › '}
            {format.code(project.code)}
          </>
        }
        title={project.title}
        chips={<Chips project={project} programme={programme} />}
        aside={
          <>
            {(keeps || project.viewerCan.includes('PROJECT_PROPOSE_CHANGE')) && (
              <Button
                component={Link}
                to={`/${programme.code}/projects/${encodeURIComponent(project.code)}/record`}
                variant="default"
                className={classes.print}
                leftSection={<Icon name="edit" />}
              >
                {t(keeps ? 'record.open' : 'record.proposeOpen')}
              </Button>
            )}
            <AsOfStepper asOf={project.asOf} programme={programme.code} sessions={programme.sessions} />
            <Button
              variant="default"
              className={classes.print}
              leftSection={<Icon name="print" />}
              onClick={() => window.print()}
            >
              {t('action.print')}
            </Button>
          </>
        }
      />
      <HindsightStrip asOf={project.asOf} programme={programme.code} />
      {project.summary && (
        <p className={classes.summary} dir="auto">
          {project.summary}{' '}
          {project.url && (
            <a href={project.url} rel="noreferrer" target="_blank">
              <bdi dir="ltr">{project.url.replace(/^https?:\/\//, '')}</bdi> <Icon name="outside" size={12} />
            </a>
          )}
        </p>
      )}
      <div className={classes.page}>
        <div>
          <HealthCard project={project} programme={programme} />
          <RoadmapCard project={project} programme={programme} />
          <MilestonesCard project={project} programme={programme} />
          <DeploymentsCard project={project} programme={programme} />
          <RisksCard project={project} programme={programme} />
          <DecisionsCard project={project} programme={programme} />
        </div>
        <div>
          <ProgressCard project={project} programme={programme} />
          <PartnersCard project={project} programme={programme} />
          <DependenciesCard project={project} programme={programme} />
          <PrerequisitesCard project={project} programme={programme} />
          <HistoryCard project={project} programme={programme} />
          <BasisCard project={project} programme={programme} />
        </div>
      </div>
      <PageFoot>
        <span>
          {t('foot.status', {
            date: format.date(project.asOf.statusOn),
            version: format.number(programme.rulesVersion),
          })}
        </span>
        <span>{programme.name}</span>
      </PageFoot>
    </div>
  );
}

/** The rights to keep a project's record. */
const KEEPS = ['PROJECT_EDIT', 'PROJECT_TRANSFER', 'CONTRACT_EDIT'] as const;

function Chips({ project }: SheetPart) {
  const { t } = useTranslation();
  const top = project.strategyPath.find(({ level }) => level === 'PRIORITY' || level === 'MEASURE');
  return (
    <>
      {project.flagship && <Chip tone="outlined">{t('health.flagship')}</Chip>}
      <Chip tone="accent">{t(`lifecycle.${project.lifecycle}`)}</Chip>
      {project.usersServed && <Chip>{t(`usersServed.${project.usersServed}`)}</Chip>}
      {top && <Chip>{top.name}</Chip>}
    </>
  );
}

function PortfolioLink({ programme }: { programme: string }) {
  const { t } = useTranslation();
  const { search } = useAsOf();
  return <Link to={`/${programme}/portfolio${search}`}>{t('section.portfolio')}</Link>;
}

function OrganisationLink({ project, programme }: SheetPart) {
  const { search } = useAsOf();
  const { code, name } = project.organisation;
  return <Link to={`/${programme.code}/organisations/${encodeURIComponent(code)}${search}`}>{name}</Link>;
}
