import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { missingMigrations } from '#persistence/migrate.js';
import { JobRunner } from '../job/job-runner.js';
import { SETTINGS, type Settings } from '../settings.js';

/** One part of the server and whether it does its work. */
export interface PartState {
  readonly ok: boolean;
  /** Why not, in a word. */
  readonly reason?: string;
}

/** Whether the server can do its work, part by part. */
export interface Readiness {
  readonly status: 'ok' | 'unavailable';
  readonly demo: boolean;
  /** Whether mail can be sent, so that a forgotten password can be replaced. */
  readonly mail: boolean;
  readonly parts: Readonly<Record<'database' | 'migrations' | 'jobs', PartState>>;
}

const PATIENCE_MS = 2_000;

/** Says whether every part that answers rest on does its work. */
@Injectable()
export class HealthService {
  constructor(
    private readonly source: DataSource,
    private readonly jobs: JobRunner,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async readiness(): Promise<Readiness> {
    const [database, migrations] = await Promise.all([
      state('unreachable', async () => void (await this.source.query('SELECT 1'))),
      state('pending', async () => {
        if ((await missingMigrations(this.source)) > 0) throw new Error('pending');
      }),
    ]);
    const jobs: PartState = this.jobs.running ? { ok: true } : { ok: false, reason: 'stopped' };
    const parts = { database, migrations, jobs };
    const ok = Object.values(parts).every((part) => part.ok);
    return {
      status: ok ? 'ok' : 'unavailable',
      demo: this.settings.demo,
      mail: this.settings.smtpUrl !== null,
      parts,
    };
  }
}

async function state(reason: string, check: () => Promise<void>): Promise<PartState> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('too long')), PATIENCE_MS);
  });
  try {
    await Promise.race([check(), tooLong]);
    return { ok: true };
  } catch {
    return { ok: false, reason };
  } finally {
    clearTimeout(timer);
  }
}
