import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Basis } from '../lib/graphql/graphql.js';
import classes from './basis.module.css';
import { Popover } from './popover.js';

/** Whether a row was read in a source or filled in; it opens to where it is from. */
export function BasisMark({
  basis,
  source,
  note,
  remark,
}: {
  basis: Basis;
  source?: string | null;
  /** What those who gathered the data wrote, in English. */
  note?: string | null;
  /** What the reader's language says of it. */
  remark?: string | null;
}) {
  const { t } = useTranslation();
  const word = t(`basis.${basis}`);
  return (
    <Popover
      width={320}
      className={classes.popover}
      aria-label={word}
      target={(target) => (
        <UnstyledButton
          {...target}
          className={classes.mark}
          data-basis={basis}
          aria-label={t('basis.open', { basis: word })}
        >
          {t(`basis.short.${basis}`)}
        </UnstyledButton>
      )}
    >
      {() => (
        <>
          <b>{word}</b>
          {source && <Sources text={source} />}
          {remark && <p>{remark}</p>}
          {note && <EnglishNote>{note}</EnglishNote>}
        </>
      )}
    </Popover>
  );
}

/** A note of those who gathered the data, who wrote in English; said so in other languages. */
export function EnglishNote({ className, children }: { className?: string; children: string }) {
  const { t, i18n } = useTranslation();
  return (
    <div className={className}>
      {i18n.language !== 'en' && <span className={classes.language}>{t('basis.noteInEnglish')}</span>}
      <p lang="en" dir="ltr">
        {children}
      </p>
    </div>
  );
}

const FILE = /^(00[0-4])_[0-9a-f]+\.txt$/;

/** Where something is from; an address of the web is a link, a gathered document is told by what it is about. */
export function Sources({ text }: { text: string }) {
  const { t } = useTranslation();
  const entries = text.split(/;\s+/).filter(Boolean);
  return (
    <ul className={classes.sources}>
      {entries.map((entry) => {
        const [address = ''] = entry.split(' ');
        const document = FILE.exec(entry)?.[1];
        if (document) return <li key={entry}>{t(`basis.document.D${document as '000'}`)}</li>;
        return (
          <li key={entry} dir="ltr">
            {/^https?:\/\//.test(address) ? (
              <a href={address} rel="noreferrer" target="_blank">
                {hostOf(address)}
              </a>
            ) : (
              entry
            )}
          </li>
        );
      })}
    </ul>
  );
}

function hostOf(address: string): string {
  try {
    const { hostname, pathname } = new URL(address);
    const path = pathname.length > 28 ? `${pathname.slice(0, 27)}…` : pathname;
    return `${hostname.replace(/^www\./, '')}${path === '/' ? '' : path}`;
  } catch {
    return address;
  }
}
