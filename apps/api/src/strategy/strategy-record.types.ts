import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Basis } from '#domain/shared/basis.js';
import type { StrategyLevel } from '#domain/strategy/strategy-node.js';
import type { Hanging } from '#domain/strategy/tree.js';
import { BasisEnum, StrategyLevelEnum } from '../graphql/enums.js';
import { KeptRecord, VersionedInput } from '../graphql/kept-record.types.js';
import { LocalizedTextInput } from '../graphql/localized-text.types.js';

export { Programme } from '../programme/programme.types.js';

/** What hangs on a node of the strategy, counted by kind. */
@ObjectType()
export class StrategyHanging implements Hanging {
  @Field(() => Int)
  readonly nodes!: number;
  @Field(() => Int)
  readonly projects!: number;
  @Field(() => Int)
  readonly deployments!: number;
  @Field(() => Int)
  readonly prerequisites!: number;
}

/** A node of the strategy as it is kept now: every language, its place and the version an edit is made from. */
@ObjectType({ description: 'A node of the strategy as it is kept now, in every language.' })
export class StrategyRecord extends KeptRecord {
  @Field(() => StrategyLevelEnum)
  readonly level!: StrategyLevel;
  @Field(() => String, { nullable: true })
  readonly parentCode!: string | null;
  @Field(() => Int, { description: 'Rises in the order of the nodes of one level.' })
  readonly position!: number;
  @Field(() => StrategyHanging, { description: 'While something hangs on it, it cannot be removed.' })
  readonly hanging!: StrategyHanging;
  @Field(() => BasisEnum)
  readonly basis!: Basis;
}

/** A new node under a parent, before one of its children or after the last one. */
@InputType()
export class AddStrategyNodeInput {
  @Field(() => String)
  readonly programme!: string;
  @Field(() => String, { nullable: true, description: 'null: at the top.' })
  readonly parentCode!: string | null;
  @Field(() => String, { nullable: true })
  readonly beforeCode?: string | null;
  @Field(() => StrategyLevelEnum)
  readonly level!: StrategyLevel;
  @Field(() => String)
  readonly code!: string;
  @Field(() => LocalizedTextInput)
  readonly name!: LocalizedTextInput;
}

/** Another name for a node. */
@InputType()
export class RenameStrategyNodeInput extends VersionedInput {
  @Field(() => LocalizedTextInput)
  readonly name!: LocalizedTextInput;
}

/** Another place for a node: under a parent, before one of its children or after the last one. */
@InputType()
export class MoveStrategyNodeInput extends VersionedInput {
  @Field(() => String, { nullable: true, description: 'null: at the top.' })
  readonly parentCode!: string | null;
  @Field(() => String, { nullable: true })
  readonly beforeCode?: string | null;
}

/** A node on which nothing hangs any more. */
@InputType()
export class RemoveStrategyNodeInput extends VersionedInput {}
