import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '#domain/access/actor.js';
import type { Language } from '#domain/shared/text.js';
import { SignInStore } from '#persistence/sign-in/sign-in.store.js';
import { readerLanguage } from './reader-language.js';
import { sessionIdIn } from './session-cookie.js';
import { SessionSecret } from './session-secret.js';
import type { SignedInPerson } from './signed-in-person.js';

/** Who makes a request; `actor` is an object of this request alone. */
export interface Caller {
  readonly actor: Actor;
  readonly person: SignedInPerson | null;
  /** The person's own language, else what the browser asks for. */
  readonly language: Language;
}

/** Milliseconds for which an answer is kept: a session that ended elsewhere, or a right withdrawn, ends within them. */
const KEPT_MS = 2_000;
const MOST_KEPT = 10_000;

interface Kept {
  readonly until: number;
  readonly person: Promise<SignedInPerson | null>;
}

/** From a request's cookie to its caller; one statement per session every two seconds. */
@Injectable()
export class Callers {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly store: SignInStore,
    private readonly secret: SessionSecret,
  ) {}

  /** The caller of a request; the public when it bears no cookie of a session that holds. */
  async of(req: Request): Promise<Caller> {
    const sid = this.sessionIdOf(req);
    const signedIn = sid === null ? null : await this.inSession(sid);
    if (signedIn) return signedIn;
    return {
      actor: { kind: 'public' },
      person: null,
      language: readerLanguage(req.headers['accept-language']),
    };
  }

  /** The caller behind a session; null when it does not hold. */
  async inSession(sid: string): Promise<Caller | null> {
    const person = await this.personOf(sid);
    if (person === null) return null;
    const { id: personId, grants, language } = person;
    return { actor: { kind: 'person', personId, grants }, person, language };
  }

  /** The session that a request's cookie names, whether or not it holds. */
  sessionIdOf(req: Request): string | null {
    return sessionIdIn(req.headers.cookie, this.secret.value);
  }

  /** Looks the session up again at its next request. */
  forget(sid: string | null): void {
    if (sid !== null) this.kept.delete(sid);
  }

  /** Looks every session up again: somebody's rights have changed. */
  forgetEveryone(): void {
    this.kept.clear();
  }

  /** The same as `forget`, of the session of a request. */
  forgetRequest(req: Request): void {
    this.forget(this.sessionIdOf(req));
  }

  private personOf(sid: string): Promise<SignedInPerson | null> {
    const now = Date.now();
    const known = this.kept.get(sid);
    if (known && known.until > now) return known.person;
    if (this.kept.size >= MOST_KEPT) this.dropOldest(now);
    const person = this.store.personOf(sid);
    this.kept.delete(sid);
    this.kept.set(sid, { until: now + KEPT_MS, person });
    person.catch(() => this.kept.delete(sid));
    return person;
  }

  /** The map keeps the order of its entries: the first is the oldest. */
  private dropOldest(now: number): void {
    for (const [sid, { until }] of this.kept) {
      if (until > now && this.kept.size < MOST_KEPT) return;
      this.kept.delete(sid);
    }
  }
}
