import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAsOf } from '../../lib/as-of.js';
import { useFormat } from '../../lib/format.js';
import { Card, Late } from '../../ui/card.js';
import { ExplainCount } from '../../ui/explanation-listed.js';
import { Chip } from '../../ui/chip.js';
import type { SheetPart, SheetProject } from './project-page.js';
import classes from './project-page.module.css';

type Dependency = SheetProject['dependencies'][number];

/** What the project waits for, and what waits for it. */
export function DependenciesCard({ project, programme }: SheetPart) {
  const { t } = useTranslation();
  const format = useFormat();
  const { search } = useAsOf();
  if (project.dependencies.length === 0) return null;
  const incoming = project.dependencies.filter(({ direction }) => direction === 'INCOMING');
  const outgoing = project.dependencies.filter(({ direction }) => direction === 'OUTGOING');
  return (
    <Card
      title={t('project.dependencies')}
      count={format.number(project.dependencies.length)}
      explain={
        <ExplainCount
          name={t('project.dependencies')}
          value={format.number(project.dependencies.length)}
          programme={programme.code}
          figure="DEPENDENCY_COUNT"
          parts={project.dependencies.map(({ other }) => ({
            kind: 'DEPENDENCY',
            key: other.projectCode,
            label: other.title ?? other.projectTitle,
            to: `/${programme.code}/projects/${other.projectCode}${search}`,
          }))}
          statusOn={project.asOf.statusOn}
        />
      }
    >
      <Side title={t('project.waitsFor')} entries={incoming} programme={programme.code} />
      <Side title={t('project.awaitedBy')} entries={outgoing} programme={programme.code} />
    </Card>
  );
}

function Side({
  title,
  entries,
  programme,
}: {
  title: string;
  entries: readonly Dependency[];
  programme: string;
}) {
  if (entries.length === 0) return null;
  return (
    <section className={classes.side}>
      <h3>{title}</h3>
      <ul className={classes.list}>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} programme={programme} />
        ))}
      </ul>
    </section>
  );
}

function Entry({ entry, programme }: { entry: Dependency; programme: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { search } = useAsOf();
  const { other, milestone, state, lagWorkingDays, reason, direction } = entry;
  const late =
    direction === 'INCOMING' &&
    !other.finished &&
    other.expectedEndOn != null &&
    milestone.expectedEndOn != null &&
    other.expectedEndOn > milestone.expectedEndOn;
  return (
    <li>
      <p>
        <Link className={classes.link} to={`/${programme}/projects/${other.projectCode}${search}`}>
          {format.code(other.projectCode)} · {other.projectTitle}
        </Link>{' '}
        {state !== 'ACCEPTED' && <Chip>{t(`dependencyState.${state}`)}</Chip>}
      </p>
      <p className={classes.detail}>
        {other.title &&
          t('project.milestoneNamed', { number: format.number(other.position ?? 0), title: other.title })}
        {other.expectedEndOn &&
          ` · ${t(other.finished ? 'project.finishedOn' : 'project.expectedOn', { date: format.date(other.expectedEndOn) })}`}
        {late && (
          <>
            {' · '}
            <Late>{t('project.tooLate')}</Late>
          </>
        )}
      </p>
      <p className={classes.detail}>
        {[
          milestone.title &&
            t(direction === 'INCOMING' ? 'project.holdsBack' : 'project.from', { title: milestone.title }),
          lagWorkingDays > 0 &&
            t('project.lag', { count: lagWorkingDays, value: format.number(lagWorkingDays) }),
          reason,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </li>
  );
}
