import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Logger, parseCronItems, run, type Runner } from 'graphile-worker';
import pg from 'pg';
import { OWNER_ROLE } from '#persistence/roles.js';
import { ServerLog } from '../log/server-log.js';
import { SETTINGS, type Settings } from '../settings.js';
import { AuditChain } from './audit-chain.js';
import { BackgroundTasks, SEND_MAIL, TURN_PERIODS } from './background-tasks.js';

/**
 * Runs background work in this process. graphile-worker keeps its queue in its own schema, through its own connections:
 * with the sign-in store the only thing outside the door `Db`. What a task does to the portfolio goes through the door.
 */
@Injectable()
export class JobRunner implements OnModuleDestroy {
  private runner: Runner | null = null;
  private pool: pg.Pool | null = null;

  constructor(
    private readonly tasks: BackgroundTasks,
    private readonly auditChain: AuditChain,
    private readonly log: ServerLog,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Whether background work is being done. */
  get running(): boolean {
    return this.runner !== null;
  }

  /** Catches up what was missed while the server was down, then takes up the queue; makes its schema when missing. */
  async start(): Promise<void> {
    await this.tasks.catchUp();
    this.pool = new pg.Pool({
      connectionString: this.settings.databaseUrl,
      max: 3,
      application_name: 'masar jobs',
      options: `-c timezone=UTC -c role=${OWNER_ROLE}`,
    });
    const say = (error: Error): void => this.log.error(error, 'JobRunner');
    this.pool.on('error', say).on('connect', (client) => client.on('error', say));
    const runner = await run({
      pgPool: this.pool,
      concurrency: 1,
      pollInterval: 60_000,
      noHandleSignals: true,
      logger: new Logger(() => (level, message) => this.say(level, message)),
      taskList: this.tasks.list,
      parsedCronItems: parseCronItems([...this.tasks.times]),
    });
    this.runner = runner;
    void runner.promise
      .catch((error: unknown) => this.log.error(error, 'JobRunner'))
      .then(() => (this.runner = null));
    this.auditChain.start();
  }

  /** Has the outbox sent now; without a queue, or when it cannot be reached, its own time comes within a minute. */
  sendMail(): Promise<void> {
    return this.soon(SEND_MAIL);
  }

  /** Has the periods of monthly updates looked at now; else their own time comes within a quarter of an hour. */
  turnPeriods(): Promise<void> {
    return this.soon(TURN_PERIODS);
  }

  private async soon(task: string): Promise<void> {
    try {
      await this.runner?.addJob(task, {}, { jobKey: task, jobKeyMode: 'replace' });
    } catch (error) {
      this.log.error(error, 'JobRunner');
    }
  }

  /** Lets a running task finish. */
  async onModuleDestroy(): Promise<void> {
    const runner = this.runner;
    this.runner = null;
    await runner?.stop();
    await this.pool?.end();
  }

  private say(level: string, message: string): void {
    if (level === 'error') this.log.error(message, 'JobRunner');
    else if (level === 'warning') this.log.warn(message, 'JobRunner');
    else this.log.debug(message, 'JobRunner');
  }
}
