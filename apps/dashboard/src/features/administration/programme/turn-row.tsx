import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { capitalised } from '../../../lib/capitalised.js';
import { useFormat } from '../../../lib/format.js';
import type { HealthPreviewQuery } from '../../../lib/graphql/graphql.js';
import { useReasons } from '../../../lib/reasons.js';
import { Health } from '../../../ui/health.js';
import { Icon } from '../../../ui/icon.js';
import tableClasses from '../../../ui/table.module.css';
import classes from './programme.module.css';

type Turn = NonNullable<NonNullable<HealthPreviewQuery['programme']>['healthPreview']>['turns'][number];

/** A project that would turn: from which health to which, and why. */
export function TurnRow({ programme, turn }: { programme: string; turn: Turn }) {
  const { t } = useTranslation();
  const format = useFormat();
  const say = useReasons();
  const { code, title, titleLang, organisationName, from, to, reasonsBefore, reasonsAfter } = turn;
  return (
    <li>
      <span className={classes.turn}>
        <Health value={from} form="chip" />
        <Icon name="chevron" size={12} directed />
        <Health value={to} form="chip" />
      </span>
      <span>
        <span className={tableClasses['code']}>{format.code(code)}</span>{' '}
        <Link to={`/${programme}/projects/${code}`} lang={titleLang.toLowerCase()}>
          {title}
        </Link>
        <span className={classes.note}> · {organisationName}</span>
      </span>
      <span className={classes.why}>{capitalised(say(unlike(reasonsAfter, reasonsBefore)))}</span>
      <span className={classes.note}>
        {t('programmeAdmin.before', { reasons: say(unlike(reasonsBefore, reasonsAfter)) })}
      </span>
    </li>
  );
}

/** The reasons that the other judgement has not; all of them when it has them all. */
function unlike(reasons: Turn['reasonsAfter'], others: Turn['reasonsAfter']): Turn['reasonsAfter'] {
  const own = reasons.filter(({ code }) => !others.some((other) => other.code === code));
  return own.length > 0 ? own : reasons;
}
