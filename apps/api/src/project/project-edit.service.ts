import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor.js';
import { lifecycleAfter, moveErrors, type ProjectMove } from '#domain/project/move.js';
import { transferErrors } from '#domain/project/transfer.js';
import { Db } from '#persistence/db.js';
import { lockedById, refuseInput, refuseStale } from '#persistence/edited.js';
import type { Grant } from '#persistence/grant.js';
import { projectEditStore } from '#persistence/project/project-edit.store.js';
import type { KeptProject, ProjectName } from '#persistence/project/project-record.store.js';
import { applyEdit, editIn } from './applied-edit.js';
import { readProject } from './kept-project.js';
import { projectSubject } from './kept-proposal.js';
import type {
  EditProjectInput,
  MoveProjectInput,
  ProjectRecord,
  TransferProjectInput,
} from './project-record.types.js';

type Store = ReturnType<typeof projectEditStore>;

/** What DPGOV keeps of a project: what is said of it, the steps of its life, who leads it. */
@Injectable()
export class ProjectEditService {
  constructor(private readonly db: Db) {}

  /** A project as it is kept now. NOT_FOUND. */
  record(actor: Actor, name: ProjectName): Promise<ProjectRecord> {
    return readProject(this.db, actor, name);
  }

  /** Changes what is said of a project, with its figures. NOT_FOUND, FORBIDDEN, STALE_VERSION, INVALID_INPUT. */
  async edit(actor: Actor, input: EditProjectInput): Promise<ProjectRecord> {
    const edit = editIn(input);
    await this.change(actor, input, 'project.edit', { ...edit }, async (store, kept, grant) => {
      await applyEdit(store, kept, edit, grant);
    });
    return readProject(this.db, actor, { id: input.id });
  }

  /**
   * Takes a step of a project's life. NOT_FOUND, FORBIDDEN, STALE_VERSION, INVALID_INPUT, MOVE_NOT_ALLOWED,
   * ROADMAP_NOT_APPROVED.
   */
  async move(actor: Actor, input: MoveProjectInput): Promise<ProjectRecord> {
    const { move, movedOn } = input;
    const asked = {
      ...{ move, movedOn, reason: input.reason?.trim() || null },
      closingReport: input.closingReport?.trim() || null,
    };
    await this.change(actor, input, ACTION_OF[move], asked, async (store, kept, grant) => {
      const to = lifecycleAfter(kept, move);
      refuseInput(moveErrors(kept, asked, kept.statusOn));
      await store.move(grant, kept, asked, to);
    });
    return readProject(this.db, actor, { id: input.id });
  }

  /** Gives a project another lead from a day on. NOT_FOUND, FORBIDDEN, STALE_VERSION, INVALID_INPUT. */
  async transfer(actor: Actor, input: TransferProjectInput): Promise<ProjectRecord> {
    const asked = { transferredOn: input.transferredOn, reason: input.reason.trim() };
    const detail = { ...asked, leadCode: input.leadCode };
    await this.change(actor, input, 'project.transfer', detail, async (store, kept, grant) => {
      const to = (await store.bodies([input.leadCode])).get(input.leadCode);
      if (to === undefined) return refuseInput([{ field: 'leadCode', code: 'REFERENCE_NOT_FOUND' }]);
      refuseInput(transferErrors(kept, { ...asked, to }));
      return store.transfer(grant, kept, to, asked);
    });
    return readProject(this.db, actor, { id: input.id });
  }

  private change<A extends 'project.transfer' | (typeof ACTION_OF)[ProjectMove]>(
    actor: Actor,
    { id, version }: { readonly id: string; readonly version: number },
    action: A,
    detail: Readonly<Record<string, unknown>>,
    work: (store: Store, kept: KeptProject, grant: Grant<A>) => Promise<void>,
  ): Promise<void> {
    return this.db.write(actor, async (tx) => {
      const store = projectEditStore(tx);
      const kept = await lockedById(actor, id, store.lock);
      const grant = tx.authorize(action, projectSubject(kept), { code: kept.code, version, ...detail });
      await refuseStale(kept, version, () => store.changedSince(kept, version));
      await work(store, kept, grant);
    });
  }
}

/** The right that each step of a project's life needs. */
const ACTION_OF = {
  FRAME: 'project.edit',
  PLAN: 'project.edit',
  START: 'project.edit',
  OPEN: 'project.edit',
  CLOSE: 'project.close',
  SUSPEND: 'project.suspend',
  RESUME: 'project.suspend',
  CANCEL: 'project.cancel',
} as const satisfies Readonly<Record<ProjectMove, string>>;
