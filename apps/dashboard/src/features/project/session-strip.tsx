import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useAsOf } from '../../lib/as-of.js';
import { useFormat } from '../../lib/format.js';
import { ProjectSessionsDocument } from '../../lib/graphql/graphql.js';
import { Health } from '../../ui/health.js';
import type { SheetPart } from './project-page.js';
import classes from './session-strip.module.css';

/** Santé par session: the project's health at each of the last sessions, each leading to the sheet as it was then. */
export function SessionStrip({ project, programme }: SheetPart) {
  const { t } = useTranslation();
  const format = useFormat();
  const { asOf } = useAsOf();
  const { code } = project;
  const [{ data }] = useQuery({
    query: ProjectSessionsDocument,
    variables: { programme: programme.code, code, asOf },
  });
  const sessions = data?.project?.healthBySession;
  if (!sessions) return <div className={classes.strip} />;
  if (sessions.length === 0) return null;
  return (
    <nav className={classes.strip} aria-label={t('project.healthBySession')}>
      <span title={t('project.healthBySessionNote')}>{t('project.healthBySession')}</span>
      <ol>
        {sessions.map(({ number, heldOn, health }) => {
          const words = t('project.healthAtSession', {
            number,
            date: format.date(heldOn),
            health: t(`health.${health}`),
          });
          return (
            <li key={number}>
              <Link
                to={`/${programme.code}/projects/${code}?session=${number}`}
                aria-label={words}
                title={words}
              >
                <span aria-hidden="true">
                  <Health value={health} form="tile" size="medium" />
                </span>
                <span>{format.number(number)}</span>
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
