import { Conflict, NotFound, Refused } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { Injectable } from '@nestjs/common';
import { CoupleRecordService } from './couple-record.service';
import type { RecordRuptureInput, RemoveRuptureInput, ReviseRuptureInput } from './couple.inputs';
import { Rupture } from './rupture.entity';

interface RuptureContent {
  readonly kind: Rupture['kind'];
  readonly happened: string;
  readonly note?: string | null;
  readonly injuredPartnerId: string;
}

/** What broke trust: recorded, revised, removed, and taken back from removal. */
@Injectable()
export class RupturesService {
  constructor(private readonly record: CoupleRecordService) {}

  async recordRupture(input: RecordRuptureInput): Promise<{ coupleId: string }> {
    await this.record.find(input.coupleId);
    await this.add(input.coupleId, input);
    await this.record.note(input.coupleId, 'ruptureRecorded');
    return { coupleId: input.coupleId };
  }

  async add(coupleId: string, content: RuptureContent): Promise<void> {
    await currentWork().manager.insert(Rupture, {
      coupleId,
      ...(await this.sides(coupleId, content.injuredPartnerId)),
      kind: content.kind,
      happened: content.happened,
      note: content.note ?? null,
    });
  }

  /** @throws Conflict when somebody else revised it since the version that the input names. */
  async revise(input: ReviseRuptureInput): Promise<{ coupleId: string }> {
    const rupture = await this.findStanding(input.ruptureId);
    if (rupture.version !== input.version) throw new Conflict('error.conflict');
    const { coupleId } = rupture;
    const sides = await this.sides(coupleId, input.injuredPartnerId);
    const { kind, happened, note = null } = input;
    await currentWork().manager.save(Object.assign(rupture, { kind, happened, note, ...sides }));
    await this.record.note(coupleId, 'ruptureRevised');
    return { coupleId };
  }

  /** @throws NotFound when it was removed before. */
  async remove({ ruptureId }: RemoveRuptureInput): Promise<{ coupleId: string }> {
    return this.mark(await this.findStanding(ruptureId), new Date(), 'ruptureRemoved');
  }

  /** Takes a removal back. @throws Refused when it wasn't removed. */
  async restore({ ruptureId }: RemoveRuptureInput): Promise<{ coupleId: string }> {
    const rupture = await this.find(ruptureId);
    if (!rupture.removedAt) throw new Refused('ruptures.notRemoved');
    return this.mark(rupture, null, 'ruptureRestored');
  }

  private async mark(
    { clinicId, id, coupleId }: Rupture,
    removedAt: Date | null,
    kind: 'ruptureRemoved' | 'ruptureRestored',
  ): Promise<{ coupleId: string }> {
    await currentWork().manager.update(Rupture, { clinicId, id }, { removedAt });
    await this.record.note(coupleId, kind);
    return { coupleId };
  }

  /** @throws NotFound for a removed one too. */
  private async findStanding(id: string): Promise<Rupture> {
    const rupture = await this.find(id);
    if (rupture.removedAt) throw new NotFound();
    return rupture;
  }

  private async find(id: string): Promise<Rupture> {
    const { manager, scope } = currentWork();
    const rupture = await manager.findOne(Rupture, {
      where: { clinicId: scope.clinic, id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!rupture) throw new NotFound();
    return rupture;
  }

  /** The other partner of the couple is the involved one. @throws NotFound for a partner of another couple. */
  private async sides(
    coupleId: string,
    injuredPartnerId: string,
  ): Promise<Pick<Rupture, 'injuredPartnerId' | 'involvedPartnerId'>> {
    const partners = await this.record.partnersOf(coupleId);
    const involved = partners.find(({ id }) => id !== injuredPartnerId);
    if (!involved || !partners.some(({ id }) => id === injuredPartnerId)) throw new NotFound();
    return { injuredPartnerId, involvedPartnerId: involved.id };
  }
}
