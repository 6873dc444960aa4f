import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../lib/format.js';
import type { InboxKind } from '../../lib/graphql/graphql.js';
import { Card } from '../../ui/card.js';
import { Empty } from '../../ui/states.js';
import { Clock } from './clock.js';
import { lineId } from './inbox-lines.js';
import classes from './inbox-page.module.css';
import type { InboxItem } from './inbox-page.js';

/** The proposed changes, the briefs or the roadmaps that wait for a decision, each leading to where it is read and decided. */
export function WaitingCard({
  kind,
  programme,
  items,
}: {
  kind: InboxKind;
  programme: string;
  items: readonly InboxItem[];
}) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Card
      id={kind}
      title={t(`inbox.waiting.${kind}`)}
      count={format.number(items.length)}
      note={t(kind === 'PROPOSAL' ? 'inbox.answeredByDpgov' : 'inbox.decidedByChair')}
    >
      {items.length === 0 ? (
        <Empty>{t(`inbox.none.${kind}`)}</Empty>
      ) : (
        <ul className={classes.waiting}>
          {items.map((item) => (
            <li key={item.id} data-line={item.id}>
              <span className={classes.code}>{format.code(item.code)}</span>
              <span>
                <Link id={lineId(item.id)} to={placeOf(programme, item)}>
                  <bdi lang={item.titleLang}>{item.title}</bdi>
                </Link>
                <small>
                  {t('inbox.from', { organisation: item.organisationName, date: format.date(item.sinceOn) })}
                </small>
              </span>
              <span>
                <Clock item={item} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function placeOf(programme: string, { kind, id, code }: InboxItem): string {
  if (kind === 'BRIEF') return `/${programme}/briefs/${id}`;
  const page = kind === 'PROPOSAL' ? 'record' : 'roadmap';
  return `/${programme}/projects/${encodeURIComponent(code)}/${page}`;
}
