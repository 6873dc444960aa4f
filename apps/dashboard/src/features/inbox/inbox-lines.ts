import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { DecisionHandle } from '../../lib/decision.js';
import { DRAFTS_CHANGED, draftsOf } from '../../lib/draft-drawer.js';
import { useSession } from '../../lib/session.js';
import type { InboxItem } from './inbox-page.js';

/** What is done with the line that the reader is at. */
export type LineAct = 'NEXT' | 'BEFORE' | 'HERE' | 'OPEN' | 'VALIDATE' | 'RETURN';

/** The lines of the inbox in their order, of which those of updates open in place. */
export interface InboxLines {
  /** The ids of the lines that are open, as the address says them. */
  readonly open: ReadonlySet<string>;
  /** Those of which the device keeps comments that were not sent. */
  readonly kept: ReadonlySet<string>;
  /** What is kept so of updates that await no decision any more. */
  readonly left: readonly KeptLine[];
  toggle(id: string): void;
  /** Takes note of the line that the focus is in. */
  at(id: string): void;
  act(act: LineAct): void;
  /** What an open line lets be done in it. */
  handle(id: string): (handle: DecisionHandle | null) => void;
}

/** Comments on an update that this device keeps. */
export interface KeptLine {
  readonly id: string;
  /** What they are called. */
  readonly label: string;
  /** They are being sent on this visit. */
  readonly sending: boolean;
}

const OPEN = 'open';

/** Which lines are open and which one the reader is at; once that one is decided, the next has the focus. */
export function useInboxLines(programme: string, items: readonly InboxItem[]): InboxLines {
  const { open, show, toggle } = useOpenLines();
  const ids = useMemo(() => items.map(({ id }) => id), [items]);
  const drafts = useKeptLines(programme, show);
  const kept = useMemo(() => new Set(drafts.map(({ id }) => id)), [drafts]);
  const left = drafts.filter(({ id, sending }) => !sending && !ids.includes(id));
  const { here, note } = usePlace(ids);
  const handles = useRef(new Map<string, DecisionHandle>());
  const asked = useRef<string | null>(null);
  const handle = useCallback(
    (id: string) => (given: DecisionHandle | null) => {
      if (!given) return void handles.current.delete(id);
      handles.current.set(id, given);
      if (asked.current !== id) return;
      asked.current = null;
      given.comment();
    },
    [],
  );
  const step = (by: 1 | -1): void => {
    const index = ids.indexOf(here() ?? '');
    const next = index < 0 ? ids[0] : (ids[index + by] ?? ids[index]);
    if (next !== undefined) goTo(next);
  };
  const act = (name: LineAct): void => {
    if (name === 'NEXT' || name === 'BEFORE') return step(name === 'NEXT' ? 1 : -1);
    if (name === 'HERE') return goTo(here());
    const line = items.find(({ id }) => id === here());
    if (!line) return;
    if (name === 'OPEN') return line.kind === 'UPDATE' ? toggle(line.id) : lineOf(line.id)?.click();
    if (line.kind !== 'UPDATE' || !line.viewerCan.includes('UPDATE_VALIDATE')) return;
    const opened = handles.current.get(line.id);
    if (!opened && name === 'RETURN') asked.current = line.id;
    // What is validated is on the screen: on a line still closed the key opens it.
    if (!opened) return show(line.id);
    if (name === 'VALIDATE') opened.validate();
    else opened.comment();
  };
  return { open, kept, left, toggle, act, handle, at: note };
}

/** The lines that the address says are open. */
function useOpenLines() {
  const [params, setParams] = useSearchParams();
  const said = params.getAll(OPEN).join(' ');
  const open = useMemo(() => new Set(said.split(' ').filter(Boolean)), [said]);
  const set = useCallback(
    (change: (ids: readonly string[]) => readonly string[]) =>
      setParams(
        (before) => {
          const ids = change(before.getAll(OPEN));
          before.delete(OPEN);
          for (const id of ids) before.append(OPEN, id);
          return before;
        },
        { replace: true, preventScrollReset: true },
      ),
    [setParams],
  );
  const show = useCallback((id: string) => set((ids) => (ids.includes(id) ? ids : [...ids, id])), [set]);
  const toggle = (id: string): void =>
    set((ids) => (ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id]));
  return { open, show, toggle };
}

/** The comments that this device keeps; the line of those that were on their way is opened, and goes on from there. */
function useKeptLines(programme: string, show: (id: string) => void): readonly KeptLine[] {
  const person = useSession().viewer.id;
  const [kept, setKept] = useState<readonly KeptLine[]>([]);
  const [came] = useState(() => new Date().toISOString());
  useEffect(() => {
    let gone = false;
    const prefix = `${person}/update-decision/`;
    const read = async (open: boolean): Promise<void> => {
      const found = (await draftsOf(person)).filter(
        ({ key, path }) => key.startsWith(prefix) && path.startsWith(`/${programme}/`),
      );
      if (gone) return;
      const lines = found.map(({ key, ...draft }) => ({ ...draft, id: key.slice(prefix.length) }));
      setKept(
        lines.map(({ id, label, sending, keptAt }) => ({ id, label, sending: sending && keptAt >= came })),
      );
      if (open) for (const { id, sending } of lines) if (sending) show(id);
    };
    const again = (): void => void read(false);
    void read(true);
    window.addEventListener(DRAFTS_CHANGED, again);
    return () => {
      gone = true;
      window.removeEventListener(DRAFTS_CHANGED, again);
    };
  }, [person, programme, came, show]);
  return kept;
}

/** The line that the focus is in or was in last; once it is gone, the one that follows it has the focus. */
function usePlace(ids: readonly string[]) {
  const place = useRef<string | null>(null);
  const before = useRef(ids);
  useEffect(() => {
    const was = before.current;
    before.current = ids;
    const gone = place.current;
    if (gone === null || ids.includes(gone)) return;
    const index = was.indexOf(gone);
    const others = [...was.slice(index + 1), ...was.slice(0, Math.max(index, 0)).toReversed()];
    place.current = others.find((id) => ids.includes(id)) ?? null;
    // Whoever went on elsewhere stays there.
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) goTo(place.current);
  }, [ids]);
  return {
    here: () => place.current,
    note: (id: string) => {
      place.current = id;
    },
  };
}

/** The control by which a line is opened. */
function lineOf(id: string): HTMLElement | null {
  return document.getElementById(lineId(id));
}

/** The address of a line on the page. */
export function lineId(id: string): string {
  return `line-${id}`;
}

function goTo(id: string | null): void {
  const target = id === null ? document.getElementById('page') : lineOf(id);
  target?.focus({ preventScroll: id === null });
  target?.scrollIntoView({ block: 'nearest' });
}
