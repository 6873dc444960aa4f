import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { SessionState } from '#domain/committee/session.js';
import type { Basis } from '#domain/shared/basis.js';
import type { DatePrecision, LocalDate } from '#domain/shared/local-date.js';
import { BasisEnum, DatePrecisionEnum, SessionStateEnum } from '../graphql/enums.js';
import { LocalDateScalar } from '../graphql/scalars.js';

export { Programme } from '../programme/programme.types.js';

/** A committee of the ladder. */
@ObjectType()
export class Committee {
  @Field(() => String)
  readonly code!: string;
  @Field(() => String)
  readonly name!: string;
  @Field(() => Int)
  readonly rank!: number;
  @Field(() => Boolean, {
    description: 'Whether it is the one whose sessions the programme is steered by; at most one is.',
  })
  readonly steering!: boolean;
}

/** A point of a session's agenda. */
@ObjectType()
export class AgendaItem {
  @Field(() => Int)
  readonly position!: number;
  @Field(() => String)
  readonly text!: string;
  @Field(() => BasisEnum)
  readonly basis!: Basis;
}

/** What a session decided. */
@ObjectType()
export class Decision {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Int)
  readonly position!: number;
  @Field(() => String)
  readonly text!: string;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly decidedOn!: LocalDate | null;
  @Field(() => String)
  readonly sessionCode!: string;
  @Field(() => Int, { nullable: true })
  readonly sessionNumber!: number | null;
  @Field(() => BasisEnum)
  readonly basis!: Basis;
}

/** A session of a committee with its agenda and decisions. */
@ObjectType()
export class CommitteeSession {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => String)
  readonly code!: string;
  @Field(() => Int, { nullable: true })
  readonly number!: number | null;
  @Field(() => Committee)
  readonly committee!: Committee;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly heldOn!: LocalDate | null;
  @Field(() => DatePrecisionEnum, { nullable: true })
  readonly heldPrecision!: DatePrecision | null;
  @Field(() => SessionStateEnum)
  readonly state!: SessionState;
  @Field(() => Boolean, { description: 'false: no source read confirms that it met.' })
  readonly confirmed!: boolean;
  @Field(() => String, { nullable: true })
  readonly chair!: string | null;
  @Field(() => [AgendaItem])
  readonly agenda!: readonly AgendaItem[];
  @Field(() => [Decision])
  readonly decisions!: readonly Decision[];
  @Field(() => BasisEnum)
  readonly basis!: Basis;
  @Field(() => String, { nullable: true })
  readonly source!: string | null;
  @Field(() => String, { nullable: true })
  readonly note!: string | null;
}
