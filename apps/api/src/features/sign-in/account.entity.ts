import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A person who can sign in. No clinic: a person can belong to several. */
@Entity('account')
@Index('account_by_email', ['emailLookup'], { unique: true })
@Check('sealed_account_address', 'octet_length(address) >= 109 AND get_byte(address, 0) = 1')
export class Account {
  @PrimaryColumn('uuid')
  id: string;

  /** HMAC-SHA-256 of the lower-cased address under the deployment's key. */
  @Column('bytea')
  emailLookup: Buffer;

  /** The same address, sealed under the master key, for notes about the account; null until its next sign-in. */
  @Column('bytea', { nullable: true })
  address: Buffer | null;

  /** argon2id with the deployment's pepper. */
  @Column('text')
  passwordHash: string;

  /** The TOTP secret, wrapped by the master key; null until the second factor is enrolled. */
  @Column('bytea', { nullable: true })
  totpSecret: Buffer | null;

  @Column('timestamptz', { nullable: true })
  totpConfirmedAt: Date | null;

  /** Another authenticator's secret, wrapped, until a code of it is given: the one before works until then. */
  @Column('bytea', { nullable: true })
  nextTotpSecret: Buffer | null;

  @Column('timestamptz', { nullable: true })
  nextTotpAt: Date | null;

  /** The newest time step that was used; a step is good for one sign-in. */
  @Column('bigint', { default: 0 })
  totpLastStep: string;

  @CreateDateColumn({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  createdAt: Date;
}

/** One of ten codes that stand in for the second factor, each once. */
@Entity('recovery_code')
@ForeignKey(() => Account, ['accountId'], ['id'], { onDelete: 'CASCADE' })
export class RecoveryCode {
  @PrimaryColumn('uuid')
  accountId: string;

  /** HMAC-SHA-256 of the code under the deployment's key. */
  @PrimaryColumn('bytea')
  codeHash: Buffer;

  @Column('timestamptz', { nullable: true })
  usedAt: Date | null;
}

/** A sign-in under way: the password was right, a second factor or a choice of clinic is still to come. 15 minutes. */
@Entity('sign_in')
@Index('sign_in_by_token', ['tokenHash'], { unique: true })
@ForeignKey(() => Account, ['accountId'], ['id'], { onDelete: 'CASCADE' })
export class SignIn {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  accountId: string;

  @Column('bytea')
  tokenHash: Buffer;

  @Column('uuid', { nullable: true })
  chosenClinicId: string | null;

  @Column('timestamptz', { nullable: true })
  secondFactorAt: Date | null;

  @CreateDateColumn({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  createdAt: Date;
}

/** Guesses per account and per address: each wrong one makes the next wait longer. Also tries of links per network. */
@Entity('sign_in_delay')
export class SignInDelay {
  /** HMAC-SHA-256 of what is guessed at or guesses: an account, an address, a network. */
  @PrimaryColumn('bytea')
  subject: Buffer;

  @Column('int')
  wrong: number;

  @Column('timestamptz')
  until: Date;
}

/** A network from which somebody signed in before: an account guessed at from everywhere doesn't wait there. */
@Entity('known_network')
@Index('known_network_by_account', ['accountId', 'seenAt'])
@ForeignKey(() => Account, ['accountId'], ['id'], {
  onDelete: 'CASCADE',
  name: 'known_network_account',
})
export class KnownNetwork {
  /** HMAC-SHA-256 of account and network under the deployment's key. */
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'known_network_key' })
  subject: Buffer;

  @Column('uuid')
  accountId: string;

  @Column('timestamptz', { default: () => 'now()' })
  seenAt: Date;
}
