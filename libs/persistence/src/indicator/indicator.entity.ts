import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Basis } from '#domain/shared/basis.js';
import type { LocalizedText } from '#domain/shared/text.js';
import { RowVersion } from '../columns.js';
import { ProgrammeRow } from '../programme/programme.entity.js';

/** A series that the programme is read by; a sub-index names the index it belongs to. */
@Entity('indicator')
@Unique('indicator_code_unique', ['programmeId', 'code'])
export class IndicatorRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => ProgrammeRow)
  @Column({ type: 'uuid' })
  programmeId!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'jsonb' })
  name!: LocalizedText;

  @ForeignKey(() => IndicatorRow)
  @Column({ type: 'uuid', nullable: true })
  parentId!: string | null;

  @RowVersion()
  version!: number;
}

/** An indicator's value and rank in one year's edition. */
@Entity('indicator_value')
@Unique('indicator_value_year_unique', ['indicatorId', 'year'])
export class IndicatorValueRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => ProgrammeRow)
  @Column({ type: 'uuid' })
  programmeId!: string;

  @ForeignKey(() => IndicatorRow)
  @Column({ type: 'uuid' })
  indicatorId!: string;

  @Column({ type: 'integer' })
  year!: number;

  /** Decimal text, as PostgreSQL keeps it. */
  @Column({ type: 'numeric', nullable: true })
  value!: string | null;

  @Column({ type: 'integer', nullable: true })
  rank!: number | null;

  @Column({ type: 'integer', nullable: true })
  countries!: number | null;

  @Column({ type: 'text', nullable: true })
  dataCollected!: string | null;

  @Column({ type: 'text', default: 'SOURCED' })
  basis!: Basis;

  @Column({ type: 'text', nullable: true })
  source!: string | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @RowVersion()
  version!: number;
}

/** What an indicator is to reach by a year. */
@Entity('indicator_target')
@Unique('indicator_target_year_unique', ['indicatorId', 'year'])
export class IndicatorTargetRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => ProgrammeRow)
  @Column({ type: 'uuid' })
  programmeId!: string;

  @ForeignKey(() => IndicatorRow)
  @Column({ type: 'uuid' })
  indicatorId!: string;

  @Column({ type: 'integer' })
  year!: number;

  /** Decimal text, as PostgreSQL keeps it. */
  @Column({ type: 'numeric', nullable: true })
  value!: string | null;

  @Column({ type: 'integer', nullable: true })
  rank!: number | null;

  @RowVersion()
  version!: number;
}
