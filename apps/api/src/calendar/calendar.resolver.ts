import { Args, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#domain/access/actor.js';
import { CallerActor } from '../graphql/context.js';
import { CalendarService } from './calendar.service.js';
import { AddHolidayInput, EditHolidayInput, Programme, WorkingCalendar } from './calendar.types.js';

/** Working calendars; each mutation answers the calendar as it then stands. */
@Resolver(() => Programme)
export class CalendarResolver {
  constructor(private readonly calendars: CalendarService) {}

  @ResolveField(() => WorkingCalendar)
  calendar(@Parent() { reading }: Programme, @CallerActor() actor: Actor): Promise<WorkingCalendar> {
    return this.calendars.calendar(actor, reading);
  }

  @Mutation(() => WorkingCalendar)
  addHoliday(
    @CallerActor() actor: Actor,
    @Args('input', { type: () => AddHolidayInput }) input: AddHolidayInput,
  ): Promise<WorkingCalendar> {
    return this.calendars.add(actor, input);
  }

  @Mutation(() => WorkingCalendar, {
    description: 'Adds the national holidays of fixed date that are missing.',
  })
  addNationalHolidays(
    @CallerActor() actor: Actor,
    @Args('programme', { type: () => String }) programme: string,
  ): Promise<WorkingCalendar> {
    return this.calendars.addNational(actor, programme);
  }

  @Mutation(() => WorkingCalendar)
  editHoliday(
    @CallerActor() actor: Actor,
    @Args('input', { type: () => EditHolidayInput }) input: EditHolidayInput,
  ): Promise<WorkingCalendar> {
    return this.calendars.edit(actor, input);
  }

  @Mutation(() => WorkingCalendar)
  removeHoliday(
    @CallerActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
  ): Promise<WorkingCalendar> {
    return this.calendars.remove(actor, id, version);
  }
}
