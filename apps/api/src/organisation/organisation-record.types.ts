import { Field, InputType, ObjectType } from '@nestjs/graphql';
import type { OrganisationKind } from '#domain/organisation/organisation.js';
import type { Basis } from '#domain/shared/basis.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { BasisEnum, OrganisationKindEnum } from '../graphql/enums.js';
import { KeptPeriod, KeptRecord, VersionedInput } from '../graphql/kept-record.types.js';
import { LocalizedTextInput } from '../graphql/localized-text.types.js';
import { LocalDateScalar } from '../graphql/scalars.js';

export { Programme } from '../programme/programme.types.js';

/** A period under a supervising body (tutelle): from its first day until the first one on which it no longer holds. */
@ObjectType()
export class Tutelle extends KeptPeriod {
  @Field(() => String, { description: 'Code of the body that supervises.' })
  readonly supervisor!: string;
}

/** An organisation as it is kept now: every language, every period, and the version an edit is made from. */
@ObjectType({ description: 'An organisation as it is kept now, in every language and with every period.' })
export class OrganisationRecord extends KeptRecord {
  @Field(() => String, { nullable: true })
  readonly shortName!: string | null;
  @Field(() => OrganisationKindEnum)
  readonly kind!: OrganisationKind;
  @Field(() => Boolean)
  readonly spgov!: boolean;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The day from which it no longer exists.' })
  readonly endedOn!: LocalDate | null;
  @Field(() => String, { nullable: true, description: 'Code of the body that took over from it.' })
  readonly successorCode!: string | null;
  @Field(() => [Tutelle])
  readonly tutelles!: readonly Tutelle[];
  @Field(() => Boolean, { description: 'Something refers to it, so that its code no longer changes.' })
  readonly referredTo!: boolean;
  @Field(() => BasisEnum)
  readonly basis!: Basis;
}

/** A new organisation. */
@InputType()
export class CreateOrganisationInput {
  @Field(() => String)
  readonly code!: string;
  @Field(() => LocalizedTextInput)
  readonly name!: LocalizedTextInput;
  @Field(() => String, { nullable: true })
  readonly shortName?: string | null;
  @Field(() => OrganisationKindEnum)
  readonly kind!: OrganisationKind;
  @Field(() => Boolean, { defaultValue: false })
  readonly spgov!: boolean;
}

/** An edit of an organisation; a field that is absent stays, null empties it. */
@InputType()
export class EditOrganisationInput extends VersionedInput {
  @Field(() => String, { nullable: true })
  readonly code?: string | null;
  @Field(() => LocalizedTextInput, { nullable: true })
  readonly name?: LocalizedTextInput | null;
  @Field(() => String, { nullable: true })
  readonly shortName?: string | null;
  @Field(() => OrganisationKindEnum, { nullable: true })
  readonly kind?: OrganisationKind | null;
  @Field(() => Boolean, { nullable: true })
  readonly spgov?: boolean | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly endedOn?: LocalDate | null;
  @Field(() => String, { nullable: true })
  readonly successorCode?: string | null;
}

/** From a day on, another body supervises an organisation, or none does; what held before stays. */
@InputType()
export class ChangeTutelleInput extends VersionedInput {
  @Field(() => String, { nullable: true, description: 'null: nobody supervises it.' })
  readonly supervisorCode!: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'null: as far back as known.' })
  readonly fromOn!: LocalDate | null;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Changes recorded for later days give way to this one.',
  })
  readonly replacesLater!: boolean;
}
