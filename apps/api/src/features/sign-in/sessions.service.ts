import { Locked, Refused, Unauthenticated, tokenHash } from '@groundwork/access';
import { SignInWork } from '@groundwork/database';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Config } from '../../config';
import { SecretHasher } from '../../secrets/secret-hasher';
import { newToken } from '../../secrets/tokens';
import { CONFIG } from '../../tokens';
import { Account } from './account.entity';
import type { Attempt } from './attempt';
import { askToWait } from './busy';
import { countersOf, countGuess, forgetGuesses } from './delays';
import { useCode } from './one-time-code';
import { SignInRefusals } from './refusals';

/** Whose a live session is; a locked one is still somebody's. */
interface SessionAccount {
  readonly account_id: string;
  readonly clinic_id: string;
  readonly staff_id: string;
  readonly demo: boolean;
  /** The second factor was given hours ago. */
  readonly needs_code: boolean;
}

export interface Proof {
  readonly password: string;
  readonly code: string | null;
}

/** What came of proving to be there. Without `done` the password was right, and a code is needed too. */
export interface Proven {
  readonly done: boolean;
  readonly sessionToken?: string;
}

/** A session that goes on: staying, locking, and proving to be there. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly work: SignInWork,
    private readonly hasher: SecretHasher,
    private readonly refusals: SignInRefusals,
    @Inject(CONFIG) private readonly config: Pick<Config, 'masterKey'>,
  ) {}

  /** The person is there, without asking for anything. @throws Unauthenticated, or Locked */
  async stay(token: string | undefined): Promise<void> {
    await this.find(token);
    const rows: { stays: boolean }[] = await this.work.run((manager) =>
      manager.query('select context.touch_staff_session($1) as stays', [tokenHash(token ?? '')]),
    );
    if (!rows[0]?.stays) throw new Locked();
  }

  /** Nothing goes on in this session until the password is given. A session that ended is no error. */
  async lock(token: string | undefined, { operation, requestId }: Attempt): Promise<void> {
    if (!token) return;
    await this.work.run((manager) =>
      manager.query('select context.lock_staff_session($1, $2, $3, $4)', [
        tokenHash(token),
        uuidv7(),
        operation,
        requestId,
      ]),
    );
  }

  /** The password opens a locked session; the second factor is asked for when it was given hours ago. */
  unlock(token: string | undefined, proof: Proof, attempt: Attempt): Promise<Proven> {
    return this.prove(token, proof, attempt, ({ needs_code }) => needs_code);
  }

  /** Password and second factor once more, for what matters most. The session goes on under a new token. */
  stepUp(token: string | undefined, proof: Proof, attempt: Attempt): Promise<Proven> {
    return this.prove(token, proof, attempt, ({ demo }) => !demo, newToken());
  }

  private async prove(
    token: string | undefined,
    { password, code }: Proof,
    attempt: Attempt,
    needsCode: (session: SessionAccount) => boolean,
    sessionToken?: string,
  ): Promise<Proven> {
    const session = await this.find(token);
    try {
      const counters = countersOf(this.hasher, `confirm|${session.account_id}`, attempt.address);
      await this.work.run((manager) => countGuess(manager, counters));
      const account = await this.work.run((manager) =>
        manager.findOneByOrFail(Account, { id: session.account_id }),
      );
      const right = await this.hasher.verify(password, account.passwordHash).catch(askToWait);
      if (!right) throw new Refused('session.wrongPassword');
      const wantsCode = needsCode(session) && account.totpConfirmedAt !== null;
      if (wantsCode && code === null) return { done: false };
      await this.work.run(async (manager) => {
        if (wantsCode) await useCode(manager, account, code ?? '', this.config.masterKey);
        await forgetGuesses(manager, counters);
        const kept = tokenHash(token ?? '');
        const { operation, requestId } = attempt;
        const rows: { confirmed: boolean }[] = await manager.query(
          'select context.confirm_staff_session($1, $2, $3, $4, $5, $6) as confirmed',
          [
            kept,
            sessionToken ? tokenHash(sessionToken) : kept,
            wantsCode || session.demo,
            uuidv7(),
            operation,
            requestId,
          ],
        );
        if (!rows[0]?.confirmed) throw new Unauthenticated();
      });
      return { done: true, sessionToken };
    } catch (error) {
      await this.refusals.note(session.account_id, session.clinic_id, attempt, error);
      throw error;
    }
  }

  /** @throws Unauthenticated when it is nobody's */
  private async find(token: string | undefined): Promise<SessionAccount> {
    if (!token) throw new Unauthenticated();
    const [found]: SessionAccount[] = await this.work.run((manager) =>
      manager.query('select * from context.session_account($1)', [tokenHash(token)]),
    );
    if (!found) throw new Unauthenticated();
    return found;
  }
}
