import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor.js';
import { committeeErrors, newCommitteeErrors, onRung } from '#domain/committee/committee.js';
import type { ProgrammeReading } from '#domain/programme/programme.js';
import { DomainError } from '#domain/shared/errors.js';
import { tidyText } from '#domain/shared/naming.js';
import type { Language } from '#domain/shared/text.js';
import { committeeEditStore } from '#persistence/committee/committee-edit.store.js';
import { keptCommittees } from '#persistence/committee/committee-record.store.js';
import { Db } from '#persistence/db.js';
import { refuseInput } from '#persistence/edited.js';
import { uuidv7 } from '#persistence/uuid.js';
import { changeCommittee, committeeSubject, readCommittee, recordFor } from './committee-change.js';
import type { CommitteeRecord, CreateCommitteeInput, EditCommitteeInput } from './committee-record.types.js';

/** What DPGOV's admin keeps of a programme's committees: their names, their ladder, which of them steers. */
@Injectable()
export class CommitteeEditService {
  constructor(private readonly db: Db) {}

  /** The committees as they are kept now, with every seat ever held. */
  records(
    actor: Actor,
    language: Language,
    { id: programmeId }: ProgrammeReading,
  ): Promise<CommitteeRecord[]> {
    return this.db.read(actor, async (tx) => {
      const kept = await keptCommittees(tx, tx.visible('committee.read'), { programmeId }, language);
      return kept.map((committee) => recordFor(actor, committee));
    });
  }

  /** Adds a committee. NOT_FOUND, FORBIDDEN; INVALID_INPUT naming the fields refused. */
  async create(actor: Actor, language: Language, input: CreateCommitteeInput): Promise<CommitteeRecord> {
    const id = await this.db.write(actor, async (tx) => {
      if (actor.kind === 'public') throw new DomainError('UNAUTHENTICATED');
      const store = committeeEditStore(tx);
      const programmeId = await store.lockProgramme(input.programme);
      if (programmeId === null) throw new DomainError('NOT_FOUND');
      const committee = { id: uuidv7(), programmeId };
      const { rank, steering } = input;
      const record = { code: input.code.trim(), name: tidyText(input.name), rank, steering };
      const detail = { change: 'CREATE', ...record };
      const grant = tx.authorize('committee.manage', committeeSubject(committee), detail);
      const ladder = await store.ladder(programmeId);
      const taken = ladder.some(({ code }) => code === record.code);
      refuseInput([
        ...newCommitteeErrors(record, ladder),
        ...(taken ? [{ field: 'code', code: 'ALREADY_EXISTS' as const }] : []),
      ]);
      await store.insert(grant, committee, record);
      await store.setRungs(grant, committee, onRung({ id: committee.id, rank: 0 }, ladder, rank));
      if (steering) await store.markSteering(grant, committee);
      return committee.id;
    });
    return readCommittee(this.db, actor, language, id);
  }

  /** Changes a committee's name, rung or mark. NOT_FOUND, FORBIDDEN, STALE_VERSION, INVALID_INPUT. */
  async edit(actor: Actor, language: Language, input: EditCommitteeInput): Promise<CommitteeRecord> {
    const { name, rank, steering } = input;
    const edit = {
      ...(name !== undefined && { name: tidyText(name ?? {}) }),
      ...(rank != null && { rank }),
      ...(steering != null && { steering }),
    };
    await changeCommittee(this.db, actor, input, { change: 'EDIT', ...edit }, async (store, kept, grant) => {
      const after = { ...kept, ...edit };
      const others = (await store.ladder(kept.programmeId)).filter(({ id }) => id !== kept.id);
      refuseInput(committeeErrors(kept, after, others));
      await store.update(grant, kept, after.name);
      if (after.rank !== kept.rank) await store.setRungs(grant, kept, onRung(kept, others, after.rank));
      if (after.steering && !kept.steering) await store.markSteering(grant, kept);
    });
    return readCommittee(this.db, actor, language, input.id);
  }
}
