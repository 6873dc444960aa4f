import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAsOf } from '../../lib/as-of.js';
import { useFormat } from '../../lib/format.js';
import { BulletBar } from '../../ui/bullet-bar.js';
import { FigureCard, KeyFigure, Late } from '../../ui/card.js';
import { ExplainSet } from '../../ui/explanation.js';
import { Health } from '../../ui/health.js';
import classes from './committee-page.module.css';
import type { CommitteeProgramme } from './committee-page.js';

/** The flagships, the gravest first, and how far they are together. */
export function Flagships({ programme }: { programme: CommitteeProgramme }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { code, flagships } = programme;
  if (flagships.projectCount === 0) return null;
  const { progressBp, plannedProgressBp } = flagships;
  const measured = typeof progressBp === 'number' && typeof plannedProgressBp === 'number';
  const counted = (health: string): number =>
    flagships.health.find((entry) => entry.health === health)?.count ?? 0;
  const critical = counted('RED');
  const complete = counted('COMPLETE');
  return (
    <FigureCard
      name={t('figure.flagships')}
      explain={
        measured && (
          <ExplainSet
            name={t('figure.flagships')}
            value={format.percent(progressBp)}
            programme={code}
            figure="PROGRESS"
            filter={{ flagship: true }}
          />
        )
      }
      base={
        measured &&
        t('base.flagships', {
          done: format.percent(progressBp),
          planned: format.percent(plannedProgressBp),
          measured: format.number(flagships.measuredCount),
          projects: format.number(flagships.projectCount),
        })
      }
    >
      <div className={classes.flagships}>
        <KeyFigure
          value={
            <ExplainSet
              name={t('figure.flagships')}
              value={format.number(flagships.projectCount)}
              programme={code}
              figure="PROJECT_COUNT"
              filter={{ flagship: true }}
            >
              {format.number(flagships.projectCount)}
            </ExplainSet>
          }
        >
          <Counted
            programme={code}
            health="RED"
            text={t('figure.critical', { count: critical, value: format.number(critical) })}
          />
          {' · '}
          <Counted
            programme={code}
            health="COMPLETE"
            text={t('figure.complete', { count: complete, value: format.number(complete) })}
          />
        </KeyFigure>
        <Tiles programme={programme} />
        {measured && <BulletBar progressBp={progressBp} plannedBp={plannedProgressBp} size="large" />}
      </div>
    </FigureCard>
  );
}

/** How many flagships have a health, as the way to which they are. */
function Counted({
  programme,
  health,
  text,
}: {
  programme: string;
  health: 'RED' | 'COMPLETE';
  text: string;
}) {
  const { t } = useTranslation();
  return (
    <ExplainSet
      name={t('figure.flagships')}
      value={text}
      programme={programme}
      figure="HEALTH_COUNT"
      group={health}
      filter={{ flagship: true }}
    >
      {health === 'RED' ? <Late>{text}</Late> : text}
    </ExplainSet>
  );
}

function Tiles({ programme }: { programme: CommitteeProgramme }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { search } = useAsOf();
  const { nodes, totalCount } = programme.flagshipProjects;
  const more = totalCount - nodes.length;
  return (
    <ul className={classes.tiles}>
      {nodes.map((project) => (
        <li key={project.code}>
          <Link
            to={`/${programme.code}/projects/${project.code}${search}`}
            title={`${project.code} · ${project.title}`}
            aria-label={t('mosaic.tile', {
              code: project.code,
              title: project.title,
              health: t(`health.${project.health}`),
            })}
          >
            <span aria-hidden="true">
              <Health value={project.health} form="tile" flagship />
            </span>
          </Link>
        </li>
      ))}
      {more > 0 && (
        <li>
          <Link to={`/${programme.code}/portfolio${search}${search ? '&' : '?'}flagship=1`}>
            {t('count.more', { count: more, value: format.number(more) })}
          </Link>
        </li>
      )}
    </ul>
  );
}
