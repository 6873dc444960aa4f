import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Thresholds } from '#domain/progress/facts.js';
import type { Weighting } from '#domain/progress/weighting.js';
import type { Weekday } from '#domain/schedule/calendar.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import type { LocalizedText } from '#domain/shared/text.js';
import { Known, RowVersion } from '../columns.js';

/** A programme with what it fixes for all its projects. */
@Entity('programme')
@Unique('programme_code_unique', ['code'])
@Check('programme_code_form', `code ~ '^[A-Z0-9][A-Z0-9_-]{0,39}$'`)
export class ProgrammeRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'jsonb' })
  name!: LocalizedText;

  @Column({ type: 'date' })
  statusOn!: LocalDate;

  @Column({ type: 'boolean', default: false })
  statusPinned!: boolean;

  @Column({ type: 'text', default: 'Africa/Casablanca' })
  timeZone!: string;

  @Known('programme_weighting_known', ['EQUAL', 'BUDGET'], { default: 'EQUAL' })
  weighting!: Weighting['basis'];

  @Column({ type: 'jsonb' })
  thresholds!: Thresholds;

  @Column({ type: 'date', nullable: true })
  firstReportingOn!: LocalDate | null;

  /** Weekly rest days by their ISO number. */
  @Column({ type: 'integer', array: true, default: () => `'{6,7}'` })
  restDays!: Weekday[];

  @Column({ type: 'boolean', default: false })
  demo!: boolean;

  @Column({ type: 'text', nullable: true })
  source!: string | null;

  @RowVersion()
  version!: number;
}
