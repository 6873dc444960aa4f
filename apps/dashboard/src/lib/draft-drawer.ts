/** What a person typed of one object and the API does not hold yet, as this device keeps it. */
export interface StoredDraft {
  /** Person, kind and object. */
  readonly key: string;
  readonly person: string;
  /** What the object is called, in the words of the page it was typed on. */
  readonly label: string;
  /** The address of that page. */
  readonly path: string;
  /** The version that was edited. */
  readonly version: number;
  /** The values of that version. */
  readonly base: unknown;
  readonly values: unknown;
  /** The id that what it makes is to bear, so that it can be sent again. */
  readonly creation: string;
  /** It was sent, and no answer came yet. */
  readonly sending: boolean;
  /** The instant it was last kept. */
  readonly keptAt: string;
}

/** What of a draft its form knows; the drawer adds whose it is and when it was kept. */
export type DraftContent = Pick<StoredDraft, 'version' | 'base' | 'values' | 'creation' | 'sending'>;

/** The place of one person's draft of one object. */
export interface DraftDrawer {
  take(): Promise<StoredDraft | null>;
  put(content: DraftContent): Promise<void>;
  empty(): Promise<void>;
}

const DATABASE = 'masar';
const STORE = 'draft';
const BY_PERSON = 'person';

/** Told when a draft is put or emptied on this page. */
export const DRAFTS_CHANGED = 'masar-drafts-changed';

/** The drawer of a draft in this browser's IndexedDB. */
export function draftDrawer(place: Pick<StoredDraft, 'key' | 'person' | 'label' | 'path'>): DraftDrawer {
  return {
    take: async () =>
      (await inStore<StoredDraft | undefined>('readonly', (store) => store.get(place.key))) ?? null,
    put: async (content) => {
      const draft: StoredDraft = { ...place, ...content, keptAt: new Date().toISOString() };
      await inStore('readwrite', (store) => store.put(draft));
      tell();
    },
    empty: () => removeDraft(place.key),
  };
}

/** The drafts of one person on this device, the latest first; none where the browser keeps nothing. */
export async function draftsOf(person: string): Promise<readonly StoredDraft[]> {
  const found = await inStore<StoredDraft[]>('readonly', (store) =>
    store.index(BY_PERSON).getAll(person),
  ).catch(() => []);
  return found.toSorted((a, b) => (a.keptAt < b.keptAt ? 1 : -1));
}

/** Throws a draft away. */
export async function removeDraft(key: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(key));
  tell();
}

function tell(): void {
  window.dispatchEvent(new Event(DRAFTS_CHANGED));
}

async function inStore<Result>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest,
): Promise<Result> {
  const database = await opened();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, mode);
    const request = work(transaction.objectStore(STORE));
    transaction.oncomplete = () => resolve(request.result as Result);
    transaction.onabort = transaction.onerror = () =>
      reject(transaction.error ?? new Error('IndexedDB failed.'));
  });
}

let opening: Promise<IDBDatabase> | null = null;

function opened(): Promise<IDBDatabase> {
  opening ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () =>
      request.result.createObjectStore(STORE, { keyPath: 'key' }).createIndex(BY_PERSON, 'person');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB is closed.'));
  }).catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}
