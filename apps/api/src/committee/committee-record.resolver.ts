import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#domain/access/actor.js';
import type { Language } from '#domain/shared/text.js';
import { CallerActor, CallerLanguage } from '../graphql/context.js';
import { CommitteeEditService } from './committee-edit.service.js';
import {
  AddCommitteeSeatInput,
  CommitteeRecord,
  CreateCommitteeInput,
  DateCommitteeSeatInput,
  EditCommitteeInput,
  Programme,
  SetCommitteeChairInput,
} from './committee-record.types.js';
import { CommitteeSeatService } from './committee-seat.service.js';

/** A programme's committees as DPGOV's admin keeps them. */
@Resolver(() => Programme)
export class CommitteeRecordResolver {
  constructor(
    private readonly committees: CommitteeEditService,
    private readonly seats: CommitteeSeatService,
  ) {}

  @ResolveField(() => [CommitteeRecord], { description: 'The committees as they are kept now.' })
  committeeRecords(
    @Parent() { reading }: Programme,
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
  ): Promise<CommitteeRecord[]> {
    return this.committees.records(actor, language, reading);
  }

  @Mutation(() => CommitteeRecord)
  createCommittee(
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('input', { type: () => CreateCommitteeInput }) input: CreateCommitteeInput,
  ): Promise<CommitteeRecord> {
    return this.committees.create(actor, language, input);
  }

  @Mutation(() => CommitteeRecord)
  editCommittee(
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('input', { type: () => EditCommitteeInput }) input: EditCommitteeInput,
  ): Promise<CommitteeRecord> {
    return this.committees.edit(actor, language, input);
  }

  @Mutation(() => CommitteeRecord, { description: 'A body takes a seat on a committee.' })
  addCommitteeSeat(
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('input', { type: () => AddCommitteeSeatInput }) input: AddCommitteeSeatInput,
  ): Promise<CommitteeRecord> {
    return this.seats.add(actor, language, input);
  }

  @Mutation(() => CommitteeRecord, { description: 'A seat ends, or one of its dates is corrected.' })
  dateCommitteeSeat(
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('input', { type: () => DateCommitteeSeatInput }) input: DateCommitteeSeatInput,
  ): Promise<CommitteeRecord> {
    return this.seats.date(actor, language, input);
  }

  @Mutation(() => CommitteeRecord, {
    description: 'A member presides a committee from a day on; the past stays.',
  })
  setCommitteeChair(
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('input', { type: () => SetCommitteeChairInput }) input: SetCommitteeChairInput,
  ): Promise<CommitteeRecord> {
    return this.seats.setChair(actor, language, input);
  }
}
