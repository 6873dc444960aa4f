import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { RiskCategory, RiskStatus } from '#domain/risk/risk.js';
import type { Basis } from '#domain/shared/basis.js';
import type { DatePrecision, LocalDate } from '#domain/shared/local-date.js';
import { BasisEnum, DatePrecisionEnum, RiskCategoryEnum, RiskStatusEnum } from '../graphql/enums.js';
import { LocalizedTextType } from '../graphql/localized-text.types.js';
import { PageInfo } from '../graphql/page-info.js';
import { Facet } from '../portfolio/portfolio.types.js';
import { LocalDateScalar } from '../graphql/scalars.js';

export { Programme } from '../programme/programme.types.js';

/** Which risks are asked for: AND between the fields, OR within one. */
@InputType()
export class RiskFilter {
  @Field(() => [String], { nullable: true })
  readonly projects?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'Lead bodies, by code.' })
  readonly organisations?: string[] | null;
  @Field(() => [String], {
    nullable: true,
    description: 'Codes; a ministry stands for the bodies in its care.',
  })
  readonly ministries?: string[] | null;
  @Field(() => [RiskCategoryEnum], { nullable: true })
  readonly category?: RiskCategory[] | null;
  @Field(() => [RiskStatusEnum], { nullable: true })
  readonly status?: RiskStatus[] | null;
  @Field(() => Int, { nullable: true })
  readonly exposureFrom?: number | null;
  @Field(() => Int, { nullable: true })
  readonly likelihood?: number | null;
  @Field(() => Int, { nullable: true })
  readonly impact?: number | null;
}

/** A risk of a project. */
@ObjectType()
export class Risk {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Int)
  readonly version!: number;
  @Field(() => String)
  readonly code!: string;
  @Field(() => String)
  readonly title!: string;
  @Field(() => LocalizedTextType, { description: 'The title in every language, for its editors.' })
  readonly titleText!: LocalizedTextType;
  @Field(() => RiskCategoryEnum)
  readonly category!: RiskCategory;
  @Field(() => Int)
  readonly likelihood!: number;
  @Field(() => Int)
  readonly impact!: number;
  @Field(() => Int)
  readonly exposure!: number;
  @Field(() => RiskStatusEnum)
  readonly status!: RiskStatus;
  @Field(() => Boolean)
  readonly occurred!: boolean;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly raisedOn!: LocalDate | null;
  @Field(() => DatePrecisionEnum, { nullable: true })
  readonly raisedPrecision!: DatePrecision | null;
  @Field(() => String, { nullable: true, description: 'Who looks after it.' })
  readonly owner!: string | null;
  @Field(() => String)
  readonly projectCode!: string;
  @Field(() => String)
  readonly projectTitle!: string;
  @Field(() => BasisEnum, { nullable: true })
  readonly ratingBasis!: Basis | null;
  @Field(() => BasisEnum)
  readonly basis!: Basis;
  @Field(() => String, { nullable: true })
  readonly source!: string | null;
  @Field(() => String, { nullable: true })
  readonly note!: string | null;
}

/** Risks of one cell of the matrix. */
@ObjectType()
export class RiskCell {
  @Field(() => Int)
  readonly likelihood!: number;
  @Field(() => Int)
  readonly impact!: number;
  @Field(() => Int)
  readonly count!: number;
}

/** A page of risks. */
@ObjectType()
export class RiskConnection {
  @Field(() => [Risk])
  readonly nodes!: readonly Risk[];
  @Field(() => Int)
  readonly totalCount!: number;
  @Field(() => PageInfo)
  readonly pageInfo!: PageInfo;
  @Field(() => [RiskCell], { description: 'The cells that hold risks, the choice of a cell set aside.' })
  readonly matrix!: readonly RiskCell[];
  @Field(() => [Facet], { description: 'Counts of category, status and ministries in the current result.' })
  readonly facets!: readonly Facet[];
}

/** A risk that something became of between two days. */
@ObjectType()
export class RiskChange {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => String)
  readonly code!: string;
  @Field(() => String)
  readonly title!: string;
  @Field(() => String)
  readonly projectCode!: string;
  @Field(() => String)
  readonly projectTitle!: string;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly raisedOn!: LocalDate | null;
  @Field(() => DatePrecisionEnum, { nullable: true })
  readonly raisedPrecision!: DatePrecision | null;
  @Field(() => RiskStatusEnum)
  readonly status!: RiskStatus;
  @Field(() => RiskStatusEnum)
  readonly statusBefore!: RiskStatus;
  @Field(() => Int)
  readonly likelihood!: number;
  @Field(() => Int)
  readonly impact!: number;
  @Field(() => Int)
  readonly likelihoodBefore!: number;
  @Field(() => Int)
  readonly impactBefore!: number;
}

/** The risks that one thing became of. */
@ObjectType()
export class RiskChangeList {
  @Field(() => Int)
  readonly totalCount!: number;
  @Field(() => [RiskChange], { description: 'The first of them, the gravest first.' })
  readonly nodes!: readonly RiskChange[];
}

/** What became of risks between an earlier day and the status date. */
@ObjectType()
export class RiskChanges {
  @Field(() => Int, {
    nullable: true,
    description: 'The session of the steering committee held on that day.',
  })
  readonly session!: number | null;
  @Field(() => LocalDateScalar, { description: 'The earlier day.' })
  readonly since!: LocalDate;
  @Field(() => RiskChangeList, { description: 'Raised after the earlier day.' })
  readonly opened!: RiskChangeList;
  @Field(() => RiskChangeList)
  readonly closed!: RiskChangeList;
  @Field(() => RiskChangeList, { description: 'Of another likelihood or impact than on the earlier day.' })
  readonly rerated!: RiskChangeList;
}
