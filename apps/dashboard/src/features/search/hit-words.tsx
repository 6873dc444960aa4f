import { matchesIn } from '#domain/search/matches.js';
import { useFormat } from '../../lib/format.js';
import type { SearchHitFieldsFragment, SearchKind } from '../../lib/graphql/graphql.js';
import classes from './hit-words.module.css';

/** A hit in words: its code, its title with what was found marked, and where it belongs. */
export function HitWords({
  kind,
  hit,
  words,
}: {
  kind: SearchKind;
  hit: SearchHitFieldsFragment;
  words: readonly string[];
}) {
  const format = useFormat();
  const code = kind === 'MILESTONE' ? hit.projectCode : hit.code;
  return (
    <>
      <span className={classes.code}>{code && format.code(code)}</span>
      <span className={classes.words}>
        <span>
          <bdi lang={hit.titleLang}>
            <Marked text={hit.title} words={words} />
          </bdi>
        </span>
        {hit.context && (
          <span className={classes.context}>
            <bdi>
              <Marked text={hit.context} words={words} />
            </bdi>
          </span>
        )}
      </span>
    </>
  );
}

function Marked({ text, words }: { text: string; words: readonly string[] }) {
  return matchesIn(text, words).map((part, at) =>
    part.found ? (
      <mark key={at} className={classes.found}>
        {part.text}
      </mark>
    ) : (
      part.text
    ),
  );
}
