import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor.js';
import { allowed } from '#domain/access/policy.js';
import { milestoneFigures } from '#domain/progress/milestone-standing.js';
import { DomainError } from '#domain/shared/errors.js';
import type { Language } from '#domain/shared/text.js';
import { Db } from '#persistence/db.js';
import { findMilestone, type LockedMilestone } from '#persistence/milestone/milestone.store.js';
import { refreshFigures } from '#persistence/progress/refresh-figures.js';
import type { Selection } from '#persistence/selection.js';
import { editMilestoneIn, milestoneSubject } from './milestone-edit.js';
import type { EditMilestoneInput, Milestone } from './milestone.types.js';

/** What happens to milestones. */
@Injectable()
export class MilestoneService {
  constructor(private readonly db: Db) {}

  /** Records what happened to a milestone, with its project's figures. Throws as `editMilestoneIn` does. */
  async edit(
    actor: Actor,
    language: Language,
    input: EditMilestoneInput,
    selection: Selection,
  ): Promise<Milestone> {
    const milestone = await this.db.write(actor, async (tx) => {
      const edited = await editMilestoneIn(tx, input);
      await refreshFigures(tx, { projectIds: [edited.projectId] });
      return edited;
    });
    return this.read(actor, language, milestone, selection);
  }

  private read(
    actor: Actor,
    language: Language,
    milestone: LockedMilestone,
    selection: Selection,
  ): Promise<Milestone> {
    return this.db.read(actor, async (tx) => {
      const visible = {
        approved: tx.visible('roadmap.read-approved'),
        drafts: tx.visible('roadmap.read-draft'),
      };
      const row = await findMilestone(tx, visible, milestone, language, {
        ...selection,
        ...{ baselineEndOn: {}, forecastEndOn: {}, actualEndOn: {} },
      });
      if (row === null) throw new DomainError('NOT_FOUND');
      const viewerCan = allowed(actor, ['milestone.edit'], milestoneSubject(milestone));
      return { ...row, ...milestoneFigures(row, milestone.statusOn), viewerCan } as unknown as Milestone;
    });
  }
}
