import { CreateDateColumn, PrimaryColumn, Column } from 'typeorm';

/** Every table of a clinic: the clinic and the row's own id are its key. Both are stamped before the insert. */
export abstract class ClinicRow {
  @PrimaryColumn('uuid')
  clinicId: string;

  @PrimaryColumn('uuid')
  id: string;

  @CreateDateColumn({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  createdAt: Date;
}

/** A row that belongs to one couple; whoever reads or writes it leaves the couple's id in the audit row. */
export abstract class CoupleRow extends ClinicRow {
  @Column('uuid')
  coupleId: string;
}
