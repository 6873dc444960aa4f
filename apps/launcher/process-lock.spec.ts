import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, processMark, tryLock, withLock } from './process-lock.mjs';

const folder = mkdtempSync(join(tmpdir(), 'masar-lock-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function killedProcess(): Promise<string> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  const mark = processMark(child.pid);
  child.kill('SIGKILL');
  await once(child, 'exit');
  return mark;
}

describe('a process', () => {
  it('is alive while it runs', () => {
    expect(isAlive(processMark())).toBe(true);
  });

  it('is not alive once killed', async () => {
    expect(isAlive(await killedProcess())).toBe(false);
  });

  it('is not taken for an earlier one with the same id', () => {
    const [pid, startedAt] = processMark().split(' ');
    if (!startedAt) return expect(isAlive(processMark())).toBe(true);
    expect(isAlive(`${pid} ${Number(startedAt) - 1}`)).toBe(false);
  });
});

describe('a lock', () => {
  it('lets one through at a time', async () => {
    const file = join(folder, 'one');
    const seen: string[] = [];
    const work = (name: string) => async () => {
      seen.push(`${name} in`);
      await sleep(20);
      seen.push(`${name} out`);
    };
    await Promise.all([withLock(file, work('a')), withLock(file, work('b'))]);
    expect(seen).toEqual(['a in', 'a out', 'b in', 'b out']);
  });

  it('is free again when its work failed', async () => {
    const file = join(folder, 'failed');
    const failing = withLock(file, () => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await expect(withLock(file, () => 'in')).resolves.toBe('in');
  });

  it('left by a killed process is taken over', async () => {
    const file = join(folder, 'killed');
    writeFileSync(file, await killedProcess());
    let waited = false;
    await expect(
      withLock(
        file,
        () => 'in',
        () => (waited = true),
      ),
    ).resolves.toBe('in');
    expect(waited).toBe(true);
  });

  it('can be tried without waiting, and is free again once given back', () => {
    const file = join(folder, 'tried');
    const release = tryLock(file);
    expect(tryLock(file)).toBeNull();
    release?.();
    expect(tryLock(file)).not.toBeNull();
  });
});
