import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { RISK_CATEGORIES, RISK_STATUSES, type RiskCategory, type RiskStatus } from '#domain/risk/risk.js';
import type { Basis } from '#domain/shared/basis.js';
import type { DatePrecision, LocalDate } from '#domain/shared/local-date.js';
import type { LocalizedText } from '#domain/shared/text.js';
import { Known, Precision, RowVersion } from '../columns.js';
import { ProjectRow } from '../project/project.entity.js';

/** A risk of a project; its exposure is likelihood x impact. */
@Entity('risk')
@Unique('risk_code_unique', ['programmeId', 'code'])
@Index('risk_project', ['projectId'])
@Check('risk_likelihood_range', 'likelihood BETWEEN 1 AND 5')
@Check('risk_impact_range', 'impact BETWEEN 1 AND 5')
@ForeignKey(() => ProjectRow, ['projectId', 'programmeId'], ['id', 'programmeId'])
export class RiskRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  programmeId!: string;

  @Column({ type: 'uuid' })
  projectId!: string;

  @Column({ type: 'text' })
  code!: string;

  @Known('risk_category_known', RISK_CATEGORIES)
  category!: RiskCategory;

  @Column({ type: 'jsonb' })
  title!: LocalizedText;

  @Column({ type: 'integer' })
  likelihood!: number;

  @Column({ type: 'integer' })
  impact!: number;

  @Known('risk_status_known', RISK_STATUSES)
  status!: RiskStatus;

  @Column({ type: 'boolean', default: false })
  occurred!: boolean;

  @Column({ type: 'date', nullable: true })
  raisedOn!: LocalDate | null;

  @Precision('risk_raised_precision_known')
  raisedPrecision!: DatePrecision | null;

  @Column({ type: 'text', nullable: true })
  owner!: string | null;

  @Column({ type: 'text', nullable: true })
  ratingBasis!: string | null;

  @Column({ type: 'text', default: 'SOURCED' })
  basis!: Basis;

  @Column({ type: 'text', nullable: true })
  source!: string | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @RowVersion()
  version!: number;
}

/** What is done against a risk, by whom and until when. */
@Entity('risk_mitigation')
@Index('risk_mitigation_risk', ['riskId'])
@ForeignKey(() => ProjectRow, ['projectId', 'programmeId'], ['id', 'programmeId'])
export class RiskMitigationRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  programmeId!: string;

  @Column({ type: 'uuid' })
  projectId!: string;

  @ForeignKey(() => RiskRow)
  @Column({ type: 'uuid' })
  riskId!: string;

  @Column({ type: 'jsonb' })
  text!: LocalizedText;

  @Column({ type: 'text', nullable: true })
  owner!: string | null;

  @Column({ type: 'date', nullable: true })
  dueOn!: LocalDate | null;

  @Column({ type: 'date', nullable: true })
  doneOn!: LocalDate | null;

  @RowVersion()
  version!: number;
}
