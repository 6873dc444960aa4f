import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { linkAudit } from '#persistence/audit/audit-chain.js';
import { Db } from '#persistence/db.js';
import { ServerLog } from '../log/server-log.js';

const EVERY_MS = 2_000;

/** Links committed audit entries into their hash chain every two seconds; instances take turns by a lock. */
@Injectable()
export class AuditChain implements OnModuleDestroy {
  private timer: NodeJS.Timeout | null = null;
  private linking: Promise<void> = Promise.resolve();

  constructor(
    private readonly db: Db,
    private readonly log: ServerLog,
  ) {}

  start(): void {
    this.timer = setInterval(() => {
      this.linking = this.linking.then(() => this.link());
    }, EVERY_MS);
  }

  async onModuleDestroy(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.linking;
  }

  private async link(): Promise<void> {
    try {
      await linkAudit(this.db);
    } catch (error) {
      this.log.error(error, 'AuditChain');
    }
  }
}
