import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { DomainError } from '#domain/shared/errors.js';
import type { Language } from '#domain/shared/text.js';
import { Context, type RequestContext } from '../graphql/context.js';
import { LanguageEnum, ThemeEnum, type Theme } from '../graphql/enums.js';
import { Callers } from './callers.js';
import { SignInService } from './sign-in.service.js';
import { ViewerService } from './viewer.service.js';
import { Viewer } from './viewer.types.js';

/** Signing in and out, and the person who is signed in. */
@Resolver()
export class AuthResolver {
  constructor(
    private readonly signIns: SignInService,
    private readonly viewers: ViewerService,
    private readonly callers: Callers,
  ) {}

  @Query(() => Viewer, { nullable: true, description: 'Who is signed in; null when nobody is.' })
  viewer(@Context() context: RequestContext): Promise<Viewer | null> {
    return this.viewers.viewer(context);
  }

  @Mutation(() => Viewer, { description: 'Begins a session; the answer sets its cookie.' })
  async signIn(
    @Context() { req, res }: RequestContext,
    @Args('email', { type: () => String }) email: string,
    @Args('password', { type: () => String }) password: string,
  ): Promise<Viewer> {
    const caller = await this.callers.inSession(await this.signIns.signIn(req, res, email, password));
    const viewer = caller && (await this.viewers.viewer(caller));
    if (!viewer) throw new DomainError('SIGN_IN_FAILED');
    return viewer;
  }

  @Mutation(() => Boolean, { description: "Ends the caller's session." })
  async signOut(@Context() { req, res }: RequestContext): Promise<boolean> {
    await this.signIns.signOut(req, res);
    return true;
  }

  @Mutation(() => Viewer, {
    description: 'Language and theme of the signed-in person; what is left out stays.',
  })
  async setPreferences(
    @Context() context: RequestContext,
    @Args('language', { type: () => LanguageEnum, nullable: true }) language: Language | null,
    @Args('theme', { type: () => ThemeEnum, nullable: true }) theme: Theme | null,
  ): Promise<Viewer> {
    const viewer = await this.viewers.setPreferences(context, {
      language: language ?? null,
      theme: theme ?? null,
    });
    this.callers.forgetRequest(context.req);
    return viewer;
  }
}
