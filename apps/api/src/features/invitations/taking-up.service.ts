import { Refused, tokenHash, type StaffRole } from '@groundwork/access';
import { addRow, KeyStore, runInWork, SignInWork, Work, writeAudit, type Scope } from '@groundwork/database';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Config } from '../../config';
import { SecretHasher } from '../../secrets/secret-hasher';
import { CONFIG } from '../../tokens';
import {
  Account,
  AccountClaims,
  countersOf,
  countGuess,
  forgetGuesses,
  holdAccount,
  SignInService,
  type Attempt,
  type Progress,
} from '../sign-in';
import { StaffMember } from '../staff';
import type { AcceptInvitationInput, InvitationOffer } from './invitation.types';

interface Offer {
  readonly clinic_id: string;
  readonly clinic_name: string;
  readonly invited_role: StaffRole;
  readonly email_lookup: Buffer;
}

/** Taking up an invitation: with a new account, or with the one that the address has already. */
@Injectable()
export class TakingUpService {
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

  /** @throws Refused with one text for whatever is no open invitation */
  async offer(token: string): Promise<InvitationOffer> {
    const { clinic_name, invited_role } = await this.find(token);
    return { clinicName: clinic_name, role: invited_role };
  }

  /** @throws Refused, or Invalid for a new password that won't do */
  async accept(input: AcceptInvitationInput, attempt: Attempt): Promise<Progress> {
    const email = input.email.toLowerCase();
    const emailLookup = this.hasher.lookup('email', email);
    const offer = await this.find(input.token);
    if (!offer.email_lookup.equals(emailLookup)) throw new Refused('invitations.otherAddress');
    const counters = countersOf(this.hasher, email, attempt.address);
    await this.work.run((manager) => countGuess(manager, counters));
    const account = await this.accounts.claim(input, offer.clinic_name);
    return this.work.run(async (manager) => {
      await this.join(manager, input, account, attempt);
      await forgetGuesses(manager, counters);
      return this.signIns.enter(manager, account, attempt, offer.clinic_id);
    });
  }

  private async find(token: string): Promise<Offer> {
    const [offer]: Offer[] = await this.work.run((manager) =>
      manager.query('select * from context.invitation_of($1)', [tokenHash(token)]),
    );
    if (!offer) throw new Refused('invitations.over');
    return offer;
  }

  /** Uses the invitation up, in the context of the very place that it offers. */
  private async join(
    manager: EntityManager,
    { token, name }: AcceptInvitationInput,
    account: Account,
    { operation, requestId }: Attempt,
  ): Promise<void> {
    const [{ scope }]: [{ scope: Extract<Scope, { kind: 'staff' }> | null }] = await manager.query(
      'select context.take_up_invitation($1, $2) as scope',
      [tokenHash(token), uuidv7()],
    );
    if (!scope) throw new Refused('invitations.over');
    const isKnown = await manager.existsBy(Account, { id: account.id });
    if (isKnown) await holdAccount(manager, account, 'password.ofAccount');
    else await manager.insert(Account, account);
    const work = new Work(manager, scope, operation, this.keys);
    await runInWork(work, async () => {
      const role = scope.role as StaffRole;
      const place = { id: scope.id, accountId: account.id, displayName: name, role, disabledAt: null };
      await addRow(manager, StaffMember, place);
      await writeAudit(manager, work, { name: operation, requestId }, 'done');
    });
  }
}
