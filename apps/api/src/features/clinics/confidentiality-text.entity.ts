import { ClinicRow } from '@groundwork/database';
import { Column, Entity, Unique } from 'typeorm';

/** What the clinic tells partners about confidentiality; the newest version is accepted before the first answer. */
@Entity('confidentiality_text')
@Unique('one_text_per_version', ['clinicId', 'version'])
export class ConfidentialityText extends ClinicRow {
  @Column('int')
  version: number;

  /** Paragraphs. */
  @Column('text', { array: true })
  body: string[];
}
