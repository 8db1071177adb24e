import { NotFound } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { Injectable } from '@nestjs/common';
import { firstSafeInstant, isSameMailbox } from '../messages';
import { coupleWorkspaceSql } from './couple-workspace.sql';
import type { AssignmentCard, TaskCard } from './assignment-card.types';
import type { CoupleWorkspace, PartnerCard } from './couple-workspace.types';

type Contact = Pick<PartnerCard, 'email' | 'phone'>;
type ReadTask = TaskCard & { readonly message: string | null };
type ReadAssignment = Omit<AssignmentCard, 'message' | 'tasks'> & { readonly tasks: readonly ReadTask[] };
type Read = Omit<CoupleWorkspace, 'assignments' | 'partners' | 'sharedEmail' | 'sharedPhone'> & {
  readonly partners: readonly Omit<PartnerCard, 'mailAt'>[];
  readonly assignments: readonly ReadAssignment[];
};

/** The couple's page: both partners side by side and all that happened, in one statement. */
@Injectable()
export class CoupleWorkspaceView {
  /** @throws NotFound when the couple isn't in the viewer's care. */
  async read(coupleId: string): Promise<CoupleWorkspace> {
    const work = currentWork();
    const read = await work.screen<Read>(coupleWorkspaceSql, [work.scope.clinic, coupleId]);
    if (!read) throw new NotFound();
    const [one, other] = read.partners as unknown as readonly [Contact, Contact];
    return {
      ...read,
      partners: read.partners.map((partner) => ({ ...partner, mailAt: mailAt(partner, read.timeZone) })),
      sharedEmail: isSameMailbox(one.email, other.email),
      sharedPhone: isSamePhone(one.phone, other.phone),
      assignments: read.assignments.map((assignment) => ({
        ...assignment,
        // Both partners get the same words, so any task's copy will do.
        message: assignment.tasks[0]?.message ?? null,
        tasks: [...assignment.tasks],
      })),
    };
  }
}

const mailAt = (partner: Omit<PartnerCard, 'mailAt'>, timeZone: string): string | null => {
  if (!partner.email || partner.doNotContact || partner.channel === 'none') return null;
  const { from = null, to = null } = partner.safeHours ?? {};
  return firstSafeInstant(new Date(), { safeFrom: from, safeTo: to }, timeZone).toISOString();
};

const digits = (phone: string): string => phone.replace(/\D/g, '').slice(-9);

const isSamePhone = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && digits(one) === digits(other);
