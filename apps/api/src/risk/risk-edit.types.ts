import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { RiskCategory, RiskStatus } from '#domain/risk/risk.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { RiskCategoryEnum, RiskStatusEnum } from '../graphql/enums.js';
import { LocalizedTextInput } from '../graphql/localized-text.types.js';
import { LocalDateScalar } from '../graphql/scalars.js';

/** A risk to be recorded, of a project. */
@InputType()
export class RecordRiskInput {
  @Field(() => ID, { nullable: true, description: 'Made by the sender, so that it can be sent again.' })
  readonly id?: string | null;
  @Field(() => ID)
  readonly projectId!: string;
  @Field(() => LocalizedTextInput, { description: 'In one language at least.' })
  readonly title!: LocalizedTextInput;
  @Field(() => RiskCategoryEnum, { nullable: true, description: 'Required.' })
  readonly category?: RiskCategory | null;
  @Field(() => Int, { nullable: true, description: 'Required, 1 to 5.' })
  readonly likelihood?: number | null;
  @Field(() => Int, { nullable: true, description: 'Required, 1 to 5.' })
  readonly impact?: number | null;
  @Field(() => RiskStatusEnum, { nullable: true, description: 'OPEN when absent.' })
  readonly status?: RiskStatus | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Required, by the status date.' })
  readonly raisedOn?: LocalDate | null;
  @Field(() => String, { nullable: true, description: 'Who looks after it.' })
  readonly owner?: string | null;
}

/** An edit of a risk; a field that is absent stays, and so does a language of its title; null empties what may be empty. */
@InputType()
export class EditRiskInput {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Int, { description: 'The version the edit was made from.' })
  readonly version!: number;
  @Field(() => LocalizedTextInput, { nullable: true })
  readonly title?: LocalizedTextInput | null;
  @Field(() => RiskCategoryEnum, { nullable: true })
  readonly category?: RiskCategory | null;
  @Field(() => Int, { nullable: true, description: '1 to 5.' })
  readonly likelihood?: number | null;
  @Field(() => Int, { nullable: true, description: '1 to 5.' })
  readonly impact?: number | null;
  @Field(() => RiskStatusEnum, { nullable: true })
  readonly status?: RiskStatus | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly raisedOn?: LocalDate | null;
  @Field(() => String, { nullable: true })
  readonly owner?: string | null;
}
