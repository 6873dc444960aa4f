import type { Actor, Subject } from '#domain/access/actor.js';
import { allowed } from '#domain/access/policy.js';
import { DomainError } from '#domain/shared/errors.js';
import type { Language } from '#domain/shared/text.js';
import { committeeEditStore } from '#persistence/committee/committee-edit.store.js';
import { keptCommittees, type KeptCommittee } from '#persistence/committee/committee-record.store.js';
import type { Db } from '#persistence/db.js';
import { lockedById, refuseStale } from '#persistence/edited.js';
import type { Grant } from '#persistence/grant.js';
import type { CommitteeRecord } from './committee-record.types.js';

/** The store that committees are changed with. */
export type CommitteeStore = ReturnType<typeof committeeEditStore>;

/** What a change of a committee is asked by: the committee, or with `ofSeat` a seat of it, and the version it was made from. */
interface Asked {
  readonly id: string;
  readonly version: number;
}

/** Locks a committee, authorises its change and carries it out. NOT_FOUND, FORBIDDEN, STALE_VERSION. */
export function changeCommittee(
  db: Db,
  actor: Actor,
  { id, version }: Asked,
  detail: Readonly<Record<string, unknown>>,
  work: (store: CommitteeStore, kept: KeptCommittee, grant: Grant<'committee.manage'>) => Promise<void>,
  ofSeat = false,
): Promise<string> {
  return db.write(actor, async (tx) => {
    const store = committeeEditStore(tx);
    const committeeId = ofSeat ? await lockedById(actor, id, store.ofSeat) : id;
    const kept = await lockedById(actor, committeeId, store.lock);
    const said = { code: kept.code, version, ...detail };
    const grant = tx.authorize('committee.manage', committeeSubject(kept), said);
    await refuseStale(kept, version, () => store.changedSince(kept, version));
    await work(store, kept, grant);
    return committeeId;
  });
}

/** A committee as it is kept, read after its change. */
export function readCommittee(
  db: Db,
  actor: Actor,
  language: Language,
  id: string,
): Promise<CommitteeRecord> {
  return db.read(actor, async (tx) => {
    const [kept] = await keptCommittees(tx, tx.visible('committee.read'), { id }, language);
    if (!kept) throw new DomainError('NOT_FOUND');
    return recordFor(actor, kept);
  });
}

/** What rights on a committee depend on. */
export function committeeSubject({ id, programmeId }: Pick<KeptCommittee, 'id' | 'programmeId'>): Subject {
  return { kind: 'committee', id, programmeId, committeeId: id };
}

/** A committee with what the caller may do to it. */
export function recordFor(actor: Actor, kept: KeptCommittee): CommitteeRecord {
  return { ...kept, viewerCan: allowed(actor, ['committee.manage'], committeeSubject(kept)) };
}
