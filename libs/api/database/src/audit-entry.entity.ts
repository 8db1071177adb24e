import { Check, Column, Entity, Index } from 'typeorm';
import { ClinicRow } from './clinic-row';

/** One row per operation: who did what to which couples, and how it ended. Never content or names. */
@Entity('audit_entry')
@Index('audit_entry_by_time', ['clinicId', 'createdAt'])
@Check('audit_entry_actor_kind', `actor_kind in ('staff', 'link', 'system')`)
export class AuditEntry extends ClinicRow {
  @Column('text')
  actorKind: 'staff' | 'link' | 'system';

  @Column('uuid')
  actorId: string;

  @Column('text')
  operation: string;

  @Column('uuid', { array: true })
  coupleIds: string[];

  /** `done`, or the code of a refusal. */
  @Column('text')
  outcome: string;

  @Column('text')
  requestId: string;
}
