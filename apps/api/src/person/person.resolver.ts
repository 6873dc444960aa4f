import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#domain/access/actor.js';
import type { Language } from '#domain/shared/text.js';
import { CallerActor, CallerLanguage } from '../graphql/context.js';
import { InvitationService } from './invitation.service.js';
import { PersonChangeService } from './person-change.service.js';
import { PersonService } from './person.service.js';
import {
  EditPersonInput,
  EndGrantInput,
  GiveGrantInput,
  Invitation,
  InvitePersonInput,
  Person,
  PersonConnection,
  PersonFilter,
  PersonVersionInput,
  RoleChoice,
} from './person.types.js';

const PAGE = 50;

/** People, their roles, and who may sign in. */
@Resolver(() => Person)
export class PersonResolver {
  constructor(
    private readonly people: PersonService,
    private readonly invitations: InvitationService,
    private readonly changes: PersonChangeService,
  ) {}

  @Query(() => PersonConnection, { name: 'people' })
  page(
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('filter', { type: () => PersonFilter, nullable: true }) filter: PersonFilter | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: PAGE }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<PersonConnection> {
    return this.people.page(actor, language, {
      filter: filter ?? {},
      first: first ?? PAGE,
      after: after ?? null,
    });
  }

  @Query(() => Person, { nullable: true })
  person(
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<Person> {
    return this.people.one(actor, language, id);
  }

  @Query(() => [RoleChoice], { description: 'The roles there are, each with what it is held for.' })
  roleChoices(@CallerActor() actor: Actor): readonly RoleChoice[] {
    return this.people.roleChoices(actor);
  }

  @Mutation(() => Invitation, { description: 'Makes a person, and a link by which they choose a password.' })
  invitePerson(
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('input', { type: () => InvitePersonInput }) input: InvitePersonInput,
  ): Promise<Invitation> {
    return this.invitations.invite(actor, language, input);
  }

  @Mutation(() => Invitation, { description: 'Another link for an invited person; earlier ones end.' })
  invitePersonAgain(
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('input', { type: () => PersonVersionInput }) input: PersonVersionInput,
  ): Promise<Invitation> {
    return this.invitations.inviteAgain(actor, language, input);
  }

  @Mutation(() => Person, { description: "Changes a person's name, address and language." })
  editPerson(
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('input', { type: () => EditPersonInput }) input: EditPersonInput,
  ): Promise<Person> {
    return this.changes.edit(actor, language, input);
  }

  @Mutation(() => Person, { description: 'Shuts a person out; their sessions end at once.' })
  disablePerson(
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('input', { type: () => PersonVersionInput }) input: PersonVersionInput,
  ): Promise<Person> {
    return this.changes.disable(actor, language, input);
  }

  @Mutation(() => Person, { description: 'Lets a person in again.' })
  enablePerson(
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('input', { type: () => PersonVersionInput }) input: PersonVersionInput,
  ): Promise<Person> {
    return this.changes.enable(actor, language, input);
  }

  @Mutation(() => Person, { description: 'Gives a person a role.' })
  giveGrant(
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('input', { type: () => GiveGrantInput }) input: GiveGrantInput,
  ): Promise<Person> {
    return this.changes.giveGrant(actor, language, input);
  }

  @Mutation(() => Person, { description: 'Ends a role on a day, at once unless one is given.' })
  endGrant(
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('input', { type: () => EndGrantInput }) input: EndGrantInput,
  ): Promise<Person> {
    return this.changes.endGrant(actor, language, input);
  }
}
