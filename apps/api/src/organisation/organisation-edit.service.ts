import { Injectable } from '@nestjs/common';
import type { Actor, Subject } from '#domain/access/actor.js';
import { allowed } from '#domain/access/policy.js';
import {
  editedOrganisation,
  newOrganisationErrors,
  organisationErrors,
  type OrganisationEdit,
  type OrganisationRecord as Kept,
} from '#domain/organisation/edit.js';
import { changedTutelle, tutelleErrors } from '#domain/organisation/tutelle.js';
import type { ProgrammeReading } from '#domain/programme/programme.js';
import { DomainError, type FieldError } from '#domain/shared/errors.js';
import { tidyText } from '#domain/shared/naming.js';
import { Db } from '#persistence/db.js';
import type { Grant } from '#persistence/grant.js';
import { bodyNamed, organisationEditStore } from '#persistence/organisation/organisation-edit.store.js';
import {
  keptOrganisations,
  type KeptOrganisation,
} from '#persistence/organisation/organisation-record.store.js';
import { uuidv7 } from '#persistence/uuid.js';
import type { WriteTx } from '#persistence/write-transaction.js';
import { lockedById, refuseInput, refuseStale } from '#persistence/edited.js';
import type {
  ChangeTutelleInput,
  CreateOrganisationInput,
  EditOrganisationInput,
  OrganisationRecord,
} from './organisation-record.types.js';

type Store = ReturnType<typeof organisationEditStore>;

/** What DPGOV's admin keeps of organisations: names, kind, tutelle, end and successor. */
@Injectable()
export class OrganisationEditService {
  constructor(private readonly db: Db) {}

  /** Every organisation that the caller may see, as it is kept now. */
  records(actor: Actor, { id: programmeId }: ProgrammeReading): Promise<OrganisationRecord[]> {
    return this.db.read(actor, async (tx) => {
      const kept = await keptOrganisations(tx, tx.visible('organisation.read'), { programmeId });
      return kept.map((each) => recordFor(actor, each));
    });
  }

  /** Adds an organisation. FORBIDDEN; INVALID_INPUT naming the fields refused. */
  async create(actor: Actor, input: CreateOrganisationInput): Promise<OrganisationRecord> {
    const id = await this.db.write(actor, async (tx) => {
      const record: Kept = {
        ...{ code: input.code.trim(), kind: input.kind, spgov: input.spgov },
        ...{ name: tidyText(input.name), shortName: input.shortName?.trim() || null },
        ...{ endedOn: null, successorCode: null },
      };
      const newId = uuidv7();
      const grant = tx.authorize('organisation.manage', subjectOf(newId), { change: 'CREATE', ...record });
      const store = organisationEditStore(tx);
      refuseInput([...newOrganisationErrors(record), ...(await codeTaken(store, record.code))]);
      await store.insert(grant, newId, record);
      return newId;
    });
    return this.read(actor, id);
  }

  /** Changes what is said of an organisation. NOT_FOUND, FORBIDDEN, STALE_VERSION, INVALID_INPUT. */
  async edit(actor: Actor, input: EditOrganisationInput): Promise<OrganisationRecord> {
    const edit = editIn(input);
    await this.change(actor, input, { change: 'EDIT', ...edit }, async (store, kept, grant) => {
      const after = editedOrganisation(kept, edit);
      const bodies = await store.bodies();
      const successors = new Map([...bodies.values()].map((body) => [body.code, body.successorCode]));
      const successor = bodyNamed(bodies, after.successorCode, 'input.successorCode');
      const referredTo = kept.referredTo || (await store.hasRoles(kept.id));
      refuseInput(organisationErrors(kept, after, referredTo, successors));
      if (after.code !== kept.code) refuseInput(await codeTaken(store, after.code));
      await store.update(grant, kept, after, successor?.id ?? null);
      if (after.kind !== kept.kind) await store.refreshUnder(kept.id);
    });
    return this.read(actor, input.id);
  }

  /**
   * Puts an organisation under another body from a day on, with the figures that this groups otherwise. NOT_FOUND,
   * FORBIDDEN, STALE_VERSION, INVALID_INPUT.
   */
  async changeTutelle(actor: Actor, input: ChangeTutelleInput): Promise<OrganisationRecord> {
    const { supervisorCode: supervisor = null, fromOn = null, replacesLater } = input;
    const change = { supervisor, fromOn, replacesLater };
    await this.change(actor, input, { change: 'TUTELLE', ...change }, async (store, kept, grant) => {
      const bodies = await store.bodies();
      const above = bodyNamed(bodies, supervisor, 'input.supervisorCode');
      const others = new Map([...bodies.values()].map((body) => [body.code, body.tutelles]));
      refuseInput(tutelleErrors(kept.code, kept.tutelles, change, others, above?.endedOn ?? null));
      await store.setTutelle(grant, kept, changedTutelle(kept.tutelles, change), bodies);
      await store.refreshUnder(kept.id);
    });
    return this.read(actor, input.id);
  }

  private change(
    actor: Actor,
    { id, version }: { readonly id: string; readonly version: number },
    detail: Readonly<Record<string, unknown>>,
    work: (store: Store, kept: KeptOrganisation, grant: Grant<'organisation.manage'>) => Promise<void>,
  ): Promise<void> {
    return this.db.write(actor, async (tx: WriteTx) => {
      const store = organisationEditStore(tx);
      const kept = await lockedById(actor, id, store.lock);
      const grant = tx.authorize('organisation.manage', subjectOf(kept.id), { version, ...detail });
      await refuseStale(kept, version, () => store.changedSince(kept, version));
      await work(store, kept, grant);
    });
  }

  private read(actor: Actor, id: string): Promise<OrganisationRecord> {
    return this.db.read(actor, async (tx) => {
      const [kept] = await keptOrganisations(tx, tx.visible('organisation.read'), { id });
      if (!kept) throw new DomainError('NOT_FOUND');
      return recordFor(actor, kept);
    });
  }
}

/** Organisations belong to no programme: only who manages all of them may. */
function subjectOf(id: string): Subject {
  return { kind: 'organisation', id, programmeId: null, organisationId: id };
}

function recordFor(actor: Actor, kept: KeptOrganisation): OrganisationRecord {
  return { ...kept, viewerCan: allowed(actor, ['organisation.manage'], subjectOf(kept.id)) };
}

async function codeTaken(store: Store, code: string): Promise<readonly FieldError[]> {
  return (await store.bodies()).has(code) ? [{ field: 'code', code: 'ALREADY_EXISTS' }] : [];
}

/** The edit an input asks for; a kind or code cannot be emptied, so that null leaves it. */
function editIn({ code, name, shortName, kind, spgov, ...dated }: EditOrganisationInput): OrganisationEdit {
  const { endedOn, successorCode } = dated;
  return {
    ...(code != null && { code: code.trim() }),
    ...(name !== undefined && { name: tidyText(name ?? {}) }),
    ...(shortName !== undefined && { shortName: shortName?.trim() || null }),
    ...(kind != null && { kind }),
    ...(spgov != null && { spgov }),
    ...(endedOn !== undefined && { endedOn }),
    ...(successorCode !== undefined && { successorCode }),
  };
}
