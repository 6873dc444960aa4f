import { Injectable } from '@nestjs/common';
import type { Actor, Subject } from '#domain/access/actor.js';
import { allowed } from '#domain/access/policy.js';
import { editMilestone, milestoneEditErrors, type MilestoneEdit } from '#domain/milestone/edit.js';
import { milestoneFigures } from '#domain/progress/milestone-standing.js';
import { DomainError, refuse, type FieldError } from '#domain/shared/errors.js';
import type { Language } from '#domain/shared/text.js';
import { isUuid } from '#persistence/uuid.js';
import { Db } from '#persistence/db.js';
import {
  findMilestone,
  milestoneEditStore,
  type ChangedField,
  type LockedMilestone,
} from '#persistence/milestone/milestone.store.js';
import { refreshFigures } from '#persistence/progress/refresh-figures.js';
import type { Selection } from '#persistence/selection.js';
import type { EditMilestoneInput, Milestone } from './milestone.types.js';

/** What happens to milestones. */
@Injectable()
export class MilestoneService {
  constructor(private readonly db: Db) {}

  /**
   * Records what happened to a milestone, with its project's figures. NOT_FOUND, FORBIDDEN; STALE_VERSION naming what
   * changed meanwhile; INVALID_INPUT naming the fields refused.
   */
  async edit(
    actor: Actor,
    language: Language,
    input: EditMilestoneInput,
    selection: Selection,
  ): Promise<Milestone> {
    const milestone = await this.db.write(actor, async (tx) => {
      const store = milestoneEditStore(tx);
      const locked = isUuid(input.id) ? await store.lock(input.id) : null;
      if (locked === null) throw new DomainError(actor.kind === 'public' ? 'UNAUTHENTICATED' : 'NOT_FOUND');
      const edit = editIn(input);
      const grant = tx.authorize('milestone.edit', subjectOf(locked), { version: locked.version, ...edit });
      if (locked.version !== input.version)
        throw stale(locked, await store.changedSince(locked, input.version));
      refuse(milestoneEditErrors(locked.record, edit, locked.statusOn).map(asInput));
      const edited = editMilestone(locked.record, edit, locked.statusOn);
      const within = { projectIds: [locked.projectId] };
      await Promise.all([store.update(grant, locked, edit, edited), refreshFigures(tx, within)]);
      return locked;
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
      const viewerCan = allowed(actor, ['milestone.edit'], subjectOf(milestone));
      return { ...row, ...milestoneFigures(row, milestone.statusOn), viewerCan } as unknown as Milestone;
    });
  }
}

function subjectOf(milestone: LockedMilestone): Subject {
  const { id, programmeId, projectId, leadOrganisationId, partnerOrganisationIds } = milestone;
  return { kind: 'milestone', id, programmeId, projectId, leadOrganisationId, partnerOrganisationIds };
}

/** The edit an input asks for: a field that is absent is no part of it. */
function editIn({
  forecastEndOn,
  actualEndOn,
  percentComplete,
  percentStatedOn,
}: EditMilestoneInput): MilestoneEdit {
  return {
    ...(forecastEndOn !== undefined && { forecastEndOn }),
    ...(actualEndOn !== undefined && { actualEndOn }),
    ...(percentComplete !== undefined && { percentComplete }),
    ...(percentStatedOn !== undefined && { statedOn: percentStatedOn }),
  };
}

function asInput(error: FieldError): FieldError {
  return { ...error, field: inputField(error.field) };
}

function inputField(field: string): string {
  return `input.${field === 'statedOn' ? 'percentStatedOn' : field}`;
}

function stale({ version }: LockedMilestone, changes: readonly ChangedField[]): DomainError {
  const fields = changes.map(({ field, before, after }): FieldError => {
    const params = { ...(before !== null && { before }), ...(after !== null && { after }) };
    return { field: inputField(field), code: 'STALE_VERSION', params };
  });
  return new DomainError('STALE_VERSION', { version }, fields);
}
