import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAsOf } from '../../lib/as-of.js';
import { useFormat } from '../../lib/format.js';
import { ErrorStrip } from '../../ui/states.js';
import { useFound, type FoundGroup } from './found.js';
import { placeOf, searchPath } from './hit-place.js';
import { HitWords } from './hit-words.js';
import type { SearchOption } from './search-box.js';
import classes from './search-panel.module.css';

const FIRST = 4;

/** What the box has found so far, by kind, as a list to walk through. */
export function SearchPanel({
  programme,
  text,
  listId,
  active,
  onOptions,
  onChosen,
}: {
  programme: string;
  text: string;
  listId: string;
  active: string | undefined;
  onOptions: (options: readonly SearchOption[]) => void;
  onChosen: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { search } = useAsOf();
  const found = useFound(programme, text, FIRST);
  const { groups, totalCount, searchable } = found;
  const all = searchPath(programme, text.trim());
  const kinds = useMemo(
    () => (searchable ? (groups ?? []) : []).filter((group) => group.totalCount > 0),
    [groups, searchable],
  );
  useEffect(() => {
    const hits = kinds.flatMap(({ kind, hits: some }) =>
      some.map((hit) => ({
        id: optionId(listId, hit.id),
        href: `${placeOf(programme, kind, hit)}${search}`,
      })),
    );
    onOptions(hits.length > 0 ? [...hits, { id: optionId(listId, 'all'), href: all }] : []);
  }, [kinds, programme, listId, search, all, onOptions]);
  useEffect(() => () => onOptions([]), [onOptions]);
  useEffect(() => {
    if (active) document.getElementById(active)?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const count = t('search.results', { count: totalCount, value: format.number(totalCount) });
  return (
    <div className={classes.panel}>
      <p role="status" className={classes.status}>
        {!searchable ? t('search.tooShort') : groups ? count : found.error ? '' : t('state.loading')}
      </p>
      {searchable && found.error && <ErrorStrip error={found.error} onRetry={found.retry} />}
      {searchable && groups !== null && totalCount === 0 && (
        <p className={classes.none}>{t('search.none')}</p>
      )}
      <div id={listId} role="listbox" aria-label={t('search.found')} className={classes.list}>
        {kinds.map((group) => (
          <KindOptions key={group.kind} group={group} listId={listId} active={active} words={found.words}>
            {(hit) => ({ to: `${placeOf(programme, group.kind, hit)}${search}`, onClick: onChosen })}
          </KindOptions>
        ))}
        {kinds.length > 0 && (
          <Link
            id={optionId(listId, 'all')}
            role="option"
            tabIndex={-1}
            aria-selected={active === optionId(listId, 'all')}
            className={classes.all}
            to={all}
            onClick={onChosen}
          >
            {t('search.all', { count: totalCount, value: format.number(totalCount) })}
          </Link>
        )}
      </div>
    </div>
  );
}

function KindOptions({
  group: { kind, totalCount, hits },
  listId,
  active,
  words,
  children: linkOf,
}: {
  group: FoundGroup;
  listId: string;
  active: string | undefined;
  words: readonly string[];
  children: (hit: FoundGroup['hits'][number]) => { to: string; onClick: () => void };
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const titleId = `${listId}-${kind}`;
  return (
    <div role="group" aria-labelledby={titleId}>
      <div id={titleId} className={classes.kind}>
        {t(`search.kind.${kind}`)} <b>{format.number(totalCount)}</b>
      </div>
      {hits.map((hit) => (
        <Link
          key={hit.id}
          id={optionId(listId, hit.id)}
          role="option"
          tabIndex={-1}
          aria-selected={active === optionId(listId, hit.id)}
          className={classes.hit}
          {...linkOf(hit)}
        >
          <HitWords kind={kind} hit={hit} words={words} />
        </Link>
      ))}
    </div>
  );
}

function optionId(listId: string, id: string): string {
  return `${listId}-${id}`;
}
