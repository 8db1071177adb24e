import { Invalid, Refused } from '@groundwork/access';
import { SignInWork } from '@groundwork/database';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Config } from '../../config';
import { SecretHasher } from '../../secrets/secret-hasher';
import { CONFIG } from '../../tokens';
import { Account } from './account.entity';
import { askToWait } from './busy';
import { passwordKeys, passwordProblem } from './password-rules';
import { sealAddress } from './sealed-address';

/** Somebody who takes a place in a clinic, as they say. */
export interface Claimant {
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

/** Whose account a new place belongs to. */
@Injectable()
export class AccountClaims {
  constructor(
    private readonly work: SignInWork,
    private readonly hasher: SecretHasher,
    @Inject(CONFIG) private readonly config: Pick<Config, 'masterKey'>,
  ) {}

  /**
   * The account of the address, once its password was right; or a new one, not stored yet.
   * @throws Refused for another password than the account's, Invalid for a new one that won't do
   */
  async claim({ email, name, password }: Claimant, clinicName: string): Promise<Account> {
    const emailLookup = this.hasher.lookup('email', email.toLowerCase());
    const known = await this.work.run((manager) => manager.findOneBy(Account, { emailLookup }));
    if (known) {
      const right = await this.hasher.verify(password, known.passwordHash).catch(askToWait);
      if (!right) throw new Refused('password.ofAccount');
      return known;
    }
    const problem = passwordProblem(password, { email, names: [name, clinicName] });
    if (problem) throw new Invalid([{ path: 'password', key: passwordKeys[problem] }]);
    const passwordHash = await this.hasher.hash(password).catch(askToWait);
    const id = uuidv7();
    const address = sealAddress(email.toLowerCase(), this.config.masterKey, 'account', id);
    const fresh = { id, emailLookup, address, passwordHash, totpSecret: null, totpConfirmedAt: null };
    return Object.assign(new Account(), fresh);
  }
}
