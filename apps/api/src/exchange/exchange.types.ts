import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Action } from '#domain/access/policy.js';
import type { CellState } from '#domain/exchange/compare.js';
import type { FindingLevel } from '#domain/exchange/finding.js';
import type { ExchangeTable } from '#domain/exchange/table.js';
import type { UploadState } from '#domain/exchange/upload.js';
import type { Health } from '#domain/progress/figures.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import type { Language } from '#domain/shared/text.js';
import {
  ActionEnum,
  CellStateEnum,
  ExchangeTableEnum,
  FindingLevelEnum,
  HealthEnum,
  LanguageEnum,
  UploadStateEnum,
} from '../graphql/enums.js';
import { DateTimeScalar, LocalDateScalar } from '../graphql/scalars.js';

export { Programme } from '../programme/programme.types.js';

/** An organisation that leads projects, and how far it works by workbook. */
@ObjectType({ description: 'An organisation that leads projects, and how far it works by workbook.' })
export class ExchangingBody {
  @Field(() => String)
  readonly code!: string;
  @Field(() => String)
  readonly name!: string;
  @Field(() => Int)
  readonly projectCount!: number;
  @Field(() => DateTimeScalar, { nullable: true })
  readonly lastMadeAt!: string | null;
  @Field(() => String, { nullable: true })
  readonly lastMadeBy!: string | null;
  @Field(() => DateTimeScalar, { nullable: true })
  readonly lastSentAt!: string | null;
  @Field(() => DateTimeScalar, { nullable: true })
  readonly lastAppliedAt!: string | null;
  @Field(() => Int, { description: 'Workbooks that came back and are neither applied nor discarded.' })
  readonly waitingCount!: number;
  @Field(() => [ActionEnum])
  readonly viewerCan!: readonly Action[];
}

/** Something found in a workbook that came back. */
@ObjectType({ description: 'Something found in a workbook that came back: what, where, and the remedy.' })
export class WorkbookFinding {
  @Field(() => String)
  readonly code!: string;
  @Field(() => FindingLevelEnum)
  readonly level!: FindingLevel;
  @Field(() => String, { nullable: true })
  readonly sheet!: string | null;
  @Field(() => String, { nullable: true, description: 'Such as B7.' })
  readonly cell!: string | null;
  @Field(() => String, { description: "The sentence in the caller's language, with the remedy." })
  readonly message!: string;
}

/** The figures of a project that a change moves. */
@ObjectType()
export class FiguresTold {
  @Field(() => HealthEnum)
  readonly health!: Health;
  @Field(() => Int, { nullable: true })
  readonly progressBp!: number | null;
  @Field(() => Int, { nullable: true })
  readonly plannedProgressBp!: number | null;
  @Field(() => Int, { nullable: true })
  readonly slippageDays!: number | null;
}

/** A project's figures before and after. */
@ObjectType()
export class FiguresMoved {
  @Field(() => FiguresTold)
  readonly before!: FiguresTold;
  @Field(() => FiguresTold)
  readonly after!: FiguresTold;
}

/** A cell that came back otherwise than it went out; values as text: dates YYYY-MM-DD, numbers whole, choices by code. */
@ObjectType()
export class ComparedCell {
  @Field(() => String, { description: 'The column, such as forecastEndOn.' })
  readonly field!: string;
  @Field(() => String, { description: 'Such as F7.' })
  readonly cell!: string;
  @Field(() => String, { nullable: true, description: 'As sent. Dates YYYY-MM-DD, choices by their codes.' })
  readonly sent!: string | null;
  @Field(() => String, { nullable: true, description: 'As uploaded.' })
  readonly uploaded!: string | null;
  @Field(() => String, { nullable: true, description: 'As now.' })
  readonly now!: string | null;
  @Field(() => CellStateEnum)
  readonly state!: CellState;
  @Field(() => [WorkbookFinding], { description: 'Why it cannot be applied, or what is to be known of it.' })
  readonly findings!: readonly WorkbookFinding[];
}

/** A row with cells that came back otherwise than they went out. */
@ObjectType()
export class ComparedRow {
  @Field(() => ID)
  readonly key!: string;
  @Field(() => ExchangeTableEnum)
  readonly table!: ExchangeTable;
  @Field(() => String)
  readonly sheet!: string;
  @Field(() => Int, { description: 'Its number in the sheet.' })
  readonly row!: number;
  @Field(() => String, { nullable: true })
  readonly title!: string | null;
  @Field(() => Boolean, { description: 'It is not made yet.' })
  readonly isNew!: boolean;
  @Field(() => Boolean, { description: 'Whether it changes anything that is not so already.' })
  readonly changes!: boolean;
  @Field(() => Boolean, { description: 'Whether the caller can have it applied.' })
  readonly allowed!: boolean;
  @Field(() => Boolean, { description: 'Something was changed here as well since the workbook went out.' })
  readonly conflict!: boolean;
  @Field(() => [ComparedCell])
  readonly cells!: readonly ComparedCell[];
  @Field(() => FiguresMoved, {
    nullable: true,
    description: "What this row alone does to its project's figures; null when nothing.",
  })
  readonly effect!: FiguresMoved | null;
}

/** A project with what a workbook that came back changes of it. */
@ObjectType()
export class ComparedProject {
  @Field(() => String)
  readonly code!: string;
  @Field(() => String)
  readonly title!: string;
  @Field(() => [ComparedRow])
  readonly rows!: readonly ComparedRow[];
  @Field(() => FiguresMoved, { description: 'What all rows that can be applied do to its figures.' })
  readonly effect!: FiguresMoved;
}

/** What a workbook that came back would change. */
@ObjectType({ description: 'What a workbook that came back would change: as sent, as uploaded, as now.' })
export class WorkbookComparison {
  @Field(() => String, { description: 'What it is decided on; another one once anything has changed.' })
  readonly digest!: string;
  @Field(() => [ComparedProject])
  readonly projects!: readonly ComparedProject[];
  @Field(() => [ComparedRow], { description: 'Rows that name no project of the organisation.' })
  readonly homeless!: readonly ComparedRow[];
}

/** A cell of a receipt. */
@ObjectType()
export class ReceiptCell {
  @Field(() => String)
  readonly field!: string;
  @Field(() => String)
  readonly cell!: string;
  @Field(() => String, { nullable: true })
  readonly before!: string | null;
  @Field(() => String, { nullable: true })
  readonly after!: string | null;
}

/** A row of a receipt. */
@ObjectType()
export class ReceiptRow {
  @Field(() => ExchangeTableEnum)
  readonly table!: ExchangeTable;
  @Field(() => String)
  readonly sheet!: string;
  @Field(() => Int)
  readonly row!: number;
  @Field(() => String, { nullable: true })
  readonly projectCode!: string | null;
  @Field(() => String, { nullable: true })
  readonly title!: string | null;
  @Field(() => Boolean, { description: 'Whether it could have been applied.' })
  readonly allowed!: boolean;
  @Field(() => [String], { description: "Why it could not be applied, in the caller's language." })
  readonly reasons!: readonly string[];
  @Field(() => [ReceiptCell])
  readonly cells!: readonly ReceiptCell[];
}

/** The figures of a project before and after a workbook was applied. */
@ObjectType()
export class ReceiptProject extends FiguresMoved {
  @Field(() => String)
  readonly code!: string;
}

/** What became of a workbook that was applied. */
@ObjectType({ description: 'What became of a workbook that was applied, as it was by then.' })
export class WorkbookReceipt {
  @Field(() => [ReceiptRow])
  readonly applied!: readonly ReceiptRow[];
  @Field(() => [ReceiptRow], { description: 'Rows that came back changed and were not applied.' })
  readonly left!: readonly ReceiptRow[];
  @Field(() => [ReceiptProject])
  readonly projects!: readonly ReceiptProject[];
}

/** A workbook that came back. */
@ObjectType({ description: 'A workbook that came back, and what became of it.' })
export class WorkbookUpload {
  @Field(() => ID)
  readonly id!: string;
  @Field(() => Int)
  readonly version!: number;
  @Field(() => UploadStateEnum)
  readonly state!: UploadState;
  @Field(() => Boolean, { description: 'Whether it is being read at this moment.' })
  readonly reading!: boolean;
  @Field(() => String)
  readonly programmeCode!: string;
  @Field(() => String)
  readonly organisationCode!: string;
  @Field(() => String, { description: "Its name, in the caller's language where there is one." })
  readonly organisation!: string;
  @Field(() => String)
  readonly fileName!: string;
  @Field(() => String, { description: 'SHA-256 in hexadecimal.' })
  readonly fileHash!: string;
  @Field(() => Int)
  readonly fileBytes!: number;
  @Field(() => LocalDateScalar)
  readonly fileKeptUntil!: LocalDate;
  @Field(() => Boolean)
  readonly fileKept!: boolean;
  @Field(() => DateTimeScalar)
  readonly sentAt!: string;
  @Field(() => String)
  readonly sentBy!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the workbook that it is was made.' })
  readonly madeAt!: string | null;
  @Field(() => String, { nullable: true })
  readonly madeBy!: string | null;
  @Field(() => LanguageEnum, { nullable: true })
  readonly language!: Language | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The status date by then.' })
  readonly statusOn!: LocalDate | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was applied or discarded.' })
  readonly decidedAt!: string | null;
  @Field(() => String, { nullable: true })
  readonly decidedBy!: string | null;
  @Field(() => [WorkbookFinding])
  readonly findings!: readonly WorkbookFinding[];
  @Field(() => WorkbookComparison, { nullable: true, description: 'While it is to be decided.' })
  readonly comparison!: WorkbookComparison | null;
  @Field(() => WorkbookReceipt, { nullable: true, description: 'Once it is applied.' })
  readonly receipt!: WorkbookReceipt | null;
  @Field(() => [ActionEnum])
  readonly viewerCan!: readonly Action[];
}

/** Which rows of a workbook that came back are to be applied. */
@InputType()
export class ApplyWorkbookInput {
  @Field(() => ID, { description: 'The upload.' })
  readonly id!: string;
  @Field(() => String, { description: 'The comparison that it is decided on.' })
  readonly digest!: string;
  @Field(() => [ID], { description: 'Keys of the rows; a conflict is settled as in the file.' })
  readonly rows!: string[];
}
