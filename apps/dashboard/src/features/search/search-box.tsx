import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { MOST_LETTERS } from '#domain/search/search.js';
import { Icon } from '../../ui/icon.js';
import { searchPath } from './hit-place.js';
import classes from './search-box.module.css';

/** An entry of the list under the box: its element and where it leads. */
export interface SearchOption {
  readonly id: string;
  readonly href: string;
}

const loadPanel = () => import('./search-panel.js');
const SearchPanel = lazy(async () => ({ default: (await loadPanel()).SearchPanel }));

/** The search box of every page; `/` reaches it, arrows walk what was found, Enter opens it. */
export function SearchBox({ programme }: { programme: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [options, setOptions] = useState<readonly SearchOption[]>([]);
  const listed = open && text.trim() !== '';
  const show = (): void => {
    void loadPanel();
    setOpen(true);
  };
  useSlash(show);
  useEffect(() => {
    if (open) input.current?.focus();
  }, [open]);
  const close = (): void => {
    setOpen(false);
    setActive(-1);
  };
  const leave = (): void => {
    setText('');
    close();
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const steps: Record<string, () => void> = {
      ArrowDown: () => {
        if (listed) setActive(active >= options.length - 1 ? 0 : active + 1);
        else show();
      },
      ArrowUp: () => setActive(active <= 0 ? options.length - 1 : active - 1),
      Enter: () => {
        const href = options[active]?.href ?? (text.trim() && searchPath(programme, text.trim()));
        if (!href) return;
        leave();
        input.current?.blur();
        void navigate(href);
      },
      Escape: () => {
        if (!listed) setText('');
        close();
        // Where the box is behind a button, closing it hides the field.
        opener.current?.focus();
      },
    };
    const step = steps[event.key];
    if (!step || event.nativeEvent.isComposing) return;
    event.preventDefault();
    step();
  };
  return (
    <search
      className={classes.search}
      data-open={open || undefined}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && close()}
    >
      <button
        ref={opener}
        type="button"
        className={classes.opener}
        aria-label={t('search.label')}
        aria-expanded={open}
        onClick={show}
      >
        <Icon name="search" />
      </button>
      <div className={classes.sheet}>
        <div className={classes.field}>
          <Icon name="search" />
          <input
            ref={input}
            role="combobox"
            aria-label={t('search.label')}
            aria-expanded={listed}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={listed ? options[active]?.id : undefined}
            aria-keyshortcuts="/"
            placeholder={t('search.placeholder')}
            autoComplete="off"
            spellCheck={false}
            enterKeyHint="search"
            maxLength={MOST_LETTERS}
            value={text}
            onFocus={show}
            onChange={(event) => {
              setText(event.target.value);
              setActive(-1);
              show();
            }}
            onKeyDown={onKeyDown}
          />
          {text === '' && (
            <kbd className={classes.key} aria-hidden="true">
              /
            </kbd>
          )}
          {(text !== '' || open) && (
            <button
              type="button"
              className={classes.clear}
              data-empty={text === '' || undefined}
              aria-label={text === '' ? t('state.close') : t('search.clear')}
              onClick={() => {
                if (text !== '') {
                  setText('');
                  input.current?.focus();
                  return;
                }
                close();
                opener.current?.focus();
              }}
            >
              <Icon name="close" size={12} />
            </button>
          )}
        </div>
        {listed && (
          <Suspense fallback={null}>
            <SearchPanel
              programme={programme}
              text={text}
              listId={listId}
              active={options[active]?.id}
              onOptions={setOptions}
              onChosen={leave}
            />
          </Suspense>
        )}
      </div>
    </search>
  );
}

/** Calls back when `/` is typed anywhere but in a field. */
function useSlash(onSlash: () => void): void {
  const latest = useRef(onSlash);
  useEffect(() => {
    latest.current = onSlash;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const { target, key, ctrlKey, metaKey, altKey } = event;
      const typing =
        target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]');
      if (key !== '/' || ctrlKey || metaKey || altKey || typing) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
