import { Args, Info, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#domain/access/actor.js';
import type { Language } from '#domain/shared/text.js';
import { CallerActor, CallerLanguage } from '../graphql/context.js';
import { selectionOf } from '../graphql/selection.js';
import { ProjectService } from './project.service.js';
import {
  AsOfInput,
  Programme,
  Project,
  ProjectConnection,
  ProjectFilter,
  ProjectSort,
} from './project.types.js';

const PAGE = 50;

/** Projects, alone and in pages of their programme. */
@Resolver(() => Programme)
export class ProjectResolver {
  constructor(private readonly projects: ProjectService) {}

  @Query(() => Project, { nullable: true })
  project(
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('programme', { type: () => String }) programme: string,
    @Args('code', { type: () => String }) code: string,
    @Args('asOf', { type: () => AsOfInput, nullable: true }) asOf: AsOfInput | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Project> {
    return this.projects.find(actor, language, programme, code, asOf ?? {}, selectionOf(info));
  }

  @ResolveField(() => ProjectConnection, { name: 'projects' })
  page(
    @Parent() { reading }: Programme,
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('filter', { type: () => ProjectFilter, nullable: true }) filter: ProjectFilter | null,
    @Args('sort', { type: () => ProjectSort, nullable: true }) sort: ProjectSort | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: PAGE }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ProjectConnection> {
    const page = {
      filter: filter ?? {},
      sort: sort ?? { field: 'CODE' as const, direction: 'ASC' as const },
      first: first ?? PAGE,
      after: after ?? null,
    };
    return this.projects.page(actor, language, reading, page, selectionOf(info));
  }
}
