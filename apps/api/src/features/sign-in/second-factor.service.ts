import { Refused } from '@groundwork/access';
import { SignInWork } from '@groundwork/database';
import { Inject, Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import type { Config } from '../../config';
import { SecretHasher } from '../../secrets/secret-hasher';
import { CONFIG } from '../../tokens';
import { Account, RecoveryCode } from './account.entity';
import type { Attempt } from './attempt';
import { countersOf, countGuess, forgetGuesses } from './delays';
import { useCode } from './one-time-code';
import { recoveryHash, renewCodes } from './recovery-codes';
import { enrolmentOf, newTotpSecret, wrapTotp } from './second-factor';
import { SignInService, type Progress, type StepState } from './sign-in.service';
import type { SecondFactorEnrolment } from './sign-in.types';

/** The second factor: an authenticator app, enrolled at the first sign-in, and ten recovery codes. */
@Injectable()
export class SecondFactorService {
  constructor(
    private readonly signIns: SignInService,
    private readonly work: SignInWork,
    private readonly hasher: SecretHasher,
    @Inject(CONFIG) private readonly config: Pick<Config, 'masterKey'>,
  ) {}

  /** A new secret; an earlier one that was never confirmed is replaced. */
  enrol(token: string | undefined, attempt: Attempt): Promise<SecondFactorEnrolment> {
    return this.signIns.continue(token, attempt, async (manager, { account }) => {
      if (account.totpConfirmedAt) throw new Refused('signIn.startAgain');
      const secret = newTotpSecret();
      const totpSecret = wrapTotp(secret, this.config.masterKey, account.id);
      await manager.update(Account, { id: account.id }, { totpSecret });
      return enrolmentOf(secret);
    });
  }

  /** The first code confirms the enrolment; the recovery codes leave the server this once. */
  async confirm(
    token: string | undefined,
    code: string,
    attempt: Attempt,
  ): Promise<{ progress: Progress; codes: string[] }> {
    await this.guess(token, attempt);
    return this.signIns.continue(token, attempt, async (manager, state, of) => {
      if (state.account.totpConfirmedAt) throw new Refused('signIn.startAgain');
      await useCode(manager, state.account, code, this.config.masterKey);
      await manager.update(Account, { id: state.account.id }, { totpConfirmedAt: new Date() });
      const codes = await renewCodes(manager, this.hasher, state.account.id);
      return { codes, progress: await this.pass(manager, state, of) };
    });
  }

  async verify(token: string | undefined, code: string, attempt: Attempt): Promise<Progress> {
    await this.guess(token, attempt);
    return this.signIns.continue(token, attempt, async (manager, state, of) => {
      if (!state.account.totpConfirmedAt) throw new Refused('signIn.startAgain');
      await useCode(manager, state.account, code, this.config.masterKey);
      return this.pass(manager, state, of);
    });
  }

  async recover(token: string | undefined, code: string, attempt: Attempt): Promise<Progress> {
    await this.guess(token, attempt);
    return this.signIns.continue(token, attempt, async (manager, state, of) => {
      const { affected } = await manager.update(
        RecoveryCode,
        { accountId: state.account.id, codeHash: recoveryHash(this.hasher, code), usedAt: IsNull() },
        { usedAt: new Date() },
      );
      if (!affected) throw new Refused('signIn.wrongRecoveryCode');
      return this.pass(manager, state, of);
    });
  }

  private async guess(token: string | undefined, attempt: Attempt): Promise<void> {
    const account = await this.signIns.continue(token, attempt, (_manager, state) =>
      Promise.resolve(state.account.id),
    );
    await this.work.run((manager) =>
      countGuess(manager, countersOf(this.hasher, `factor|${account}`, attempt.address)),
    );
  }

  private async pass(manager: EntityManager, state: StepState, token: string): Promise<Progress> {
    const counters = countersOf(this.hasher, `factor|${state.account.id}`, state.attempt.address);
    await forgetGuesses(manager, counters);
    return this.signIns.passSecondFactor(manager, state, token);
  }
}
