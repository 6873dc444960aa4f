import { UnstyledButton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxLines, LineAct } from './inbox-lines.js';
import classes from './inbox-page.module.css';

const ACTS: Readonly<Record<string, LineAct>> = {
  j: 'NEXT',
  k: 'BEFORE',
  o: 'OPEN',
  v: 'VALIDATE',
  r: 'RETURN',
};

const HINTS = [
  { keys: ['J', 'K'], does: 'move' },
  { keys: ['Enter', 'O'], does: 'open' },
  { keys: ['V'], does: 'validate' },
  { keys: ['R'], does: 'return' },
  { keys: ['Ctrl', 'Enter'], does: 'send' },
  { keys: ['Esc'], does: 'leave' },
] as const;

/** Where a person said on this device that the keys are to be off. */
const OFF = 'masar-inbox-keys-off';

/** The keys of the inbox in a line, and the way to turn them off; they are off by themselves while one types. */
export function InboxKeys({ id, lines }: { id: string; lines: InboxLines }) {
  const { t } = useTranslation();
  const [on, setOn] = useState(() => localStorage.getItem(OFF) === null);
  useKeys(on, lines);
  const turn = (): void => {
    if (on) localStorage.setItem(OFF, '1');
    else localStorage.removeItem(OFF);
    setOn(!on);
  };
  return (
    <div className={classes.keys}>
      <p id={id}>
        {t('inbox.keys.title')}
        {on &&
          HINTS.map(({ keys, does }) => (
            <span key={does}>
              {keys.map((key) => (
                <kbd key={key} dir="ltr">
                  {key === 'Enter' ? t('inbox.keys.enter') : key}
                </kbd>
              ))}
              {t(`inbox.keys.${does}`)}
            </span>
          ))}
      </p>
      <UnstyledButton onClick={turn}>{t(on ? 'inbox.keys.turnOff' : 'inbox.keys.turnOn')}</UnstyledButton>
    </div>
  );
}

function useKeys(on: boolean, { act }: InboxLines): void {
  useEffect(() => {
    if (!on) return undefined;
    const pressed = (event: KeyboardEvent): void => {
      if (isLeft(event)) return act('HERE');
      const name = ACTS[letterOf(event)];
      if (!name || isTyped(event) || (event.repeat && name !== 'NEXT' && name !== 'BEFORE')) return;
      event.preventDefault();
      act(name);
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [on, act]);
}

/** The Latin letter of a key, on an Arabic keyboard by its place. */
function letterOf({ key, code }: KeyboardEvent): string {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  return code.startsWith('Key') ? code.slice('Key'.length).toLowerCase() : '';
}

/** Whether a key leaves a comment for the line that it belongs to. */
function isLeft({ key, target }: KeyboardEvent): boolean {
  return key === 'Escape' && target instanceof Element && target.closest('[data-line] textarea') !== null;
}

/** Whether a key belongs to what is being typed, to the browser, or to something opened above the page. */
function isTyped({ target, ctrlKey, metaKey, altKey, defaultPrevented }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || defaultPrevented) return true;
  const typed = 'input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]';
  return target instanceof Element && target.closest(typed) !== null;
}
