import type { CombinedError } from 'urql';
import type { DraftDrawer } from './draft-drawer.js';
import { errorOf } from './errors.js';
import { alike } from './merge.js';
import { uuidv7 } from './uuid.js';

/** An object as the API holds it: its values and their version. */
export interface Standing<Values> {
  readonly version: number;
  readonly values: Values;
}

/** What became of an edit: the object as it stands with it, or why it was refused. */
export type Sent<Values> = { readonly kept: Standing<Values> } | { readonly error: CombinedError };

/**
 * Where what is typed lies: nothing typed, being kept on the device, kept there, only on the page because the device
 * keeps nothing, on its way, waiting for the connection, held by the API.
 */
export type DraftState = 'UNTOUCHED' | 'TYPED' | 'KEPT' | 'NOT_KEPT' | 'SENDING' | 'WAITING' | 'SAVED';

/** One edit of one object as it is at a moment. */
export interface DraftSnapshot<Values> {
  readonly values: Values;
  /** The version that is edited. */
  readonly base: Standing<Values>;
  readonly state: DraftState;
  /** The instant at which what is shown was kept, when it was typed on an earlier visit. */
  readonly restoredAt: string | null;
  readonly error: CombinedError | null;
  /** What somebody else made of the object meanwhile: to be merged before anything is sent. */
  readonly meanwhile: Standing<Values> | null;
}

/** How one object is edited. */
export interface EditOf<Values> {
  readonly stands: Standing<Values>;
  /** Sends the values with the version they were made from; what they make, if anything, bears the id `creation`. */
  readonly send: (values: Values, base: Standing<Values>, creation: string) => Promise<Sent<Values>>;
  /** The object as it stands by now; null when it is gone. */
  readonly reread: () => Promise<Standing<Values> | null>;
  /** Whether two states say the same; by their values unless given. */
  readonly same?: (one: Values, other: Values) => boolean;
  /** What is typed is no part of the object: when that changed meanwhile it is told, and there is nothing to merge. */
  readonly apart?: boolean;
}

/** Keeps one edit: on the device while it is typed, at the API once it is saved. */
export interface DraftKeeper<Values> {
  get(): DraftSnapshot<Values>;
  subscribe(listener: () => void): () => void;
  /** Takes up what this device kept from an earlier visit; what was on its way is sent again. */
  restore(): Promise<void>;
  change(values: Values): void;
  /** Sends the edit with its version; true once the API holds it. */
  save(): Promise<boolean>;
  /** Takes up the merged values and sends them from the version that stands. */
  settle(values: Values): Promise<boolean>;
  /** Goes on from the version that stands, sending nothing yet. */
  takeUp(values: Values): void;
  /** Throws the edit away. */
  discard(): Promise<void>;
  /** Takes up a newer state of the object while nothing is typed. */
  adopt(stands: Standing<Values>): void;
}

/** Codes of what never reached the object: the edit is sent again, by whoever signs in again or comes back. */
const LOST: readonly string[] = ['UNAVAILABLE', 'UNAUTHENTICATED', 'TIMED_OUT', 'BUSY'];

/** The keeper of one edit, with the drawer its draft lies in. */
export function draftKeeper<Values>(edit: EditOf<Values>, drawer: DraftDrawer): DraftKeeper<Values> {
  const { stands, send, reread, same = alike, apart = false } = edit;
  let creation = uuidv7();
  const listeners = new Set<() => void>();
  let restored = false;
  let now: DraftSnapshot<Values> = {
    ...{ values: stands.values, base: stands, state: 'UNTOUCHED' },
    ...{ restoredAt: null, error: null, meanwhile: null },
  };
  const set = (part: Partial<DraftSnapshot<Values>>): void => {
    now = { ...now, ...part };
    for (const listener of listeners) listener();
  };
  const typed = (): boolean => !same(now.values, now.base.values);
  const store = storing(drawer, () => ({
    version: now.base.version,
    base: now.base.values,
    values: now.values,
    creation,
  }));
  const keep = async (sending: boolean): Promise<DraftState> => {
    if (!typed()) return (await store(null)) ? 'UNTOUCHED' : 'NOT_KEPT';
    return (await store(sending)) ? 'KEPT' : 'NOT_KEPT';
  };

  const arrived = async (kept: Standing<Values>): Promise<boolean> => {
    creation = uuidv7();
    set({ base: kept, values: kept.values, state: 'SAVED', error: null, meanwhile: null, restoredAt: null });
    await store(null);
    return true;
  };
  const refused = async (error: CombinedError): Promise<boolean> => {
    const { code } = errorOf(error);
    if (LOST.includes(code)) {
      set({ state: 'WAITING' });
      return false;
    }
    // What was made under it says something else: sent once more it is another thing.
    if (code === 'MADE_ALREADY') creation = uuidv7();
    const theirs = code === 'STALE_VERSION' ? await reread() : null;
    if (theirs && same(now.values, theirs.values)) return arrived(theirs);
    if (theirs && apart) set({ base: { ...now.base, version: theirs.version } });
    set({ state: await keep(false), error, meanwhile: apart ? null : theirs });
    return false;
  };
  const save = async (): Promise<boolean> => {
    if (now.state === 'SENDING' || now.meanwhile) return false;
    set({ state: 'SENDING', error: null });
    await keep(true);
    const answer = await send(now.values, now.base, creation);
    return 'kept' in answer ? arrived(answer.kept) : refused(answer.error);
  };

  const change = (values: Values): void => {
    set({ values, state: 'TYPED' });
    void keep(false).then((state) => {
      if (now.values === values && now.state === 'TYPED') set({ state });
    });
  };

  return {
    get: () => now,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async restore() {
      if (restored) return;
      restored = true;
      const found = await drawer.take().catch(() => null);
      if (!found || now.state !== 'UNTOUCHED') return;
      const values = found.values as Values;
      // A draft of before there were such ids keeps the one made now.
      if (found.creation) creation = found.creation;
      if (same(values, now.base.values)) {
        await store(null);
        if (found.sending) set({ state: 'SAVED' });
        return;
      }
      const stale = found.version !== now.base.version;
      set({
        values,
        restoredAt: found.keptAt,
        state: 'KEPT',
        ...(stale &&
          !apart && { meanwhile: now.base, base: { version: found.version, values: found.base as Values } }),
      });
      if (found.sending && !stale) await save();
      const theirs = found.sending && stale && apart ? await reread() : null;
      if (theirs && same(now.values, theirs.values)) await arrived(theirs);
    },
    change,
    save,
    settle(values) {
      if (now.meanwhile) set({ base: now.meanwhile, values, meanwhile: null, error: null });
      return save();
    },
    takeUp(values) {
      if (now.meanwhile) set({ base: now.meanwhile, meanwhile: null, error: null });
      change(values);
    },
    async discard() {
      const base = now.meanwhile ?? now.base;
      creation = uuidv7();
      set({ base, values: base.values, state: 'UNTOUCHED', restoredAt: null, error: null, meanwhile: null });
      await store(null);
    },
    adopt(later) {
      if (later.version <= now.base.version || now.state === 'SENDING' || now.state === 'WAITING') return;
      if (!typed()) set({ base: later, values: later.values });
      else if (apart) set({ base: { ...now.base, version: later.version } });
    },
  };
}

type Content = Pick<Parameters<DraftDrawer['put']>[0], 'version' | 'base' | 'values' | 'creation'>;

/** One write after the other, the latest state each time; false where the device keeps nothing. */
function storing(drawer: DraftDrawer, content: () => Content): (sending: boolean | null) => Promise<boolean> {
  let last: Promise<boolean> = Promise.resolve(true);
  let turn = 0;
  return (sending) => {
    turn += 1;
    const own = turn;
    last = last.then(async (before) => {
      // A later write says it all.
      if (own < turn) return before;
      try {
        await (sending === null ? drawer.empty() : drawer.put({ ...content(), sending }));
        return true;
      } catch {
        return false;
      }
    });
    return last;
  };
}
