import type { DraftContent, DraftDrawer, StoredDraft } from './draft-drawer.js';
import { draftKeeper, type EditOf, type Standing } from './draft-keeper.js';

interface Words {
  readonly text: string;
}

/** A drawer that keeps in memory what an earlier visit left in it. */
function drawerWith(left: DraftContent | null): DraftDrawer & { kept(): DraftContent | null } {
  const place = { key: 'p/kind/1', person: 'p', label: 'It', path: '/', keptAt: '2013-06-07T08:00:00Z' };
  let now = left;
  return {
    kept: () => now,
    take: async () => (now ? { ...place, ...now } : null) satisfies StoredDraft | null,
    put: async (content) => {
      now = content;
    },
    empty: async () => {
      now = null;
    },
  };
}

const stands = (version: number, text = ''): Standing<Words> => ({ version, values: { text } });

function edit(at: Standing<Words>, sent: Words[]): EditOf<Words> {
  const send: EditOf<Words>['send'] = async (values, { version }) => {
    sent.push(values);
    return { kept: { version: version + 1, values } };
  };
  return { stands: at, send, reread: async () => at };
}

describe('a draft of an object that became another', () => {
  const values = { text: 'Revoir.' };
  const left = { version: 1, base: { text: '' }, values, sending: false, creation: 'first' };

  it('is taken up from the version that stands, kept again and sent only when it is saved', async () => {
    const sent: Words[] = [];
    const drawer = drawerWith(left);
    const keeper = draftKeeper(edit(stands(3), sent), drawer);
    await keeper.restore();
    expect(keeper.get().meanwhile).toEqual(stands(3));
    expect(await keeper.save()).toBe(false);
    keeper.takeUp(keeper.get().values);
    await new Promise((resolve) => setImmediate(resolve));
    expect(keeper.get()).toMatchObject({ base: stands(3), meanwhile: null, state: 'KEPT' });
    expect(drawer.kept()).toMatchObject({ version: 3, values: { text: 'Revoir.' }, sending: false });
    expect(sent).toEqual([]);
    expect(await keeper.save()).toBe(true);
    expect([sent, drawer.kept()]).toEqual([[{ text: 'Revoir.' }], null]);
  });

  it('is sent again at once when it was on its way, unless the object became another', async () => {
    const sent: Words[] = [];
    const same = draftKeeper(edit(stands(1), sent), drawerWith({ ...left, sending: true }));
    await same.restore();
    expect([sent.length, same.get().state]).toEqual([1, 'SAVED']);
    const other = draftKeeper(edit(stands(2), sent), drawerWith({ ...left, sending: true }));
    await other.restore();
    expect([sent.length, other.get().state]).toEqual([1, 'KEPT']);
  });

  it('is let go when what stands says the same by now', async () => {
    const drawer = drawerWith({ ...left, sending: true });
    const keeper = draftKeeper(edit(stands(2, 'Revoir.'), []), drawer);
    await keeper.restore();
    await new Promise((resolve) => setImmediate(resolve));
    expect([keeper.get().state, drawer.kept()]).toEqual(['SAVED', null]);
  });
});
