import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import connectPgSimple from 'connect-pg-simple';
import type { Request, RequestHandler, Response } from 'express';
import session, { type Store } from 'express-session';
import { SignInStore } from '#persistence/sign-in/sign-in.store.js';
import { SETTINGS, type Settings } from '../settings.js';
import { Callers } from './callers.js';
import { SESSION_COOKIE } from './session-cookie.js';
import { SessionSecret } from './session-secret.js';

declare module 'express-session' {
  interface SessionData {
    personId: string;
  }
}

const PRUNE_SECONDS = 900;
/** A working day: how long a session holds from its sign-in, used or not. */
const HELD_MS = 12 * 60 * 60 * 1000;

/**
 * Starts and ends sessions. express-session runs for these two only: every other request goes from its cookie to its
 * caller by one statement of ours (Callers).
 */
@Injectable()
export class BrowserSessions implements OnModuleDestroy {
  private readonly store: Store & { close(): void };
  private readonly middleware: RequestHandler;
  private readonly secure: boolean;

  constructor(
    store: SignInStore,
    secret: SessionSecret,
    private readonly callers: Callers,
    @Inject(SETTINGS) settings: Settings,
  ) {
    const PgStore = connectPgSimple(session);
    this.secure = settings.publicUrl?.protocol === 'https:';
    this.store = new PgStore({
      pool: store.pool,
      tableName: 'sign_in_session',
      createTableIfMissing: false,
      disableTouch: true,
      pruneSessionInterval: PRUNE_SECONDS,
    });
    this.middleware = session({
      name: SESSION_COOKIE,
      secret: secret.value,
      store: this.store,
      resave: false,
      saveUninitialized: false,
      proxy: this.secure || undefined,
      cookie: { httpOnly: true, sameSite: 'lax', path: '/', secure: this.secure, maxAge: HELD_MS },
    });
  }

  /** Begins a session of a person under a new id, which it answers; one that the browser already had ends. */
  async start(req: Request, res: Response, personId: string): Promise<string> {
    // Behind an https address the cookie is Secure whether or not the proxy says which scheme it was asked by.
    if (this.secure) req.headers['x-forwarded-proto'] ??= 'https';
    const earlier = this.callers.sessionIdOf(req);
    await asked((done) => void this.middleware(req, res, done));
    await asked((done) => req.session.regenerate(done));
    req.session.personId = personId;
    await asked((done) => req.session.save(done));
    this.callers.forget(earlier);
    return req.sessionID;
  }

  /** Ends the session that the request's cookie names, and has the browser drop the cookie. */
  async end(req: Request, res: Response): Promise<void> {
    const sid = this.callers.sessionIdOf(req);
    res.clearCookie(SESSION_COOKIE, { httpOnly: true, sameSite: 'lax', path: '/', secure: this.secure });
    if (sid === null) return;
    await asked((done) => this.store.destroy(sid, done));
    this.callers.forget(sid);
  }

  onModuleDestroy(): void {
    this.store.close();
  }
}

function asked(work: (done: (error?: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    work((error) => (error ? reject(error as Error) : resolve()));
  });
}
