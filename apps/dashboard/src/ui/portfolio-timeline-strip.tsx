import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../lib/format.js';
import { Health } from './health.js';
import { Icon } from './icon.js';
import { sentenceOf, type TimelineProject } from './portfolio-timeline-project.js';
import classes from './portfolio-timeline.module.css';

/** What the bars of the project in hand show, in words. */
export function TimelineStrip({
  project,
  href,
  beside,
}: {
  project: TimelineProject;
  href: string;
  beside: React.ReactNode;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={classes.strip}>
      <Health value={project.health} form="chip" />
      <p>
        <b>
          {format.code(project.code)} · <span lang={project.titleLang}>{project.title}</span>
        </b>
        {` — ${sentenceOf(project, t, format)}`}
      </p>
      {beside}
      <Link to={href} className={classes.open} tabIndex={-1}>
        {t('mosaic.open')}
        <Icon name="chevron" directed />
      </Link>
    </div>
  );
}
