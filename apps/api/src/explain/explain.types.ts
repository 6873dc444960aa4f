import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { EarningRule, Phase } from '#domain/milestone/milestone.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import type { ToldExplanation, ToldLeftOut, ToldPart } from '#domain/progress/told-explanation.js';
import type { ExplainedFigure } from '../graphql/enums.js';
import { EarningRuleEnum, ExplainedFigureEnum, PhaseEnum } from '../graphql/enums.js';
import { LocalDateScalar } from '../graphql/scalars.js';

export { ProjectFilter } from '../portfolio/portfolio.types.js';
export { RiskFilter } from '../risk/risk.types.js';
export { Programme } from '../programme/programme.types.js';
export { Project } from '../project/project.types.js';

/** An exact ratio of whole numbers. */
@ObjectType()
export class ExactRatio {
  @Field(() => Float)
  readonly of!: number;
  @Field(() => Float)
  readonly over!: number;
}

/** One part of a figure. */
@ObjectType()
export class ExplanationPart implements ToldPart {
  @Field(() => String, {
    description: 'TERM, or the kind of thing: MILESTONE, PROJECT, RISK, SESSION and their like.',
  })
  readonly kind!: string;
  @Field(() => String, {
    description: "Code of the project, position of the milestone, code of the risk, or the term's name.",
  })
  readonly key!: string;
  @Field(() => String)
  readonly label!: string;
  @Field(() => String, {
    nullable: true,
    description: "Code of the project that a risk belongs to, where several projects' risks are told.",
  })
  readonly project!: string | null;
  @Field(() => Float, { nullable: true })
  readonly weight!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'A number; a ratio is divided out here and exact in `ratio`.',
  })
  readonly value!: number | null;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'A value that is a date, or the day a value is of.',
  })
  readonly on!: LocalDate | null;
  @Field(() => String, { nullable: true, description: 'A value that is a code.' })
  readonly code!: string | null;
  @Field(() => String)
  readonly unit!: string;
  @Field(() => ExactRatio, { nullable: true })
  readonly ratio!: ExactRatio | null;
  @Field(() => EarningRuleEnum, { nullable: true })
  readonly earningRule!: EarningRule | null;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Where the plan of the milestone starts to rise.',
  })
  readonly planStartOn!: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly planEndOn!: LocalDate | null;
  @Field(() => PhaseEnum, { nullable: true })
  readonly phase!: Phase | null;
  @Field(() => String, {
    nullable: true,
    description: 'What an end rests on: ACTUAL, FORECAST, STATUS_DATE, BASELINE.',
  })
  readonly endBasis!: string | null;
  @Field(() => Boolean, {
    description: "The weight is the programme's mean budget, for want of the project's own.",
  })
  readonly standInWeight!: boolean;
  @Field(() => Explanation, {
    nullable: true,
    description: 'A part that is a figure itself, opened further.',
  })
  readonly explanation!: ToldExplanation | null;
}

/** Something left out of a figure, and why. */
@ObjectType()
export class ExplanationLeftOut implements ToldLeftOut {
  @Field(() => String)
  readonly kind!: string;
  @Field(() => String)
  readonly key!: string;
  @Field(() => String)
  readonly label!: string;
  @Field(() => String)
  readonly reason!: string;
}

/** A figure opened to what it was computed from. */
@ObjectType({
  description:
    'A figure opened to what it was computed from; recomputing it from this tree alone gives the value.',
})
export class Explanation {
  @Field(() => ExplainedFigureEnum)
  readonly figure!: ExplainedFigure;
  @Field(() => String, { description: "The formula's code; its sentence is in the catalogues." })
  readonly formula!: string;
  @Field(() => Float, { nullable: true, description: 'A ratio is divided out here and exact in `ratio`.' })
  readonly value!: number | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'A date figure.' })
  readonly on!: LocalDate | null;
  @Field(() => String, { nullable: true, description: 'A figure that is a code, such as a health.' })
  readonly code!: string | null;
  @Field(() => String)
  readonly unit!: string;
  @Field(() => ExactRatio, { nullable: true })
  readonly ratio!: ExactRatio | null;
  @Field(() => String, { nullable: true, description: 'The value counted by a …_COUNT figure.' })
  readonly group!: string | null;
  @Field(() => [ExplanationPart])
  readonly parts!: readonly ToldPart[];
  @Field(() => [ExplanationLeftOut])
  readonly leftOut!: readonly ToldLeftOut[];
  @Field(() => Int)
  readonly rulesVersion!: number;
  @Field(() => LocalDateScalar)
  readonly statusOn!: LocalDate;
}
