import { turns } from './turns.js';

/** A work that ends when it is told to. */
function work() {
  let end: (value: string) => void = () => undefined;
  const ended = new Promise<string>((resolve) => (end = resolve));
  return { run: () => ended, end };
}

describe('works that take turns', () => {
  it('run as many at once as may, the others in the order they came', async () => {
    const turn = turns(2);
    const started: number[] = [];
    const works = [work(), work(), work(), work()];
    const all = works.map(({ run }, at) =>
      turn(() => {
        started.push(at);
        return run();
      }),
    );
    await Promise.resolve();
    expect(started).toEqual([0, 1]);
    works[1]?.end('second');
    expect(await all[1]).toBe('second');
    expect(started).toEqual([0, 1, 2]);
    for (const { end } of works) end('done');
    expect(await Promise.all(all)).toEqual(['done', 'second', 'done', 'done']);
    expect(started).toEqual([0, 1, 2, 3]);
  });

  it('go on after one that failed', async () => {
    const turn = turns(1);
    await expect(turn(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await turn(() => Promise.resolve('yes'))).toBe('yes');
  });
});
