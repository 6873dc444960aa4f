import { Inject, Module, type OnModuleDestroy } from '@nestjs/common';
import { SETTINGS, type Settings } from '../settings.js';
import { MailSender } from './mail-sender.js';
import { Mailer, smtpMailer } from './mailer.js';
import { OwnAddress } from './own-address.js';

/** Mail, sent from the outbox. */
@Module({
  providers: [
    {
      provide: Mailer,
      inject: [SETTINGS],
      useFactory: (settings: Settings) => smtpMailer(settings.smtpUrl, settings.publicUrl),
    },
    OwnAddress,
    MailSender,
  ],
  exports: [MailSender],
})
export class MailModule implements OnModuleDestroy {
  constructor(@Inject(Mailer) private readonly mailer: Mailer) {}

  onModuleDestroy(): void {
    this.mailer.close();
  }
}
