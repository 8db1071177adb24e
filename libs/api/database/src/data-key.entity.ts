import { Check, Column, Entity, Unique } from 'typeorm';
import { ClinicRow } from './clinic-row';
import type { KeyScope } from './sealed';

/** A clinic's own key, wrapped by the master key. */
@Entity('clinic_key')
@Unique('one_key_per_clinic', ['clinicId'])
export class ClinicKey extends ClinicRow {
  @Column('bytea')
  wrapped: Buffer;
}

/** A data key of one scope, wrapped by the clinic's key. Destroying the row makes what it sealed unreadable. */
@Entity('data_key')
@Unique('one_key_per_scope', ['clinicId', 'scope', 'scopeId'])
@Check('data_key_scope', `scope in ('clinic', 'couple', 'partner')`)
export class DataKey extends ClinicRow {
  @Column('text')
  scope: KeyScope;

  @Column('uuid')
  scopeId: string;

  @Column('uuid', { nullable: true })
  coupleId: string | null;

  @Column('uuid', { nullable: true })
  partnerId: string | null;

  @Column('bytea')
  wrapped: Buffer;
}
