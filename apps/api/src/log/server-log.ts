import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

/** What must never be written down. */
const SECRET = ['password', '*.password', 'variables.password', 'headers.cookie', 'headers["set-cookie"]'];

/** The server's own log, as JSON lines on standard output; Nest writes to it too. */
export class ServerLog implements LoggerService {
  readonly pino: Logger;

  constructor(level: string) {
    this.pino = pino({ level, redact: SECRET, base: undefined });
  }

  /** An error that nobody foresaw, under the reference its caller was given. */
  unexpected(error: unknown, reference: string): void {
    this.pino.error({ err: error, reference }, 'unexpected error');
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.pino.info({ context: rest.at(-1) }, String(message));
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.pino.warn({ context: rest.at(-1) }, String(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    if (message instanceof Error) this.pino.error({ err: message, context: rest.at(-1) }, message.message);
    else this.pino.error({ context: rest.at(-1), stack: rest.at(-2) }, String(message));
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.pino.debug({ context: rest.at(-1) }, String(message));
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.pino.trace({ context: rest.at(-1) }, String(message));
  }
}
