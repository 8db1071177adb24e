import { Invalid } from '@groundwork/access';
import { KeyStore, runInWork, SignInWork, Work, writeAudit, type Scope } from '@groundwork/database';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Config } from '../../config';
import { createClinic } from '../../owner/create-clinic';
import { SecretHasher } from '../../secrets/secret-hasher';
import { CONFIG } from '../../tokens';
import {
  Account,
  AccountClaims,
  countersOf,
  countGuess,
  forgetGuesses,
  SignInService,
  type Attempt,
  type Progress,
} from '../sign-in';
import { firstRunCode, isFirstRunCode } from './first-run-code';
import type { FoundClinicInput } from './first-run.inputs';

/** While a database has no clinic: founding the first one, by whoever can read what the start printed. */
@Injectable()
export class FirstRunService {
  private readonly keys: KeyStore;

  constructor(
    private readonly work: SignInWork,
    private readonly hasher: SecretHasher,
    private readonly accounts: AccountClaims,
    private readonly signIns: SignInService,
    @Inject(CONFIG) config: Pick<Config, 'masterKey'>,
  ) {
    this.keys = new KeyStore(config.masterKey);
  }

  /** There is no clinic. */
  async isNow(): Promise<boolean> {
    const [{ there }]: [{ there: boolean }] = await this.work.run((manager) =>
      manager.query('select context.has_clinic() as there'),
    );
    return !there;
  }

  /** What the start prints; undefined once there is a clinic. */
  async code(): Promise<string | undefined> {
    return (await this.isNow()) ? firstRunCode(this.keys.masterKey) : undefined;
  }

  /**
   * Makes the first clinic with its owner, and begins the owner's sign-in.
   * @throws Invalid with one text for a wrong code and for any code once there is a clinic, or for a password that won't do
   */
  async found(input: FoundClinicInput, attempt: Attempt): Promise<Progress> {
    // Nobody has an account to guess at yet: what is guessed is the code.
    const counters = countersOf(this.hasher, 'first run', attempt.address);
    await this.work.run((manager) => countGuess(manager, counters));
    const isNow = await this.isNow();
    if (!isFirstRunCode(this.keys.masterKey, input.code) || !isNow) throw wrongCode();
    await this.work.run((manager) => forgetGuesses(manager, counters));
    const { passwordHash, emailLookup } = await this.accounts.claim(input, input.clinicName);
    return this.work.run(async (manager) => {
      const clinicId = await this.make(manager, input, passwordHash, attempt);
      const account = await manager.findOneByOrFail(Account, { emailLookup });
      return this.signIns.enter(manager, account, attempt, clinicId);
    });
  }

  /** In the context of the clinic that is about to be. @throws Invalid when somebody was faster */
  private async make(
    manager: EntityManager,
    { clinicName: name, timeZone, locale, urgentHelp, name: ownerName, email: ownerEmail }: FoundClinicInput,
    passwordHash: string,
    { operation, requestId }: Attempt,
  ): Promise<string> {
    const id = uuidv7();
    const [{ scope }]: [{ scope: Scope | null }] = await manager.query(
      'select context.found_first_clinic($1) as scope',
      [id],
    );
    if (!scope) throw wrongCode();
    const work = new Work(manager, scope, operation, this.keys);
    const founding = {
      manager,
      config: this.keys,
      inClinic: <T>(_id: string, body: (work: Work) => Promise<T>) => runInWork(work, () => body(work)),
    };
    const wishes = { id, name, timeZone, locale, urgentHelp, ownerName, ownerEmail };
    await createClinic(founding, this.hasher, wishes, passwordHash);
    await writeAudit(manager, work, { name: operation, requestId }, 'done');
    return id;
  }
}

const wrongCode = (): Invalid => new Invalid([{ path: 'code', key: 'firstRun.wrongCode' }]);
