import { Button, UnstyledButton } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { useFormat } from '../../lib/format.js';
import {
  MarkNoticesReadDocument,
  NoticesDocument,
  type NoticesReadFragment,
} from '../../lib/graphql/graphql.js';
import { Icon } from '../../ui/icon.js';
import { Popover } from '../../ui/popover.js';
import classes from './notice-bell.module.css';
import { NoticeLine } from './notice-line.js';

const SHOWN = 20;
/** Notices come by the day; they are asked for again seldom. */
const AGAIN_MS = 180_000;

/** The bell of the header: how many notices are unread, and the newest of them. */
export function NoticeBell() {
  const { t } = useTranslation();
  const format = useFormat();
  const [{ data }, again] = useQuery({ query: NoticesDocument, variables: { first: SHOWN } });
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') again({ requestPolicy: 'network-only' });
    }, AGAIN_MS);
    return () => clearInterval(timer);
  }, [again]);
  const notices = data?.viewer?.notices;
  const unread = notices?.unreadCount ?? 0;
  const label = t('notice.bell', { count: unread });
  return (
    <Popover
      aria-label={t('notice.title')}
      align="end"
      width={380}
      className={classes.panel}
      target={(target) => (
        <UnstyledButton {...target} className={classes.bell} aria-label={label} title={label}>
          <Icon name="bell" />
          {unread > 0 && <span aria-hidden="true">{format.number(Math.min(unread, 99))}</span>}
        </UnstyledButton>
      )}
    >
      {({ close }) => notices && <Notices notices={notices} onGo={close} />}
    </Popover>
  );
}

function Notices({ notices, onGo }: { notices: NoticesReadFragment; onGo: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [{ fetching }, mark] = useMutation(MarkNoticesReadDocument);
  const { nodes, totalCount, unreadCount } = notices;
  return (
    <>
      <header className={classes.head}>
        <h2>{t('notice.title')}</h2>
        {unreadCount > 0 && (
          <Button
            variant="subtle"
            size="compact-sm"
            loading={fetching}
            onClick={() => void mark({ ids: null })}
          >
            {t('notice.readAll')}
          </Button>
        )}
      </header>
      {nodes.length === 0 && <p className={classes.none}>{t('notice.none')}</p>}
      <ul className={classes.list}>
        {nodes.map((notice) => (
          <NoticeLine
            key={notice.id}
            notice={notice}
            onGo={() => {
              if (!notice.readAt) void mark({ ids: [notice.id] });
              onGo();
            }}
          />
        ))}
      </ul>
      {nodes.length < totalCount && (
        <p className={classes.none}>
          {t('notice.older', { value: format.number(nodes.length), total: format.number(totalCount) })}
        </p>
      )}
    </>
  );
}
