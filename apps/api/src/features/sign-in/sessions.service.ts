import { Locked, Refused, StepUpNeeded, Unauthenticated, tokenHash } from '@groundwork/access';
import { SignInWork } from '@groundwork/database';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Config } from '../../config';
import { SecretHasher } from '../../secrets/secret-hasher';
import { newToken } from '../../secrets/tokens';
import { CONFIG } from '../../tokens';
import { Account } from './account.entity';
import type { Attempt } from './attempt';
import { askToWait } from './busy';
import { countersOf, countGuess, forgetGuesses, type Counter } from './delays';
import { holdAccount } from './hold-account';
import { useCode } from './one-time-code';
import { SignInRefusals } from './refusals';

/** Whose a live session is; a locked one is still somebody's. */
export interface SessionAccount {
  readonly account_id: string;
  readonly clinic_id: string;
  /** The second factor was given hours ago. */
  readonly needs_code: boolean;
  readonly locked: boolean;
  /** Password and second factor were given within the last five minutes. */
  readonly stepped_up: boolean;
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

/** What a proof allows; `withCode` says that the second factor was given too, or that there is none. */
export type Act<T> = (manager: EntityManager, account: Account, withCode: boolean) => Promise<T>;

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
    return this.prove(token, proof, attempt, () => true, newToken());
  }

  /** Whose an open session is. @throws Unauthenticated, or Locked */
  async open(token: string | undefined): Promise<SessionAccount> {
    const session = await this.find(token);
    if (session.locked) throw new Locked();
    return session;
  }

  /** @throws StepUpNeeded too, unless the person has just proven to be there */
  async openSteppedUp(token: string | undefined): Promise<SessionAccount> {
    const session = await this.open(token);
    if (!session.stepped_up) throw new StepUpNeeded();
    return session;
  }

  /**
   * Checks password and second factor, does what is slow, and then its act in the transaction that uses the code up.
   * Undefined: the password was right, and a code is needed too. A refusal stays in the audit.
   */
  async withProof<T>(
    session: SessionAccount,
    { password, code }: Proof,
    attempt: Attempt,
    needsCode: boolean,
    prepare: () => Promise<Act<T>>,
  ): Promise<T | undefined> {
    try {
      const counters = this.countersFor(session, attempt);
      await this.work.run((manager) => countGuess(manager, counters));
      const checked = await this.work.run((manager) =>
        manager.findOneByOrFail(Account, { id: session.account_id }),
      );
      const right = await this.hasher.verify(password, checked.passwordHash).catch(askToWait);
      if (!right) throw new Refused('session.wrongPassword');
      const wantsCode = needsCode && checked.totpConfirmedAt !== null;
      if (wantsCode && code === null) return undefined;
      const act = await prepare();
      return await this.work.run(async (manager) => {
        const account = await holdAccount(manager, checked, 'session.wrongPassword');
        if (wantsCode) await useCode(manager, account, code ?? '', this.config.masterKey);
        await forgetGuesses(manager, counters);
        return act(manager, account, wantsCode || account.totpConfirmedAt === null);
      });
    } catch (error) {
      await this.refusals.note(session.account_id, session.clinic_id, attempt, error);
      throw error;
    }
  }

  private async prove(
    token: string | undefined,
    proof: Proof,
    attempt: Attempt,
    needsCode: (session: SessionAccount) => boolean,
    sessionToken?: string,
  ): Promise<Proven> {
    const session = await this.find(token);
    const kept = tokenHash(token ?? '');
    const { operation, requestId } = attempt;
    const confirm: Act<true> = async (manager, _account, withCode) => {
      const rows: { confirmed: boolean }[] = await manager.query(
        'select context.confirm_staff_session($1, $2, $3, $4, $5, $6) as confirmed',
        [kept, sessionToken ? tokenHash(sessionToken) : kept, withCode, uuidv7(), operation, requestId],
      );
      if (!rows[0]?.confirmed) throw new Unauthenticated();
      return true;
    };
    const done = await this.withProof(session, proof, attempt, needsCode(session), () =>
      Promise.resolve(confirm),
    );
    return done ? { done, sessionToken } : { done: false };
  }

  private countersFor({ account_id }: SessionAccount, { address }: Attempt): readonly Counter[] {
    return countersOf(this.hasher, `confirm|${account_id}`, address);
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
