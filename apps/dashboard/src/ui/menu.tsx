import { Link } from 'react-router';
import { Icon } from './icon.js';
import classes from './menu.module.css';
import { Popover, type PopoverTarget } from './popover.js';

const ITEM = '[role^="menuitem"]';

/** What a menu's button needs besides its words. */
export type MenuTarget = PopoverTarget & {
  readonly 'aria-haspopup': 'menu';
  readonly onKeyDown: React.KeyboardEventHandler;
};

/** A button that opens a list of commands and links; arrows walk it, Home and End jump, Esc and Tab leave it. */
export function Menu({
  label,
  target,
  children,
  width = 240,
  align = 'start',
}: {
  label: string;
  target: (target: MenuTarget) => React.ReactNode;
  children: React.ReactNode;
  width?: number;
  align?: 'start' | 'end';
}) {
  return (
    <Popover
      role="menu"
      aria-label={label}
      width={width}
      align={align}
      className={classes.menu}
      focusOn={ITEM}
      onKeyDown={walk}
      target={(props, { open }) =>
        target({
          ...props,
          'aria-haspopup': 'menu',
          onKeyDown: (event) => {
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            open();
          },
        })
      }
    >
      {({ close }) => (
        <div role="presentation" onClick={close}>
          {children}
        </div>
      )}
    </Popover>
  );
}

/** One entry of a menu: a link when it leads somewhere, else a command. */
export function MenuItem({
  to,
  onSelect,
  current = false,
  checked,
  children,
}: {
  to?: string;
  onSelect?: () => void;
  /** The page that is open. */
  current?: boolean;
  /** Whether this is the one chosen, of entries of which one is. */
  checked?: boolean;
  children: React.ReactNode;
}) {
  const words = (
    <>
      <span>{children}</span>
      {checked && <Icon name="check" />}
    </>
  );
  if (to !== undefined) {
    return (
      <Link
        role="menuitem"
        tabIndex={-1}
        className={classes.item}
        to={to}
        aria-current={current ? 'page' : undefined}
        onClick={onSelect}
      >
        {words}
      </Link>
    );
  }
  return (
    <button
      type="button"
      role={checked === undefined ? 'menuitem' : 'menuitemradio'}
      aria-checked={checked}
      tabIndex={-1}
      className={classes.item}
      onClick={onSelect}
    >
      {words}
    </button>
  );
}

/** A line between two groups of a menu. */
export function MenuDivider() {
  return <div role="separator" className={classes.divider} />;
}

function walk(event: React.KeyboardEvent<HTMLElement>): void {
  const items = itemsOf(event.currentTarget);
  const at = items.findIndex((item) => item === document.activeElement);
  const last = items.length - 1;
  const to: Record<string, number> = {
    ArrowDown: at >= last ? 0 : at + 1,
    ArrowUp: at <= 0 ? last : at - 1,
    Home: 0,
    End: last,
  };
  const next = to[event.key];
  if (event.key === 'Tab') event.currentTarget.hidePopover();
  if (next === undefined) return;
  event.preventDefault();
  items[next]?.focus();
}

function itemsOf(surface: HTMLElement): HTMLElement[] {
  return [...surface.querySelectorAll<HTMLElement>(ITEM)];
}
