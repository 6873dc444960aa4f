import { CombinedError } from 'urql';
import type { DraftContent, DraftDrawer, StoredDraft } from './draft-drawer.js';
import { draftKeeper, type EditOf, type Sent, type Standing } from './draft-keeper.js';

interface Values {
  readonly text: string;
}

const EMPTY: Standing<Values> = { version: 1, values: { text: '' } };
const lost = (): Sent<Values> => ({ error: new CombinedError({ networkError: new Error('offline') }) });
const refused = (code: string): Sent<Values> => ({
  error: new CombinedError({ graphQLErrors: [{ message: code, extensions: { code } }] }),
});
const kept = (version: number, text = ''): Sent<Values> => ({ kept: { version, values: { text } } });

/** A drawer that outlives the page, as a device's does. */
function aDrawer(): DraftDrawer {
  let content: DraftContent | null = null;
  const place = { key: 'somebody/thing/1', person: 'somebody', label: 'Thing', path: '/', keptAt: '' };
  return {
    take: () => Promise.resolve(content as StoredDraft | null),
    put: (next) => Promise.resolve(void (content = { ...place, ...next } as DraftContent)),
    empty: () => Promise.resolve(void (content = null)),
  };
}

/** A form on a page; `sent` tells what was sent from which version, under which id. */
function aForm(answers: Sent<Values>[], drawer = aDrawer(), more: Partial<EditOf<Values>> = {}) {
  const sent: { text: string; version: number; creation: string }[] = [];
  const keeper = draftKeeper<Values>(
    {
      stands: EMPTY,
      reread: () => Promise.resolve(null),
      send: ({ text }, { version }, creation) => {
        sent.push({ text, version, creation });
        return Promise.resolve(answers.shift() ?? kept(2));
      },
      ...more,
    },
    drawer,
  );
  return { keeper, sent, drawer };
}

describe('the id of what an edit makes', () => {
  it('stays the same when it is sent again after a lost answer, on the page and after a reload', async () => {
    const { keeper, sent, drawer } = aForm([lost(), lost()]);
    keeper.change({ text: 'Marché' });
    await keeper.save();
    await keeper.save();
    expect(keeper.get().state).toBe('WAITING');
    const later = aForm([], drawer);
    await later.keeper.restore();
    expect(later.keeper.get().state).toBe('SAVED');
    expect(new Set([...sent, ...later.sent].map(({ creation }) => creation)).size).toBe(1);
    expect(later.sent).toHaveLength(1);
  });

  it('is another one for the next, once the first is held, thrown away or was made as something else', async () => {
    const { keeper, sent } = aForm([kept(1), refused('INVALID_INPUT'), refused('MADE_ALREADY')]);
    for (const text of ['one', 'two', 'two, corrected', 'three']) {
      keeper.change({ text });
      await keeper.save();
    }
    await keeper.discard();
    keeper.change({ text: 'four' });
    await keeper.save();
    const [one, two, corrected, three, four] = sent.map(({ creation }) => creation);
    expect(corrected).toBe(two);
    expect(new Set([one, two, three, four]).size).toBe(4);
  });
});

describe('an edit that is no part of its object', () => {
  const reread = (text: string, version = 5) => ({
    apart: true,
    reread: () => Promise.resolve({ version, values: { text } }),
  });

  it('is told that the object changed, keeps what was typed and is sent from the version that stands', async () => {
    const { keeper, sent } = aForm([refused('STALE_VERSION'), kept(6)], aDrawer(), reread(''));
    keeper.change({ text: 'Crédits gelés' });
    expect(await keeper.save()).toBe(false);
    expect(keeper.get()).toMatchObject({ values: { text: 'Crédits gelés' }, state: 'KEPT', meanwhile: null });
    expect(keeper.get().error).not.toBeNull();
    expect(await keeper.save()).toBe(true);
    expect(sent.map(({ version }) => version)).toEqual([1, 5]);
  });

  it('whose lost answer was a yes is found done, and is not sent once more', async () => {
    const { keeper, drawer } = aForm([lost()]);
    keeper.change({ text: 'Crédits gelés' });
    await keeper.save();
    const later = aForm([], drawer, {
      ...reread('Crédits gelés', 2),
      stands: { version: 2, values: { text: '' } },
    });
    await later.keeper.restore();
    expect(later.keeper.get().state).toBe('SAVED');
    expect(later.sent).toEqual([]);
    expect(await drawer.take()).toBeNull();
  });

  it('written on an earlier visit goes on over the object as it stands by now', async () => {
    const { keeper, drawer } = aForm([]);
    keeper.change({ text: 'Crédits' });
    await new Promise((resolve) => setImmediate(resolve));
    const later = aForm([kept(4)], drawer, { ...reread(''), stands: { version: 3, values: { text: '' } } });
    await later.keeper.restore();
    expect(later.keeper.get()).toMatchObject({ values: { text: 'Crédits' }, state: 'KEPT', meanwhile: null });
    later.keeper.adopt({ version: 4, values: { text: '' } });
    await later.keeper.save();
    expect(later.sent.map(({ version }) => version)).toEqual([4]);
  });
});
