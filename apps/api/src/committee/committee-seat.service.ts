import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor.js';
import { presidedFrom, presidencyErrors, seatErrors, type SeatedBody } from '#domain/committee/membership.js';
import { DomainError } from '#domain/shared/errors.js';
import type { Language } from '#domain/shared/text.js';
import { Db } from '#persistence/db.js';
import { refuseInput } from '#persistence/edited.js';
import { uuidv7 } from '#persistence/uuid.js';
import { changeCommittee, readCommittee, type CommitteeStore } from './committee-change.js';
import type {
  AddCommitteeSeatInput,
  CommitteeRecord,
  DateCommitteeSeatInput,
  SetCommitteeChairInput,
} from './committee-record.types.js';

/** Who sits on a committee, from when until when, and who presides it. */
@Injectable()
export class CommitteeSeatService {
  constructor(private readonly db: Db) {}

  /** Gives a body a seat. NOT_FOUND, FORBIDDEN, STALE_VERSION, INVALID_INPUT. */
  async add(actor: Actor, language: Language, input: AddCommitteeSeatInput): Promise<CommitteeRecord> {
    const { organisationCode, chairs, fromOn = null, untilOn = null } = input;
    const detail = { change: 'ADD_SEAT', organisationCode, chairs, fromOn, untilOn };
    const id = await changeCommittee(this.db, actor, input, detail, async (store, kept, grant) => {
      const body = await bodyNamed(store, organisationCode);
      const seat = { id: uuidv7(), organisationId: body.id, chairs, fromOn, untilOn };
      refuseInput(seatErrors(seat, kept.seats, body));
      await store.setSeats(grant, kept, [...kept.seats, seat]);
    });
    return readCommittee(this.db, actor, language, id);
  }

  /** Ends a seat or corrects its dates. NOT_FOUND, FORBIDDEN, STALE_VERSION, INVALID_INPUT. */
  async date(actor: Actor, language: Language, input: DateCommitteeSeatInput): Promise<CommitteeRecord> {
    const dates = {
      ...(input.fromOn !== undefined && { fromOn: input.fromOn }),
      ...(input.untilOn !== undefined && { untilOn: input.untilOn }),
    };
    const detail = { change: 'DATE_SEAT', seat: input.id, ...dates };
    const id = await changeCommittee(
      this.db,
      actor,
      input,
      detail,
      async (store, kept, grant) => {
        const seat = kept.seats.find((each) => each.id === input.id);
        if (!seat) throw new DomainError('NOT_FOUND');
        const dated = { ...seat, ...dates };
        refuseInput(seatErrors(dated, kept.seats, await bodyNamed(store, seat.organisationCode)));
        await store.setSeats(
          grant,
          kept,
          kept.seats.map((each) => (each === seat ? dated : each)),
        );
      },
      true,
    );
    return readCommittee(this.db, actor, language, id);
  }

  /** Gives the presidency to a member from a day on. NOT_FOUND, FORBIDDEN, STALE_VERSION, INVALID_INPUT. */
  async setChair(actor: Actor, language: Language, input: SetCommitteeChairInput): Promise<CommitteeRecord> {
    const { organisationCode = null, fromOn } = input;
    const detail = { change: 'SET_CHAIR', organisationCode, fromOn };
    const id = await changeCommittee(this.db, actor, input, detail, async (store, kept, grant) => {
      const body = organisationCode === null ? null : await bodyNamed(store, organisationCode);
      refuseInput(presidencyErrors(kept.seats, body?.id ?? null, fromOn));
      await store.setSeats(grant, kept, presidedFrom(kept.seats, body?.id ?? null, fromOn, uuidv7));
    });
    return readCommittee(this.db, actor, language, id);
  }
}

async function bodyNamed(store: CommitteeStore, code: string): Promise<SeatedBody> {
  const body = await store.body(code);
  if (body === null) {
    const field = { field: 'input.organisationCode', code: 'REFERENCE_NOT_FOUND' as const };
    throw new DomainError('INVALID_INPUT', {}, [field]);
  }
  return body;
}
