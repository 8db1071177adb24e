import {
  assertSteppedUp,
  currentStaff,
  NotFound,
  Refused,
  tokenHash,
  type StaffRole,
} from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Config } from '../../config';
import { SecretHasher } from '../../secrets/secret-hasher';
import { CONFIG } from '../../tokens';
import { Invitation } from './invitation.entity';
import { invitationToken } from './invitation-token';
import type { InviteStaffInput, ResendInvitationInput, RevokeInvitationInput } from './invitation.types';

/** Good for 72 hours from each sending. */
const LIFE_MS = 72 * 3_600_000;

type Open = Pick<Invitation, 'id' | 'role' | 'round'>;

/** Offering a place in the clinic to the owner of an e-mail address, and taking the offer back. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly hasher: SecretHasher,
    @Inject(CONFIG) private readonly config: Pick<Config, 'masterKey'>,
  ) {}

  async invite({ email, role }: InviteStaffInput): Promise<{ invitationId: string }> {
    assertMayOffer(role);
    const { manager } = currentWork();
    const emailLookup = this.hasher.lookup('email', email.toLowerCase());
    const [{ here }]: [{ here: boolean }] = await manager.query('select context.has_place($1) as here', [
      emailLookup,
    ]);
    if (here) throw new Refused('invitations.alreadyHere');
    await this.assertNoneOpen(email);
    const id = uuidv7();
    await manager.insert(Invitation, {
      id,
      email,
      emailLookup,
      role,
      invitedBy: currentStaff().id,
      round: 1,
      ...this.sending(id, 1),
    });
    await deliver(id);
    return { invitationId: id };
  }

  /** Another mail with a new link; the one before opens nothing any more. */
  async resend({ invitationId }: ResendInvitationInput): Promise<{ invitationId: string }> {
    const { id, role, round } = await findOpen(invitationId);
    assertMayOffer(role);
    await update(id, { round: round + 1, sentAt: null, problem: null, ...this.sending(id, round + 1) });
    await deliver(id);
    return { invitationId: id };
  }

  async revoke({ invitationId }: RevokeInvitationInput): Promise<{ invitationId: string }> {
    const { id, role } = await findOpen(invitationId);
    assertOwnersOffer(role);
    await update(id, { revokedAt: new Date() });
    return { invitationId: id };
  }

  private sending(id: string, round: number): Pick<Invitation, 'tokenHash' | 'expiresAt'> {
    return {
      tokenHash: tokenHash(invitationToken(this.config.masterKey, id, round)),
      expiresAt: new Date(Date.now() + LIFE_MS),
    };
  }

  /** The table refuses a second one too; asked before, it is said why. */
  private async assertNoneOpen(email: string): Promise<void> {
    const { manager, scope } = currentWork();
    const open = await manager.find(Invitation, {
      select: { clinicId: true, id: true, email: true },
      where: { clinicId: scope.clinic, acceptedAt: IsNull(), revokedAt: IsNull() },
    });
    if (open.some((each) => each.email.toLowerCase() === email.toLowerCase()))
      throw new Refused('invitations.alreadyOpen');
  }
}

/** @throws Refused, or StepUpNeeded: a place that manages others is not given away from an unattended screen */
const assertMayOffer = (role: StaffRole): void => {
  assertOwnersOffer(role);
  if (role === 'owner' || role === 'admin') assertSteppedUp();
};

const assertOwnersOffer = (role: StaffRole): void => {
  if (role === 'owner' && currentStaff().role !== 'owner') throw new Refused('staff.onlyOwners');
};

/** @throws NotFound when there is none, or it is open no more */
const findOpen = async (id: string): Promise<Open> => {
  const { manager, scope } = currentWork();
  const open = await manager.findOne(Invitation, {
    select: { clinicId: true, id: true, role: true, round: true },
    where: { clinicId: scope.clinic, id, acceptedAt: IsNull(), revokedAt: IsNull() },
  });
  if (!open) throw new NotFound();
  return open;
};

/** @throws NotFound when somebody took it up or back a moment before */
const update = async (
  id: string,
  change: Partial<Pick<Invitation, 'tokenHash' | 'round' | 'expiresAt' | 'sentAt' | 'problem' | 'revokedAt'>>,
): Promise<void> => {
  const { manager, scope } = currentWork();
  const open = { clinicId: scope.clinic, id, acceptedAt: IsNull(), revokedAt: IsNull() };
  const { affected } = await manager.update(Invitation, open, change);
  if (!affected) throw new NotFound();
};

const deliver = (id: string): Promise<unknown> =>
  currentWork().manager.query(`select context.enqueue('deliverInvitation', $1, now())`, [id]);
