import { Module } from '@nestjs/common';
import { CalendarResolver } from './calendar.resolver.js';
import { CalendarService } from './calendar.service.js';

/** Working calendars. */
@Module({ providers: [CalendarService, CalendarResolver] })
export class CalendarModule {}
