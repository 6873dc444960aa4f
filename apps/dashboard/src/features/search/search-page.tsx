import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { MOST_LETTERS } from '#domain/search/search.js';
import { useAsOf } from '../../lib/as-of.js';
import { useFormat } from '../../lib/format.js';
import { useSession } from '../../lib/session.js';
import { Card } from '../../ui/card.js';
import { Icon } from '../../ui/icon.js';
import { PageHead } from '../../ui/page-head.js';
import { Empty, ErrorStrip, PageSkeleton } from '../../ui/states.js';
import { useFound, type Found, type FoundGroup } from './found.js';
import { placeOf } from './hit-place.js';
import { HitWords } from './hit-words.js';
import classes from './search-page.module.css';

const FIRST = 50;

/** Everything of a programme that a text finds and the reader may see, kind by kind. */
export function SearchPage() {
  const { t } = useTranslation();
  const { programme = '' } = useParams();
  const { programmes } = useSession();
  const [params] = useSearchParams();
  const asked = params.get('q') ?? '';
  const name = programmes.find(({ code }) => code === programme)?.name ?? programme;
  const found = useFound(programme, asked, FIRST);
  return (
    <>
      <PageHead context={name} title={asked ? t('search.titleOf', { text: asked }) : t('search.title')} />
      <div className={classes.page}>
        <AskField key={asked} asked={asked} />
        <Results programme={programme} found={found} />
      </div>
    </>
  );
}

function AskField({ asked }: { asked: string }) {
  const { t } = useTranslation();
  const [, setParams] = useSearchParams();
  const [typed, setTyped] = useState(asked);
  return (
    <form
      role="search"
      className={classes.ask}
      onSubmit={(event) => {
        event.preventDefault();
        setParams((before) => {
          const after = new URLSearchParams(before);
          after.set('q', typed.trim());
          return after;
        });
      }}
    >
      <TextInput
        type="search"
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        leftSection={<Icon name="search" />}
        maxLength={MOST_LETTERS}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </form>
  );
}

function Results({ programme, found }: { programme: string; found: Found }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { groups, totalCount, searchable } = found;
  if (!searchable) return <Empty>{t('search.tooShort')}</Empty>;
  if (found.error) return <ErrorStrip error={found.error} onRetry={found.retry} />;
  if (!groups) return <PageSkeleton blocks={[24, 200, 200]} />;
  if (totalCount === 0) return <Empty>{t('search.none')}</Empty>;
  return (
    <>
      <nav className={classes.kinds} aria-label={t('search.kinds')}>
        <span role="status">
          {t('search.results', { count: totalCount, value: format.number(totalCount) })}
        </span>
        {groups.map(({ kind, totalCount: count }) =>
          count > 0 ? (
            <a key={kind} href={`#${kind}`}>
              {t(`search.kind.${kind}`)} <b>{format.number(count)}</b>
            </a>
          ) : (
            <span key={kind} className={classes.no}>
              {t(`search.kind.${kind}`)} {format.number(0)}
            </span>
          ),
        )}
      </nav>
      {groups
        .filter((group) => group.totalCount > 0)
        .map((group) => (
          <KindCard key={group.kind} programme={programme} group={group} words={found.words} />
        ))}
    </>
  );
}

function KindCard({
  programme,
  group: { kind, totalCount, hits },
  words,
}: {
  programme: string;
  group: FoundGroup;
  words: readonly string[];
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { search } = useAsOf();
  const cut = totalCount > hits.length;
  return (
    <Card
      id={kind}
      title={t(`search.kind.${kind}`)}
      count={format.number(totalCount)}
      note={
        cut
          ? t('search.cut', { first: format.number(hits.length), all: format.number(totalCount) })
          : undefined
      }
    >
      <ul className={classes.hits}>
        {hits.map((hit) => (
          <li key={hit.id}>
            <Link to={`${placeOf(programme, kind, hit)}${search}`}>
              <HitWords kind={kind} hit={hit} words={words} />
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
