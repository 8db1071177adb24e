import { Refused, Unauthenticated, tokenHash } from '@groundwork/access';
import { SignInWork } from '@groundwork/database';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Config } from '../../config';
import { SecretHasher } from '../../secrets/secret-hasher';
import { newToken } from '../../secrets/tokens';
import { CONFIG } from '../../tokens';
import { Account, SignIn } from './account.entity';
import type { Attempt } from './attempt';
import { askToWait } from './busy';
import { countersOf, countGuess, forgetGuesses, type Counter } from './delays';
import { holdAccount } from './hold-account';
import { isKnownNetwork, rememberNetwork } from './known-networks';
import { SignInRefusals } from './refusals';
import { sealAddress } from './sealed-address';
import type { ClinicChoice, SignInInput, SignInStep } from './sign-in.types';

interface Membership {
  readonly clinic_id: string;
  readonly clinic_name: string;
  readonly demo: boolean;
}

/** A sign-in under way, with the account and its clinics. */
export interface StepState {
  readonly signIn: SignIn;
  readonly account: Account;
  readonly memberships: readonly Membership[];
  readonly attempt: Attempt;
}

/** Where a sign-in stands, and the token that the browser gets for it. */
export interface Progress {
  readonly next: SignInStep;
  readonly clinics: ClinicChoice[];
  readonly signInToken?: string;
  readonly sessionToken?: string;
}

/** Signing in, step by step: password, clinic, second factor, session. */
@Injectable()
export class SignInService {
  constructor(
    private readonly work: SignInWork,
    private readonly hasher: SecretHasher,
    private readonly refusals: SignInRefusals,
    @Inject(CONFIG) private readonly config: Pick<Config, 'masterKey'>,
  ) {}

  /** @throws Refused with one text for an unknown account, a wrong password and an account without a clinic. */
  async begin(input: SignInInput, attempt: Attempt): Promise<Progress> {
    const email = input.email.toLowerCase();
    const emailLookup = this.hasher.lookup('email', email);
    const counters = await this.work.run(async (manager) => {
      const known = await isKnownNetwork(manager, this.hasher, emailLookup, attempt.address);
      const counted = countersOf(this.hasher, email, attempt.address, { known });
      await countGuess(manager, counted);
      return counted;
    });
    const account = await this.work.run((manager) => manager.findOneBy(Account, { emailLookup }));
    const right = await this.hasher.verify(input.password, account?.passwordHash).catch(askToWait);
    try {
      if (!account || !right) throw new Refused('signIn.wrong');
      return await this.admit(account, email, counters, attempt);
    } catch (error) {
      await this.refusals.note(account?.id, null, attempt, error, counters[0]);
      throw error;
    }
  }

  /** The password was right. */
  private admit(
    { id, passwordHash }: Account,
    email: string,
    counters: readonly Counter[],
    attempt: Attempt,
  ): Promise<Progress> {
    return this.work.run(async (manager) => {
      const account = await holdAccount(manager, { id, passwordHash }, 'signIn.wrong');
      if (!account.address)
        await manager.update(
          Account,
          { id },
          { address: sealAddress(email, this.config.masterKey, 'account', id) },
        );
      await forgetGuesses(manager, counters);
      return this.enter(manager, account, attempt);
    });
  }

  /**
   * Begins the sign-in of somebody whose password is known to be right, into one clinic if it is said which.
   * @throws Refused when they belong to no clinic
   */
  async enter(
    manager: EntityManager,
    account: Account,
    attempt: Attempt,
    clinicId: string | null = null,
  ): Promise<Progress> {
    const memberships = await membershipsOf(manager, account.id);
    if (!memberships.length) throw new Refused('signIn.wrong');
    const token = newToken();
    const signIn = manager.create(SignIn, {
      id: uuidv7(),
      accountId: account.id,
      tokenHash: tokenHash(token),
      chosenClinicId: memberships.length === 1 ? memberships[0]!.clinic_id : clinicId,
      secondFactorAt: null,
    });
    await manager.insert(SignIn, signIn);
    return this.advance(manager, { signIn, account, memberships, attempt }, token);
  }

  async chooseClinic(token: string | undefined, clinicId: string, attempt: Attempt): Promise<Progress> {
    return this.continue(token, attempt, async (manager, state, of) => {
      const chosen = state.memberships.find((membership) => membership.clinic_id === clinicId);
      if (!chosen) throw new Refused('signIn.startAgain');
      await manager.update(SignIn, { id: state.signIn.id }, { chosenClinicId: clinicId });
      state.signIn.chosenClinicId = clinicId;
      return this.advance(manager, state, of);
    });
  }

  /** Runs one more step of a sign-in. @throws Unauthenticated when there is none, or it took longer than 15 minutes. */
  async continue<T>(
    token: string | undefined,
    attempt: Attempt,
    step: (manager: EntityManager, state: StepState, token: string) => Promise<T>,
  ): Promise<T> {
    if (!token) throw new Unauthenticated();
    let known: SignIn | undefined;
    const attemptStep = this.work.run(async (manager) => {
      // The account first, as everything that changes one does.
      await manager.query(
        `select 1 from account where id = (select account_id from sign_in where token_hash = $1) for no key update`,
        [tokenHash(token)],
      );
      const signIn = await manager
        .createQueryBuilder(SignIn, 's')
        .where(`s.token_hash = :hash and s.created_at > now() - interval '15 minutes'`, {
          hash: tokenHash(token),
        })
        .setLock('pessimistic_write')
        .getOne();
      if (!signIn) throw new Refused('signIn.startAgain');
      known = signIn;
      const account = await manager.findOneByOrFail(Account, { id: signIn.accountId });
      const memberships = await membershipsOf(manager, account.id);
      return step(manager, { signIn, account, memberships, attempt }, token);
    });
    return attemptStep.catch(async (error: unknown) => {
      if (known) await this.refusals.note(known.accountId, known.chosenClinicId, attempt, error);
      throw error;
    });
  }

  /** The second factor was right. */
  async passSecondFactor(manager: EntityManager, state: StepState, token: string): Promise<Progress> {
    state.signIn.secondFactorAt = new Date();
    await manager.update(SignIn, { id: state.signIn.id }, { secondFactorAt: state.signIn.secondFactorAt });
    return this.advance(manager, state, token);
  }

  async end(sessionToken: string | undefined, { operation, requestId }: Attempt): Promise<void> {
    if (!sessionToken) return;
    await this.work.run((manager) =>
      manager.query('select context.end_staff_session($1, $2, $3, $4)', [
        tokenHash(sessionToken),
        uuidv7(),
        operation,
        requestId,
      ]),
    );
  }

  private async advance(manager: EntityManager, state: StepState, token: string): Promise<Progress> {
    const next = nextStep(state);
    const clinics = state.memberships.map(({ clinic_id, clinic_name }) => ({
      id: clinic_id,
      name: clinic_name,
    }));
    if (next !== 'done') return { next, clinics, signInToken: token };
    const { operation, requestId, device } = state.attempt;
    const sessionToken = newToken();
    const rows: { started: boolean }[] = await manager.query(
      'select context.start_staff_session($1, $2, $3, $4, $5, $6, $7, $8) as started',
      [
        tokenHash(token),
        tokenHash(sessionToken),
        uuidv7(),
        uuidv7(),
        operation,
        requestId,
        device.browser,
        device.platform,
      ],
    );
    if (!rows[0]?.started) throw new Refused('signIn.startAgain');
    await rememberNetwork(manager, this.hasher, state.account, state.attempt.address);
    return { next, clinics, sessionToken };
  }
}

const membershipsOf = (manager: EntityManager, accountId: string): Promise<Membership[]> =>
  manager.query('select clinic_id, clinic_name, demo from context.memberships($1)', [accountId]);

const nextStep = ({ signIn, account, memberships }: StepState): SignInStep => {
  const chosen = memberships.find(({ clinic_id }) => clinic_id === signIn.chosenClinicId);
  if (!chosen) return 'chooseClinic';
  if (signIn.secondFactorAt) return 'done';
  // Whoever has a second factor is asked for it everywhere; a clinic for trying out does not ask to set one up.
  if (account.totpConfirmedAt) return 'secondFactor';
  return chosen.demo ? 'done' : 'enrolSecondFactor';
};
