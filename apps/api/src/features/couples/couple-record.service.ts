import { currentStaff, NotFound, Refused } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { Injectable } from '@nestjs/common';
import { CoupleEvent, type EventKind } from './couple-history.entity';
import { Couple } from './couple.entity';
import { Partner } from './partner.entity';

/** The couple's record as other features need it: is it there, is it open, and one line of history. */
@Injectable()
export class CoupleRecordService {
  /** @throws NotFound when the couple isn't in the actor's care. */
  async find(coupleId: string, { toChange = false } = {}): Promise<Couple> {
    const { manager, scope } = currentWork();
    const couple = await manager.findOne(Couple, {
      where: { clinicId: scope.clinic, id: coupleId },
      ...(toChange ? { lock: { mode: 'for_no_key_update' } } : {}),
    });
    if (!couple) throw new NotFound();
    currentWork().touch(couple.id);
    return couple;
  }

  /** @throws NotFound, or Refused when the couple's care has ended. */
  async findOpen(coupleId: string): Promise<Couple> {
    const couple = await this.find(coupleId);
    if (couple.status === 'ended') throw new Refused('couples.ended');
    return couple;
  }

  /** @throws NotFound when the partner isn't of a couple in the actor's care. */
  async findPartner(partnerId: string, { toChange = false } = {}): Promise<Partner> {
    const { manager, scope } = currentWork();
    const partner = await manager.findOne(Partner, {
      where: { clinicId: scope.clinic, id: partnerId },
      ...(toChange ? { lock: { mode: 'pessimistic_write' } } : {}),
    });
    if (!partner) throw new NotFound();
    return partner;
  }

  /** Both partners, in their order. */
  async partnersOf(coupleId: string): Promise<Partner[]> {
    const { manager, scope } = currentWork();
    return manager.find(Partner, { where: { clinicId: scope.clinic, coupleId }, order: { place: 'ASC' } });
  }

  async note(
    coupleId: string,
    kind: EventKind,
    about: {
      partnerId?: string;
      assignmentId?: string;
      detail?: Readonly<Record<string, string | null>>;
    } = {},
  ): Promise<void> {
    await currentWork().manager.insert(CoupleEvent, {
      coupleId,
      kind,
      staffId: currentStaff().id,
      partnerId: about.partnerId ?? null,
      assignmentId: about.assignmentId ?? null,
      detail: about.detail ?? null,
    });
  }
}
