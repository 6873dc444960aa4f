import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { noticePath } from '#domain/notice/notice.js';
import { dayOfInstant } from '../../lib/dates.js';
import { useFormat } from '../../lib/format.js';
import type { NoticesReadFragment } from '../../lib/graphql/graphql.js';
import classes from './notice-bell.module.css';

type Notice = NoticesReadFragment['nodes'][number];

/** One notice, leading to what it is about; who follows it has read it. */
export function NoticeLine({ notice, onGo }: { notice: Notice; onGo: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { kind, at, readAt, organisationName, monthOn, dueOn, title, titleLang } = notice;
  return (
    <li>
      <Link to={noticePath(notice)} onClick={onGo} data-unread={readAt ? undefined : true}>
        <b>
          {t(`notice.kind.${kind}`, {
            month: monthOn ? format.date(monthOn, 'MONTH') : '',
            date: dueOn ? format.date(dueOn) : '',
          })}
          {!readAt && <span className={classes.unread} role="img" aria-label={t('notice.unread')} />}
        </b>
        <small>
          {title && (
            <>
              <bdi lang={titleLang ?? undefined}>{title}</bdi>
              {t('list.comma')}
            </>
          )}
          {organisationName} · {format.date(dayOfInstant(at))}
        </small>
      </Link>
    </li>
  );
}
