import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { dayOf } from '../../lib/dates.js';
import { useFormat } from '../../lib/format.js';
import { Card } from '../../ui/card.js';
import { Chip } from '../../ui/chip.js';
import { RoadmapLegend } from '../../ui/roadmap-legend.js';
import { RoadmapTimeline, type TimelineWait } from '../../ui/roadmap-timeline.js';
import { Empty } from '../../ui/states.js';
import type { SheetPart, SheetProject } from './project-page.js';
import classes from './project-page.module.css';

type Version = SheetProject['roadmaps'][number];

/** The roadmap as a drawing: the approved version, or a draft that says it is one, for those who may see drafts. */
export function RoadmapCard({ project, programme }: SheetPart) {
  const { t } = useTranslation();
  const shown = shownVersion(project);
  if (!shown) {
    return (
      <Card title={t('roadmap.title')}>
        <Empty action={<ToRoadmap project={project} programme={programme} />}>{t('roadmap.none')}</Empty>
      </Card>
    );
  }
  return (
    <Card
      title={
        <span className={classes.titled}>
          {t('roadmap.title')}
          {shown.state !== 'APPROVED' && <Chip tone="warning">{t('roadmap.notApproved')}</Chip>}
        </span>
      }
      note={<VersionNote version={shown} />}
      aside={<RoadmapLegend />}
    >
      <Drawing project={project} programme={programme} version={shown} />
      <OtherVersions project={project} shown={shown} />
      <ToRoadmap project={project} programme={programme} />
    </Card>
  );
}

/** The way to the roadmap at work, for who edits or decides it; else to its versions, where there are several. */
function ToRoadmap({ project, programme }: SheetPart) {
  const { t } = useTranslation();
  const { viewerCan, roadmaps, code } = project;
  const works = ROADMAP_WORK.some((action) => viewerCan.includes(action));
  if (!works && roadmaps.length < 2) return null;
  const path = `/${programme.code}/projects/${encodeURIComponent(code)}/roadmap`;
  return (
    <p className={classes.further}>
      <Link to={works ? path : `${path}?view=versions`} className={classes.link}>
        {t(works ? 'roadmapEdit.open' : 'roadmapEdit.read')}
      </Link>
    </p>
  );
}

const ROADMAP_WORK = ['ROADMAP_EDIT', 'ROADMAP_APPROVE', 'MILESTONE_EDIT'] as const;

/** The approved version, else the latest one that the reader may see. */
export function shownVersion(project: SheetProject): Version | undefined {
  return project.roadmaps.find(({ state }) => state === 'APPROVED') ?? project.roadmaps[0];
}

function Drawing({ project, version }: SheetPart & { version: Version }) {
  const { t } = useTranslation();
  const format = useFormat();
  const milestones = milestonesOf(project, version);
  const waits = useWaits(project, milestones);
  if (milestones.length === 0) return <Empty>{t('roadmap.empty')}</Empty>;
  return (
    <RoadmapTimeline
      label={t('roadmap.drawing', { title: project.title })}
      milestones={milestones.map((milestone) => ({
        ...milestone,
        phase: milestone.counted
          ? t('roadmap.phaseWeight', {
              phase: t(`phase.${milestone.phase}`),
              weight: format.number(milestone.weight),
            })
          : t(`phase.${milestone.phase}`),
      }))}
      waits={waits}
      statusOn={project.asOf.statusOn}
      projectStartOn={project.startOn}
    />
  );
}

/** The milestones of other projects on which this roadmap hangs, and those that hang on it, as far as they are dated. */
function useWaits(project: SheetProject, milestones: SheetProject['milestones']): TimelineWait[] {
  const { t } = useTranslation();
  const format = useFormat();
  return project.dependencies
    .filter(({ state }) => state !== 'REFUSED')
    .toSorted((a, b) => (a.direction < b.direction ? -1 : a.direction > b.direction ? 1 : 0))
    .flatMap(({ id, milestone, other, direction }) => {
      const endOn = other.expectedEndOn ?? other.baselineEndOn;
      const own = milestones.find(({ position }) => position === milestone.position);
      if (!endOn || !own) return [];
      const incoming = direction === 'INCOMING';
      const late = own.expectedEndOn ? dayOf(endOn) - dayOf(own.expectedEndOn) : 0;
      const lateBy = incoming ? late : -late;
      const breaks = lateBy > 0 && !(incoming ? other.finished : own.finished);
      return [
        {
          id,
          label: `${format.code(other.projectCode)} · ${other.title ?? other.projectTitle}`,
          note: t(incoming ? 'roadmap.incoming' : 'roadmap.outgoing'),
          endOn,
          milestoneId: own.id,
          breaks,
          outgoing: !incoming,
          said: breaks
            ? t(incoming ? 'roadmap.comesAfter' : 'roadmap.comesBefore', {
                count: lateBy,
                value: format.number(lateBy),
              })
            : undefined,
        },
      ];
    });
}

/** The milestones of a version with what happened to them; the approved one's are the project's own. */
export function milestonesOf(project: SheetProject, version: Version): SheetProject['milestones'] {
  return version.state === 'APPROVED' && project.milestones.length > 0
    ? project.milestones
    : version.milestones;
}

function VersionNote({ version }: { version: Version }) {
  const { t } = useTranslation();
  const format = useFormat();
  const count = version.milestones.length;
  const finished = version.milestones.filter((milestone) => milestone.finished).length;
  const approved = version.approvedOn
    ? t('roadmap.approvedOn', { date: format.date(version.approvedOn) })
    : null;
  const presented = version.presentedOn
    ? t('roadmap.presentedOn', { date: format.date(version.presentedOn) })
    : null;
  const said =
    version.state === 'APPROVED'
      ? (approved ?? presented ?? t('roadmap.approved'))
      : t(`roadmap.state.${version.state}`);
  return (
    <>
      {[
        said,
        t('count.milestones', { count, value: format.number(count) }),
        t('roadmap.finished', { count: finished, value: format.number(finished) }),
      ].join(' · ')}
    </>
  );
}

function OtherVersions({ project, shown }: { project: SheetProject; shown: Version }) {
  const { t } = useTranslation();
  const format = useFormat();
  const others = project.roadmaps.filter(({ id }) => id !== shown.id);
  if (others.length === 0) return null;
  return (
    <ul className={classes.versions}>
      {others.map((version) => (
        <li key={version.id}>
          <b>{t('roadmap.version', { number: format.number(version.number) })}</b>{' '}
          {[
            t(`roadmap.state.${version.state}`),
            version.approvedOn && t('roadmap.approvedOn', { date: format.date(version.approvedOn) }),
            version.reason,
          ]
            .filter(Boolean)
            .join(' · ')}
        </li>
      ))}
    </ul>
  );
}
