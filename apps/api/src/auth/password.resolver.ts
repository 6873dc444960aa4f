import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Context, type RequestContext } from '../graphql/context.js';
import { ForgottenPasswordService } from './forgotten-password.service.js';
import { PasswordService } from './password.service.js';
import { ChangePasswordInput, OneTimeLink, SetPasswordInput } from './password.types.js';

/** Passwords: chosen by a one-time link, changed, forgotten. */
@Resolver()
export class PasswordResolver {
  constructor(
    private readonly passwords: PasswordService,
    private readonly forgotten: ForgottenPasswordService,
  ) {}

  @Query(() => OneTimeLink, {
    nullable: true,
    description: 'What a one-time link is for; null when it holds no longer. Open to the public.',
  })
  oneTimeLink(@Args('token', { type: () => String }) token: string): Promise<OneTimeLink | null> {
    return this.passwords.link(token);
  }

  @Mutation(() => Boolean, { description: 'Sets a password by a one-time link. Open to the public.' })
  async setPassword(
    @Args('input', { type: () => SetPasswordInput }) input: SetPasswordInput,
  ): Promise<boolean> {
    await this.passwords.setByLink(input);
    return true;
  }

  @Mutation(() => Boolean, {
    description: "Sets the caller's own password; their other sessions end.",
  })
  async changePassword(
    @Context() context: RequestContext,
    @Args('input', { type: () => ChangePasswordInput }) input: ChangePasswordInput,
  ): Promise<boolean> {
    await this.passwords.change(context, context.req, input);
    return true;
  }

  @Mutation(() => Boolean, {
    description: 'Sends a link by e-mail, if the address is known; the answer is the same if it is not.',
  })
  async requestPasswordReset(
    @Context() { req }: RequestContext,
    @Args('email', { type: () => String }) email: string,
  ): Promise<boolean> {
    await this.forgotten.request(req, email);
    return true;
  }
}
