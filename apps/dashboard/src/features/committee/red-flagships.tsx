import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format.js';
import { useReasons } from '../../lib/reasons.js';
import { Health } from '../../ui/health.js';
import classes from './committee-page.module.css';
import type { CommitteeProgramme } from './committee-page.js';

/** On paper, where no tile can be touched: the flagships in red with their reasons. */
export function RedFlagships({ programme }: { programme: CommitteeProgramme }) {
  const { t } = useTranslation();
  const format = useFormat();
  const reasonsOf = useReasons();
  const red = programme.flagshipProjects.nodes.filter(({ health }) => health === 'RED');
  if (red.length === 0) return null;
  return (
    <section className={classes.red}>
      <h3>{t('committee.redFlagships')}</h3>
      <ul>
        {red.map(({ code, title, health, healthReasons }) => (
          <li key={code}>
            <Health value={health} />{' '}
            <b>
              {format.code(code)} · {title}
            </b>
            {' — '}
            {reasonsOf(healthReasons)}
          </li>
        ))}
      </ul>
    </section>
  );
}
