import { Field, ObjectType } from '@nestjs/graphql';
import { HistoryKindEnum, type HistoryKind } from '../graphql/enums.js';
import { DateTimeScalar, JsonScalar } from '../graphql/scalars.js';

/** One field that changed. */
@ObjectType()
export class FieldChange {
  @Field(() => String)
  readonly field!: string;
  @Field(() => JsonScalar, { nullable: true })
  readonly before!: unknown;
  @Field(() => JsonScalar, { nullable: true })
  readonly after!: unknown;
}

/** One change of a row. */
@ObjectType()
export class HistoryEntry {
  @Field(() => DateTimeScalar)
  readonly at!: string;
  @Field(() => String, { nullable: true })
  readonly actor!: string | null;
  @Field(() => String, { description: 'Table and row that changed.' })
  readonly object!: string;
  @Field(() => String, { nullable: true })
  readonly label!: string | null;
  @Field(() => HistoryKindEnum)
  readonly kind!: HistoryKind;
  @Field(() => String, { nullable: true, description: 'The name of the workbook that it came by.' })
  readonly throughFile!: string | null;
  @Field(() => [FieldChange])
  readonly changes!: readonly FieldChange[];
}
