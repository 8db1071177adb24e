import { Refused } from '@groundwork/access';
import { SignInWork } from '@groundwork/database';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Config } from '../../config';
import { SecretHasher } from '../../secrets/secret-hasher';
import { CONFIG } from '../../tokens';
import {
  Account,
  countersOf,
  countGuess,
  enrolmentOf,
  forgetGuesses,
  newTotpSecret,
  RecoveryCode,
  renewCodes,
  SessionsService,
  SignInRefusals,
  useCode,
  wrapTotp,
  type Attempt,
  type SecondFactorEnrolment,
} from '../sign-in';
import { endOtherSessions } from './account-change';
import { postNotice } from './post-account-mail';

/** What came of a change: fresh recovery codes, and the session's new token. */
export interface SecondFactorChanged {
  readonly codes: string[];
  readonly sessionToken: string;
}

/** One's own second factor, from a session that has just been stepped up. */
@Injectable()
export class OwnSecondFactorService {
  constructor(
    private readonly work: SignInWork,
    private readonly hasher: SecretHasher,
    private readonly sessions: SessionsService,
    private readonly refusals: SignInRefusals,
    @Inject(CONFIG) private readonly config: Pick<Config, 'masterKey'>,
  ) {}

  /** The secret of another authenticator, good for 15 minutes. The one that is in use works on. */
  async begin(token: string | undefined): Promise<SecondFactorEnrolment> {
    const { account_id: id } = await this.sessions.openSteppedUp(token);
    const secret = newTotpSecret();
    const nextTotpSecret = wrapTotp(secret, this.config.masterKey, id);
    await this.work.run((manager) =>
      manager.update(Account, { id }, { nextTotpSecret, nextTotpAt: () => 'clock_timestamp()' }),
    );
    return enrolmentOf(secret);
  }

  /** A code of the new authenticator ends the one before, and its recovery codes. @throws Refused */
  async confirm(token: string | undefined, code: string, attempt: Attempt): Promise<SecondFactorChanged> {
    const { account_id: id, clinic_id } = await this.sessions.openSteppedUp(token);
    const counters = countersOf(this.hasher, `factor|${id}`, attempt.address);
    await this.work.run((manager) => countGuess(manager, counters));
    try {
      return await this.change(token, id, attempt, async (manager, account) => {
        if (!(await isWaiting(manager, id))) throw new Refused('secondFactor.startAgain');
        const used = { id, totpSecret: account.nextTotpSecret };
        await manager.update(Account, { id }, { totpLastStep: '0' });
        await useCode(manager, used, code, this.config.masterKey);
        await manager.update(
          Account,
          { id },
          {
            totpSecret: account.nextTotpSecret,
            totpConfirmedAt: () => 'clock_timestamp()',
            nextTotpSecret: null,
            nextTotpAt: null,
          },
        );
        await forgetGuesses(manager, counters);
        await postNotice(manager, this.config.masterKey, account, 'authenticatorChanged');
        return renewCodes(manager, this.hasher, id);
      });
    } catch (error) {
      await this.refusals.note(id, clinic_id, attempt, error);
      throw error;
    }
  }

  /** Ten fresh recovery codes; those before open nothing any more. */
  async renew(token: string | undefined, attempt: Attempt): Promise<SecondFactorChanged> {
    const { account_id } = await this.sessions.openSteppedUp(token);
    return this.change(token, account_id, attempt, async (manager, account) => {
      if (!account.totpConfirmedAt) throw new Refused('secondFactor.none');
      await postNotice(manager, this.config.masterKey, account, 'recoveryCodesRenewed');
      return renewCodes(manager, this.hasher, account.id);
    });
  }

  /** Only where every clinic of the account is one for trying out. @throws Refused */
  async remove(token: string | undefined, attempt: Attempt): Promise<SecondFactorChanged> {
    const { account_id } = await this.sessions.openSteppedUp(token);
    return this.change(token, account_id, attempt, async (manager, account) => {
      if (!account.totpConfirmedAt) throw new Refused('secondFactor.none');
      const [{ may }]: [{ may: boolean }] = await manager.query('select context.may_go_without($1) as may', [
        account.id,
      ]);
      if (!may) throw new Refused('secondFactor.needed');
      await removeSecondFactor(manager, account.id);
      await postNotice(manager, this.config.masterKey, account, 'secondFactorRemoved');
      return [];
    });
  }

  private change(
    token: string | undefined,
    accountId: string,
    attempt: Attempt,
    act: (manager: EntityManager, account: Account) => Promise<string[]>,
  ): Promise<SecondFactorChanged> {
    return this.work.run(async (manager) => {
      const account = await manager.findOneOrFail(Account, {
        where: { id: accountId },
        lock: { mode: 'for_no_key_update' },
      });
      const codes = await act(manager, account);
      return { codes, sessionToken: await endOtherSessions(manager, accountId, token ?? '', attempt) };
    });
  }
}

/** The account is as before its second factor was set up. */
export const removeSecondFactor = async (manager: EntityManager, id: string): Promise<void> => {
  const nothing = { totpSecret: null, totpConfirmedAt: null, nextTotpSecret: null, nextTotpAt: null };
  await manager.update(Account, { id }, { ...nothing, totpLastStep: '0' });
  await manager.delete(RecoveryCode, { accountId: id });
};

const isWaiting = async (manager: EntityManager, id: string): Promise<boolean> => {
  const [{ waits }]: [{ waits: boolean }] = await manager.query(
    `select coalesce(next_totp_at > now() - interval '15 minutes', false) as waits from account where id = $1`,
    [id],
  );
  return waits;
};
