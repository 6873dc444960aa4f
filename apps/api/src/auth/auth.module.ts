import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { SignInStore } from '#persistence/sign-in/sign-in.store.js';
import { JobModule } from '../job/job.module.js';
import { SETTINGS, type Settings } from '../settings.js';
import { AuthResolver } from './auth.resolver.js';
import { BrowserSessions } from './browser-sessions.js';
import { Callers } from './callers.js';
import { cookieSecret } from './session-cookie.js';
import { ForgottenPasswordService } from './forgotten-password.service.js';
import { PasswordResolver } from './password.resolver.js';
import { PasswordService } from './password.service.js';
import { SessionSecret } from './session-secret.js';
import { SignInService } from './sign-in.service.js';
import { ViewerService } from './viewer.service.js';

/** Who is calling, signing in and out. */
@Module({
  imports: [JobModule],
  providers: [
    {
      provide: SignInStore,
      inject: [SETTINGS],
      useFactory: ({ databaseUrl }: Settings) => new SignInStore(databaseUrl),
    },
    {
      provide: SessionSecret,
      inject: [SETTINGS],
      useFactory: ({ databaseUrl }: Settings) => new SessionSecret(cookieSecret(databaseUrl)),
    },
    Callers,
    BrowserSessions,
    SignInService,
    ViewerService,
    AuthResolver,
    PasswordService,
    ForgottenPasswordService,
    PasswordResolver,
  ],
  exports: [Callers, SignInService],
})
export class AuthModule implements OnApplicationShutdown {
  constructor(@Inject(SignInStore) private readonly store: SignInStore) {}

  async onApplicationShutdown(): Promise<void> {
    await this.store.close();
  }
}
