import { useEffect, useState, useSyncExternalStore } from 'react';
import { useLocation } from 'react-router';
import { draftDrawer, draftsOf } from './draft-drawer.js';
import { draftKeeper, type DraftKeeper, type DraftSnapshot, type EditOf } from './draft-keeper.js';
import { useSession } from './session.js';

/** One edit as a form shows it and acts on it. */
export interface Draft<Values>
  extends
    DraftSnapshot<Values>,
    Pick<DraftKeeper<Values>, 'get' | 'change' | 'save' | 'settle' | 'takeUp' | 'discard'> {
  /** Something is typed that the API does not hold. */
  readonly changed: boolean;
}

/** Which object is edited, and what it is called when the person comes back to it. */
export interface DraftName {
  readonly kind: string;
  readonly id: string;
  readonly label: string;
}

/** After this long without a connection the edit is sent again. */
const AGAIN_MS = 4_000;

/**
 * The edit of one object by the person signed in: kept on the device while it is typed, sent with its version, sent again
 * after a lost connection or a reload, and shown beside what stands when somebody else was faster.
 */
export function useDraft<Values>({ kind, id, label }: DraftName, edit: EditOf<Values>): Draft<Values> {
  const person = useSession().viewer.id;
  const { pathname, search } = useLocation();
  const [keeper] = useState(() =>
    draftKeeper(
      edit,
      draftDrawer({ key: `${person}/${kind}/${id}`, person, label, path: `${pathname}${search}` }),
    ),
  );
  const now = useSyncExternalStore(keeper.subscribe, keeper.get);
  useEffect(() => void keeper.restore(), [keeper]);
  useEffect(() => keeper.adopt(edit.stands), [keeper, edit.stands]);
  const waiting = now.state === 'WAITING';
  useEffect(() => {
    if (!waiting) return undefined;
    const again = (): void => void keeper.save();
    window.addEventListener('online', again);
    const timer = setTimeout(again, AGAIN_MS);
    return () => {
      window.removeEventListener('online', again);
      clearTimeout(timer);
    };
  }, [keeper, waiting]);
  const { get, change, save, settle, takeUp, discard } = keeper;
  const changed = now.state !== 'UNTOUCHED' && now.state !== 'SAVED';
  return { ...now, changed, get, change, save, settle, takeUp, discard };
}

/**
 * Tells once, when a page comes up, that this device keeps a draft of a kind for an object, so that its form is opened;
 * `open` is given what follows the object's id in the draft's, `move` in `id.move`.
 */
export function useKeptDraft(kind: string, id: string, open: (rest: string) => void): void {
  const person = useSession().viewer.id;
  useEffect(() => {
    let here = true;
    const start = `${person}/${kind}/${id}`;
    void draftsOf(person).then((drafts) => {
      const found = drafts.find(({ key }) => key === start || key.startsWith(`${start}.`));
      if (here && found) open(found.key.slice(start.length + 1));
    });
    return () => {
      here = false;
    };
  }, [person, kind, id, open]);
}
