import { useEffect, useId, useState } from 'react';
import classes from './popover.module.css';

const GAP = 4;
const EDGE = 8;

/** What a button needs to open the popover it stands before. */
export interface PopoverTarget {
  readonly popoverTarget: string;
  readonly 'aria-expanded': boolean;
}

/** What is known of a popover while it is drawn. */
export interface PopoverState {
  readonly opened: boolean;
  readonly open: () => void;
  readonly close: () => void;
}

/** A surface over the page, under the button that opens it; a click elsewhere or Esc closes it, and focus returns. */
export function Popover({
  target,
  children,
  width = 400,
  align = 'start',
  role = 'dialog',
  className,
  focusOn,
  openAtOnce = false,
  onChange,
  onKeyDown,
  ...named
}: {
  target: (target: PopoverTarget, state: PopoverState) => React.ReactNode;
  children: (state: PopoverState) => React.ReactNode;
  width?: number;
  align?: 'start' | 'end';
  role?: 'dialog' | 'menu';
  className?: string;
  /** Selects what gets the focus once it is open; the surface itself unless given. */
  focusOn?: string;
  /** Whether it is open from the moment it is drawn. */
  openAtOnce?: boolean;
  onChange?: (opened: boolean) => void;
  onKeyDown?: React.KeyboardEventHandler<HTMLElement>;
  'aria-label'?: string;
  'aria-labelledby'?: string;
}) {
  const id = useId();
  const [opened, setOpened] = useState(false);
  const state: PopoverState = {
    opened,
    open: () => document.getElementById(id)?.showPopover(),
    close: () => document.getElementById(id)?.hidePopover(),
  };
  useEffect(() => {
    const surface = openAtOnce ? document.getElementById(id) : null;
    if (surface && !surface.matches(':popover-open')) surface.showPopover();
  }, [openAtOnce, id]);
  useEffect(() => {
    if (!opened) return undefined;
    const again = (): void => placeUnderButton(id, width, align);
    window.addEventListener('resize', again);
    return () => window.removeEventListener('resize', again);
  }, [opened, id, width, align]);
  useEffect(() => {
    const surface = opened ? document.getElementById(id) : null;
    const first = focusOn ? surface?.querySelector<HTMLElement>(focusOn) : surface;
    first?.focus({ preventScroll: true });
  }, [opened, id, focusOn]);
  return (
    <>
      {target({ popoverTarget: id, 'aria-expanded': opened }, state)}
      <div
        id={id}
        popover="auto"
        role={role}
        tabIndex={-1}
        className={`${classes.surface} ${className ?? ''}`}
        onBeforeToggle={({ newState }) => {
          if (newState === 'open') placeUnderButton(id, width, align);
        }}
        onToggle={({ newState }) => {
          setOpened(newState === 'open');
          onChange?.(newState === 'open');
        }}
        onKeyDown={onKeyDown}
        {...named}
      >
        {opened && children(state)}
      </div>
    </>
  );
}

function placeUnderButton(id: string, width: number, align: 'start' | 'end'): void {
  const surface = document.getElementById(id);
  const button = document.querySelector(`[popovertarget="${id}"]`);
  if (surface && button) place(surface, button, width, align);
}

/** Puts the surface under its button, on the side it is read from, and inside the window. */
function place(surface: HTMLElement, button: Element, width: number, align: 'start' | 'end'): void {
  const box = button.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const fits = Math.min(width, clientWidth - 2 * EDGE);
  const fromLeft = (align === 'start') === (getComputedStyle(button).direction === 'ltr');
  const left = fromLeft ? box.left : box.right - fits;
  const under = clientHeight - box.bottom;
  const above = under < clientHeight / 3 && box.top > under;
  const { style } = surface;
  style.width = `${fits}px`;
  style.left = `${window.scrollX + Math.max(EDGE, Math.min(left, clientWidth - fits - EDGE))}px`;
  style.maxHeight = `${(above ? box.top : under) - GAP - EDGE}px`;
  style.top = above ? 'auto' : `${window.scrollY + box.bottom + GAP}px`;
  style.bottom = above ? `${clientHeight - window.scrollY - box.top + GAP}px` : 'auto';
}
