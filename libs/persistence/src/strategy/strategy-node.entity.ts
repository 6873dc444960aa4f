import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Basis } from '#domain/shared/basis.js';
import type { LocalizedText } from '#domain/shared/text.js';
import { STRATEGY_LEVELS, type StrategyLevel } from '#domain/strategy/strategy-node.js';
import { Known, RowBasis, RowVersion } from '../columns.js';
import { ProgrammeRow } from '../programme/programme.entity.js';

/** A node of a programme's strategy tree. */
@Entity('strategy_node')
@Unique('strategy_node_code_unique', ['programmeId', 'code'])
export class StrategyNodeRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey(() => ProgrammeRow)
  @Column({ type: 'uuid' })
  programmeId!: string;

  @ForeignKey(() => StrategyNodeRow)
  @Column({ type: 'uuid', nullable: true })
  parentId!: string | null;

  @Column({ type: 'text' })
  code!: string;

  @Known('strategy_node_level_known', STRATEGY_LEVELS)
  level!: StrategyLevel;

  @Column({ type: 'jsonb' })
  name!: LocalizedText;

  @Column({ type: 'integer' })
  position!: number;

  @RowBasis('strategy_node_basis_known')
  basis!: Basis;

  @Column({ type: 'text', nullable: true })
  source!: string | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @RowVersion()
  version!: number;
}
