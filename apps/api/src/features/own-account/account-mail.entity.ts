import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { quoted } from '../../quoted';
import type { AccountMailKind } from '../mail-delivery';
import { Account } from '../sign-in';

const kinds: readonly AccountMailKind[] = [
  'passwordReset',
  'passwordChanged',
  'authenticatorChanged',
  'recoveryCodesRenewed',
  'secondFactorRemoved',
];

/** A mail about an account that waits to be sent. It is deleted as soon as it was sent, or can't be. */
@Entity('account_mail')
@Check('account_mail_kind', `kind in (${quoted(kinds)})`)
@Check('sealed_account_mail_address', 'octet_length(address) >= 109 AND get_byte(address, 0) = 1')
export class AccountMail {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'account_mail_key' })
  id: string;

  @Column('text')
  kind: AccountMailKind;

  /** Whom it goes to, sealed under the master key. */
  @Column('bytea')
  address: Buffer;

  /** For a reset: whose account it may be. Whether there is one is found out when the mail is sent. */
  @Column('bytea', { nullable: true })
  emailLookup: Buffer | null;

  @CreateDateColumn({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  createdAt: Date;
}

/** The newest link with which an account gets another password: good once, for an hour after it was sent. */
@Entity('password_reset')
@Index('password_reset_by_token', ['tokenHash'], { unique: true })
@ForeignKey(() => Account, ['accountId'], ['id'], { onDelete: 'CASCADE', name: 'password_reset_account' })
export class PasswordReset {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'password_reset_key' })
  accountId: string;

  /** The mail that holds the link. */
  @Column('uuid')
  mailId: string;

  @Column('bytea')
  tokenHash: Buffer;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  usedAt: Date | null;
}
