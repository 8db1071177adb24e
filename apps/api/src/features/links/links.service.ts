import { NotFound, Refused } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Config } from '../../config';
import { CONFIG } from '../../tokens';
import { TaskRecordService, type Task } from '../assignments';
import { CoupleRecordService } from '../couples';
import { MessagePlanService } from '../messages';
import { PartnerPin, TaskLink } from './link.entities';
import { linkUrl, mintLink } from './mint-link';
import { PinMaker } from './pin-maker';
import type { MadePin, MintedLink, RevokeLinkInput, RevokeLinksInput } from './link.types';

/** Links to tasks and the PINs that open them. */
@Injectable()
export class LinksService {
  constructor(
    private readonly couples: CoupleRecordService,
    private readonly tasks: TaskRecordService,
    private readonly messages: MessagePlanService,
    private readonly pins: PinMaker,
    @Inject(CONFIG) private readonly config: Pick<Config, 'linksOrigin'>,
  ) {}

  /** A new PIN replaces the one before. @throws NotFound */
  async makePin(partnerId: string): Promise<MadePin & { readonly coupleId: string }> {
    const partner = await this.couples.findPartner(partnerId);
    const { pin, hash } = await this.pins.take();
    // A session that is being opened with the PIN before it holds the partner. Ids stand in the order of their making, so this
    // one is made after that session's, and ends it.
    await currentWork().manager.query('select 1 from partner where id = $1 for key share', [partnerId]);
    await currentWork()
      .manager.createQueryBuilder()
      .insert()
      .into(PartnerPin)
      .values({ coupleId: partner.coupleId, partnerId, pinHash: hash })
      .updateEntity(false)
      .execute();
    await this.couples.note(partner.coupleId, 'pinMade', { partnerId });
    return { coupleId: partner.coupleId, partnerId, pin, madeAt: new Date() };
  }

  /** A new link to an open task; earlier ones stay good. @throws NotFound; Refused when the task isn't open. */
  async mint(taskId: string): Promise<MintedLink> {
    const task = await this.tasks.findOpen(taskId);
    const minted = await this.mintFor(task);
    const about = { partnerId: task.partnerId, assignmentId: task.assignmentId };
    await this.couples.note(task.coupleId, 'linkMade', about);
    return minted;
  }

  /** A link for any task, open or done; the line of history is the caller's. */
  async mintUnnoted(taskId: string): Promise<MintedLink> {
    return this.mintFor(await this.tasks.find(taskId));
  }

  /** @throws NotFound; Refused when it was revoked before. */
  async revoke({ linkId }: RevokeLinkInput): Promise<{ coupleId: string }> {
    const { manager, scope } = currentWork();
    const [link]: { task_id: string }[] = await manager.query(
      'select task_id from task_link where clinic_id = $1 and id = $2',
      [scope.clinic, linkId],
    );
    if (!link) throw new NotFound();
    const task = await this.tasks.find(link.task_id);
    const { affected } = await manager.update(
      TaskLink,
      { clinicId: scope.clinic, id: linkId, revokedAt: IsNull() },
      { revokedAt: new Date() },
    );
    if (!affected) throw new Refused('links.alreadyRevoked');
    const { coupleId, partnerId, assignmentId } = task;
    await this.couples.note(coupleId, 'linkRevoked', { partnerId, assignmentId });
    return { coupleId };
  }

  /** @throws NotFound; Refused when no link works and no note waits. */
  async revokeAll({ partnerId }: RevokeLinksInput): Promise<{ coupleId: string }> {
    const { coupleId } = await this.couples.findPartner(partnerId);
    // A note that is being sent has made its link by the time that it is dropped, so the links come after.
    const dropped = await this.messages.dropAllOf(partnerId);
    const { manager, scope } = currentWork();
    const [, revoked]: [unknown, number] = await manager.query(
      `update task_link set revoked_at = now()
        where clinic_id = $1 and couple_id = $2 and partner_id = $3 and revoked_at is null and expires_at > now()`,
      [scope.clinic, coupleId, partnerId],
    );
    if (revoked + dropped === 0) throw new Refused('links.noneToRevoke');
    await this.couples.note(coupleId, 'linksRevoked', { partnerId });
    return { coupleId };
  }

  private async mintFor(task: Task): Promise<MintedLink> {
    const { manager, scope } = currentWork();
    const { linkId, token, code, expiresAt } = await mintLink(currentWork(), task);
    const pins: unknown[] = await manager.query(
      'select 1 from partner_pin where clinic_id = $1 and partner_id = $2 limit 1',
      [scope.clinic, task.partnerId],
    );
    const url = linkUrl(this.config.linksOrigin, token);
    const { id: taskId, partnerId } = task;
    return { linkId, taskId, partnerId, url, code, expiresAt, hasPin: pins.length > 0 };
  }
}
