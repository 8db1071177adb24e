import { Column, Entity, Index } from 'typeorm';
import { ClinicRow } from './clinic-row';

/** A mutation that was done: its key (the row's id), who sent it, what it said, and the ids it made. */
@Entity('mutation_claim')
@Index('mutation_claim_age', ['clinicId', 'createdAt'])
export class MutationClaim extends ClinicRow {
  @Column('uuid')
  actorId: string;

  @Column('text')
  operation: string;

  @Column('bytea')
  bodyHash: Buffer;

  /** Ids only, never content. */
  @Column('jsonb')
  outcome: Readonly<Record<string, string | readonly string[]>>;
}
