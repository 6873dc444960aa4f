import { Field, ObjectType } from '@nestjs/graphql';
import type { OrganisationKind } from '#domain/organisation/organisation.js';
import type { Basis } from '#domain/shared/basis.js';
import { BasisEnum, OrganisationKindEnum } from '../graphql/enums.js';

export { Programme } from '../programme/programme.types.js';

/** A ministry, public body or territorial authority. */
@ObjectType()
export class Organisation {
  @Field(() => String)
  readonly code!: string;
  @Field(() => String)
  readonly name!: string;
  @Field(() => String)
  readonly nameLang!: string;
  @Field(() => String, { nullable: true, description: 'Its established abbreviation, where there is one.' })
  readonly shortName!: string | null;
  @Field(() => OrganisationKindEnum)
  readonly kind!: OrganisationKind;
  @Field(() => Boolean)
  readonly spgov!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'The body that supervises it (tutelle) at the status date.',
  })
  readonly supervisorCode!: string | null;
  @Field(() => BasisEnum)
  readonly basis!: Basis;
}
