import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Basis } from '#domain/shared/basis.js';
import type { StrategyLevel } from '#domain/strategy/strategy-node.js';
import { BasisEnum, StrategyLevelEnum } from '../graphql/enums.js';

export { Programme } from '../programme/programme.types.js';

/** A node of the strategy's tree. */
@ObjectType()
export class StrategyNode {
  @Field(() => String)
  readonly code!: string;
  @Field(() => StrategyLevelEnum)
  readonly level!: StrategyLevel;
  @Field(() => String)
  readonly name!: string;
  @Field(() => String, { nullable: true })
  readonly parentCode!: string | null;
  @Field(() => Int)
  readonly position!: number;
  @Field(() => BasisEnum)
  readonly basis!: Basis;
}
