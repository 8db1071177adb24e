import { Refused, tokenHash } from '@groundwork/access';
import { SignInWork } from '@groundwork/database';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Config } from '../../config';
import { SecretHasher } from '../../secrets/secret-hasher';
import { CONFIG } from '../../tokens';
import { Account, askToWait, countGuess, type Attempt, type Counter } from '../sign-in';
import { endAllSessions } from './account-change';
import { assertGoodPassword } from './chosen-password';
import type { RequestPasswordResetInput, ResetPasswordInput } from './own-account.types';
import { postNotice, postReset } from './post-account-mail';

/** Thirty from one network, then a wait that doubles from a second to a quarter of an hour. */
const networkCounter = (hasher: SecretHasher, network: string): Counter => ({
  subject: hasher.lookup('reset-network', network),
  free: 30,
  longest: 900,
});

/**
 * Two to one mailbox, whoever asks, then a wait that doubles from two minutes to an hour: there is always a link in the
 * mailbox that is good still when another one is not sent.
 */
const mailboxCounter = (hasher: SecretHasher, email: string): Counter => ({
  subject: hasher.lookup('reset-mailbox', email),
  free: 2,
  longest: 3600,
  first: 120,
});

/** Another password for somebody who forgot theirs, by a link to the mailbox. */
@Injectable()
export class PasswordResetService {
  constructor(
    private readonly work: SignInWork,
    private readonly hasher: SecretHasher,
    @Inject(CONFIG) private readonly config: Pick<Config, 'masterKey'>,
  ) {}

  /**
   * Does the same for every address; the worker finds out whether there is an account.
   * @throws Refused while the network has to wait
   */
  async request({ email: typed }: RequestPasswordResetInput, { address }: Attempt): Promise<void> {
    const email = typed.toLowerCase();
    await this.work.run((manager) => countGuess(manager, [networkCounter(this.hasher, address)]));
    await this.work.run(async (manager) => {
      if (!(await this.hasRoom(manager, email))) return;
      await postReset(manager, this.config.masterKey, email, this.hasher.lookup('email', email));
    });
  }

  /** @throws Refused with one text for whatever is no open link */
  async find(token: string): Promise<void> {
    await this.work.run((manager) => openReset(manager, token));
  }

  /** Uses the link up. @throws Refused, or Invalid for a password that won't do, which leaves the link as it is */
  async reset({ token, password }: ResetPasswordInput, attempt: Attempt): Promise<void> {
    const { masterKey } = this.config;
    await this.work.run(async (manager) => {
      const account = await openReset(manager, token);
      await assertGoodPassword(manager, masterKey, account, password, 'password');
    });
    const passwordHash = await this.hasher.hash(password).catch(askToWait);
    await this.work.run(async (manager) => {
      const { id, address } = await openReset(manager, token);
      await manager.query('select 1 from account where id = $1 for no key update', [id]);
      const [, used]: [unknown, number] = await manager.query(
        `update password_reset set used_at = clock_timestamp()
          where account_id = $1 and token_hash = $2 and used_at is null and expires_at > now()`,
        [id, tokenHash(token)],
      );
      if (!used) throw new Refused('passwordReset.over');
      await manager.update(Account, { id }, { passwordHash });
      await endAllSessions(manager, id, attempt);
      await postNotice(manager, masterKey, { id, address }, 'passwordChanged');
    });
  }

  /** Asked too often, it goes without another mail, and without saying so. */
  private async hasRoom(manager: EntityManager, email: string): Promise<boolean> {
    try {
      await countGuess(manager, [mailboxCounter(this.hasher, email)]);
      return true;
    } catch (error) {
      if (error instanceof Refused) return false;
      throw error;
    }
  }
}

const openReset = async (manager: EntityManager, token: string): Promise<Account> => {
  const account = await manager
    .createQueryBuilder(Account, 'a')
    .where(
      `a.id = (select r.account_id from password_reset r
                where r.token_hash = :hash and r.used_at is null and r.expires_at > now())`,
      { hash: tokenHash(token) },
    )
    .getOne();
  if (!account) throw new Refused('passwordReset.over');
  return account;
};
