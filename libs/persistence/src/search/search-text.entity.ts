import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Known } from '../columns.js';

/** The folded text by which a project or a planned milestone is found, kept by triggers alone. */
@Entity('search_text')
@Index('search_text_programme', ['programmeId', 'kind'])
export class SearchTextRow {
  /** The project or planned milestone. */
  @PrimaryColumn({ type: 'uuid' })
  rowId!: string;

  @Known('search_text_kind_known', ['PROJECT', 'MILESTONE'])
  kind!: 'PROJECT' | 'MILESTONE';

  @Column({ type: 'uuid' })
  programmeId!: string;

  @Column({ type: 'text' })
  text!: string;
}
