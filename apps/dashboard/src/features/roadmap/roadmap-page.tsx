import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../lib/format.js';
import {
  OneRoadmapDocument,
  ProjectRoadmapsDocument,
  type ProjectRoadmapsQuery,
} from '../../lib/graphql/graphql.js';
import { Chip } from '../../ui/chip.js';
import { PageFoot, PageHead } from '../../ui/page-head.js';
import { Answer } from '../../ui/programme-page.js';
import { Segments } from '../../ui/segments.js';
import { Empty } from '../../ui/states.js';
import { ActualsCard } from './actuals-card.js';
import { PlanEditor } from './plan-editor.js';
import { PlanReader } from './plan-reader.js';
import classes from './roadmap-page.module.css';
import { approvedVersion, openVersion, type ListedVersion, type RoadmapProject } from './roadmap-project.js';
import { StartCard } from './start-card.js';
import { VersionsView } from './versions-view.js';

type RoadmapProgramme = NonNullable<ProjectRoadmapsQuery['programme']>;

const VIEWS = ['plan', 'actuals', 'versions'] as const;

/** A project's roadmap at work: what is promised, what happens, and every version there was. */
export function RoadmapPage() {
  const { programme = '', code = '' } = useParams();
  const [{ data, error, fetching }, again] = useQuery({
    query: ProjectRoadmapsDocument,
    variables: { programme, code },
  });
  const known = data?.project && data.programme ? { project: data.project, programme: data.programme } : null;
  return (
    <Answer subject={known} blocks={[80, 200, 420]} onRetry={again} {...{ error, fetching }}>
      {(subject) => <Roadmap key={subject.project.id} {...subject} />}
    </Answer>
  );
}

function Roadmap({ project, programme }: { project: RoadmapProject; programme: RoadmapProgramme }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [params, setParams] = useSearchParams();
  const view = VIEWS.find((each) => each === params.get('view')) ?? 'plan';
  const shown = openVersion(project) ?? approvedVersion(project);
  const sheet = `/${programme.code}/projects/${encodeURIComponent(project.code)}`;
  return (
    <>
      <PageHead
        context={
          <>
            <Link to={`/${programme.code}/portfolio`}>{t('section.portfolio')}</Link> {' › '}
            <Link to={sheet}>
              {format.code(project.code)} · <bdi lang={project.titleLang}>{project.title}</bdi>
            </Link>
          </>
        }
        title={t('roadmap.title')}
        chips={
          shown && (
            <>
              <Chip tone="outlined">{t('roadmap.version', { number: format.number(shown.number) })}</Chip>
              <Chip tone={shown.state === 'APPROVED' ? 'accent' : 'warning'}>
                {t(`roadmapEdit.state.${shown.state}`)}
              </Chip>
            </>
          )
        }
        aside={
          <Segments
            label={t('roadmapEdit.views')}
            value={view}
            options={VIEWS.map((value) => ({ value, label: t(`roadmapEdit.view.${value}`) }))}
            onChange={(value) => setParams(value === 'plan' ? {} : { view: value })}
          />
        }
      />
      {view === 'plan' && <Plan {...{ project, programme, shown }} />}
      {view === 'actuals' && (
        <ActualsCard
          {...{ project }}
          programme={programme.code}
          milestones={happening(project, shown)}
          statusOn={programme.statusOn}
        />
      )}
      {view === 'versions' && <VersionsView project={project} programme={programme.code} />}
      <PageFoot>
        <span>
          {t('foot.status', {
            date: format.date(programme.statusOn),
            version: format.number(programme.rulesVersion),
          })}
        </span>
        <span>{programme.name}</span>
      </PageFoot>
    </>
  );
}

/** The milestones that something happens to: those in force, else those of the draft. */
function happening(project: RoadmapProject, shown: ListedVersion | undefined): ListedVersion['milestones'] {
  return project.milestones.length > 0 ? project.milestones : (shown?.milestones ?? []);
}

function Plan({
  project,
  programme,
  shown,
}: {
  project: RoadmapProject;
  programme: RoadmapProgramme;
  shown: ListedVersion | undefined;
}) {
  const { t } = useTranslation();
  const mayStart = project.viewerCan.includes('ROADMAP_EDIT') && !openVersion(project);
  return (
    <div className={classes.stack}>
      {mayStart && <StartCard project={project} first={!approvedVersion(project)} />}
      {shown && <ShownVersion key={shown.id} {...{ project, programme, shown }} />}
      {!shown && !mayStart && <Empty>{t('roadmap.none')}</Empty>}
    </div>
  );
}

function ShownVersion({
  project,
  programme,
  shown,
}: {
  project: RoadmapProject;
  programme: RoadmapProgramme;
  shown: ListedVersion;
}) {
  const [{ data, error, fetching }, again] = useQuery({
    query: OneRoadmapDocument,
    variables: { id: shown.id },
  });
  return (
    <Answer subject={data?.roadmapRecord} blocks={[200, 420]} onRetry={again} {...{ error, fetching }}>
      {(kept) =>
        kept.state === 'DRAFT' && kept.viewerCan.includes('ROADMAP_EDIT') ? (
          <PlanEditor key={kept.id} {...{ kept, project }} statusOn={programme.statusOn} />
        ) : (
          <PlanReader {...{ kept, project }} milestones={shown.milestones} statusOn={programme.statusOn} />
        )
      }
    </Answer>
  );
}
