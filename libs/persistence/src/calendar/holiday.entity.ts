import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { HOLIDAY_KINDS, type HolidayKind } from '#domain/schedule/calendar.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import type { LocalizedText } from '#domain/shared/text.js';
import { Known, RowVersion } from '../columns.js';
import { ProgrammeRow } from '../programme/programme.entity.js';

/** A holiday of a programme's working calendar. */
@Entity('holiday')
@Index('holiday_programme', ['programmeId', 'firstOn'])
@Check('holiday_days_range', 'days BETWEEN 1 AND 10')
@Check('holiday_last_year_of_fixed', `last_year IS NULL OR kind = 'FIXED'`)
export class HolidayRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => ProgrammeRow)
  @Column({ type: 'uuid' })
  programmeId!: string;

  @Column({ type: 'jsonb' })
  name!: LocalizedText;

  @Known('holiday_kind_known', HOLIDAY_KINDS)
  kind!: HolidayKind;

  @Column({ type: 'date' })
  firstOn!: LocalDate;

  @Column({ type: 'integer', default: 1 })
  days!: number;

  @Column({ type: 'integer', nullable: true })
  lastYear!: number | null;

  @RowVersion()
  version!: number;
}
