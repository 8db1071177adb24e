import { Invalid } from '@groundwork/access';
import { SignInWork } from '@groundwork/database';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config';
import { SecretHasher } from '../../secrets/secret-hasher';
import { CONFIG } from '../../tokens';
import { Account, askToWait, SessionsService, type Attempt } from '../sign-in';
import { endOtherSessions } from './account-change';
import { assertGoodPassword } from './chosen-password';
import { endResets } from './end-resets';
import type { ChangePasswordInput } from './own-account.types';
import { postNotice } from './post-account-mail';

/** Another password for one's own account, from an open session. */
@Injectable()
export class OwnPasswordService {
  constructor(
    private readonly work: SignInWork,
    private readonly hasher: SecretHasher,
    private readonly sessions: SessionsService,
    @Inject(CONFIG) private readonly config: Pick<Config, 'masterKey'>,
  ) {}

  /**
   * Asks for what a step-up asks for. Undefined: a code of the second factor is needed too; else the session's new token.
   * @throws Refused, or Invalid for a new password that won't do
   */
  async change(
    token: string | undefined,
    { password, code, newPassword }: ChangePasswordInput,
    attempt: Attempt,
  ): Promise<string | undefined> {
    const session = await this.sessions.open(token);
    const { masterKey } = this.config;
    if (newPassword === password) throw new Invalid([{ path: 'newPassword', key: 'password.same' }]);
    await this.work.run(async (manager) => {
      const account = await manager.findOneByOrFail(Account, { id: session.account_id });
      await assertGoodPassword(manager, masterKey, account, newPassword, 'newPassword');
    });
    return this.sessions.withProof(session, { password, code: code ?? null }, attempt, true, async () => {
      const passwordHash = await this.hasher.hash(newPassword).catch(askToWait);
      return async (manager, account) => {
        await manager.update(Account, { id: account.id }, { passwordHash });
        await endResets(manager, account.id);
        const next = await endOtherSessions(manager, account.id, token ?? '', attempt);
        await postNotice(manager, masterKey, account, 'passwordChanged');
        return next;
      };
    });
  }
}
