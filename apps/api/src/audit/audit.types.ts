import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Action } from '#domain/access/policy.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { MaxItems, MaxText } from '../graphql/checks.js';
import { ActionEnum } from '../graphql/enums.js';
import { PageInfo } from '../graphql/page-info.js';
import { DateTimeScalar, JsonScalar, LocalDateScalar } from '../graphql/scalars.js';

/** One field that an audited action changed. */
@ObjectType()
export class AuditChange {
  @Field(() => String, { description: 'The table.' })
  readonly object!: string;
  @Field(() => String)
  readonly field!: string;
  @Field(() => JsonScalar, { nullable: true })
  readonly before!: unknown;
  @Field(() => JsonScalar, { nullable: true })
  readonly after!: unknown;
}

/** Who did what to what, and what that changed. */
@ObjectType()
export class AuditEntry {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => DateTimeScalar)
  readonly at!: string;
  @Field(() => String, { description: "The person's name, or `system:` and what worked without a person." })
  readonly actor!: string;
  @Field(() => String, { description: 'As in the policy table: `risk.edit`.' })
  readonly action!: string;
  @Field(() => String)
  readonly subjectKind!: string;
  @Field(() => String, { nullable: true })
  readonly subject!: string | null;
  @Field(() => String, { nullable: true, description: 'Code of the project it hangs on.' })
  readonly project!: string | null;
  @Field(() => String, { nullable: true, description: 'Code of the programme.' })
  readonly programme!: string | null;
  @Field(() => ID, { nullable: true, description: 'The upload of the workbook that it was made through.' })
  readonly workbookUploadId!: string | null;
  @Field(() => [AuditChange])
  readonly changes!: readonly AuditChange[];
}

/** A page of the audit trail. */
@ObjectType()
export class AuditConnection {
  @Field(() => [AuditEntry])
  readonly nodes!: readonly AuditEntry[];
  @Field(() => Int)
  readonly totalCount!: number;
  @Field(() => PageInfo)
  readonly pageInfo!: PageInfo;
}

/** Which entries; what is left out does not narrow. */
@InputType()
export class AuditFilter {
  @Field(() => String, { nullable: true, description: 'Words of who, of what, or of what was noted.' })
  @MaxText(200)
  readonly text?: string | null;
  @Field(() => [ActionEnum], { nullable: true })
  @MaxItems(100)
  readonly actions?: Action[] | null;
  @Field(() => LocalDateScalar, { nullable: true })
  readonly fromOn?: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day, included.' })
  readonly toOn?: LocalDate | null;
}
