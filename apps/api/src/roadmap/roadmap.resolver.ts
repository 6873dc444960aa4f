import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#domain/access/actor.js';
import type { Language } from '#domain/shared/text.js';
import { CallerActor, CallerLanguage } from '../graphql/context.js';
import { RoadmapDraftService } from './roadmap-draft.service.js';
import { RoadmapService } from './roadmap.service.js';
import {
  MoveRoadmapInput,
  RoadmapComparison,
  RoadmapPreview,
  RoadmapPreviewInput,
  RoadmapRecord,
  SaveRoadmapDraftInput,
  StartRoadmapDraftInput,
} from './roadmap.types.js';

/** Versions of roadmaps: drafted, previewed, presented, decided and compared. */
@Resolver(() => RoadmapRecord)
export class RoadmapResolver {
  constructor(
    private readonly roadmaps: RoadmapService,
    private readonly drafts: RoadmapDraftService,
  ) {}

  @Query(() => RoadmapRecord, { nullable: true })
  roadmapRecord(
    @CallerActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<RoadmapRecord> {
    return this.roadmaps.record(actor, id);
  }

  @Query(() => RoadmapPreview, {
    nullable: true,
    description: 'What the approval of a draft would do to its project’s figures; nothing is stored.',
  })
  roadmapPreview(
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('input', { type: () => RoadmapPreviewInput }) input: RoadmapPreviewInput,
  ): Promise<RoadmapPreview> {
    return this.roadmaps.preview(actor, language, input);
  }

  @Query(() => RoadmapComparison, { nullable: true, description: 'Two versions by their numbers.' })
  roadmapComparison(
    @CallerActor() actor: Actor,
    @Args('programme', { type: () => String }) programme: string,
    @Args('code', { type: () => String }) code: string,
    @Args('before', { type: () => Int }) before: number,
    @Args('after', { type: () => Int }) after: number,
  ): Promise<RoadmapComparison> {
    return this.roadmaps.compare(actor, { programme, code, before, after });
  }

  @Mutation(() => RoadmapRecord, {
    description: 'Begins a draft as a copy of the approved version, or empty.',
  })
  startRoadmapDraft(
    @CallerActor() actor: Actor,
    @Args('input', { type: () => StartRoadmapDraftInput }) input: StartRoadmapDraftInput,
  ): Promise<RoadmapRecord> {
    return this.drafts.start(actor, input);
  }

  @Mutation(() => RoadmapRecord, { description: 'Saves a draft whole: its milestones in their order.' })
  saveRoadmapDraft(
    @CallerActor() actor: Actor,
    @Args('input', { type: () => SaveRoadmapDraftInput }) input: SaveRoadmapDraftInput,
  ): Promise<RoadmapRecord> {
    return this.drafts.save(actor, input);
  }

  @Mutation(() => RoadmapRecord, {
    description:
      'Presents, approves, returns, reopens or withdraws a version; approving supersedes the former.',
  })
  moveRoadmap(
    @CallerActor() actor: Actor,
    @Args('input', { type: () => MoveRoadmapInput }) input: MoveRoadmapInput,
  ): Promise<RoadmapRecord> {
    return this.drafts.move(actor, input);
  }
}
