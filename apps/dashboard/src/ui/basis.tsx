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
}: {
  basis: Basis;
  source?: string | null;
  note?: string | null;
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
          {note && <p>{note}</p>}
        </>
      )}
    </Popover>
  );
}

/** Where something is from; an address of the web is a link, a file's name stays a name. */
export function Sources({ text }: { text: string }) {
  const entries = text.split(/;\s+/).filter(Boolean);
  return (
    <ul className={classes.sources}>
      {entries.map((entry) => {
        const [address = ''] = entry.split(' ');
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
