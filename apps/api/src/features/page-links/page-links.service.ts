import { Refused } from '@groundwork/access';
import { Injectable } from '@nestjs/common';
import { TaskRecordService, type Task } from '../assignments';
import { CoupleRecordService } from '../couples';
import { LinksService, type MintedLink } from '../links';
import { MessagePlanService } from '../messages';
import type { PageLinkInput } from './page-link.inputs';

/** New links to a partner's own page, also when no step of theirs is open. */
@Injectable()
export class PageLinksService {
  constructor(
    private readonly couples: CoupleRecordService,
    private readonly tasks: TaskRecordService,
    private readonly links: LinksService,
    private readonly messages: MessagePlanService,
  ) {}

  /** @throws NotFound; Refused when the partner never had a step: there is no page yet. */
  async mint({ partnerId }: PageLinkInput): Promise<MintedLink> {
    const task = await this.wayIn(partnerId);
    const minted = await this.links.mintUnnoted(task.id);
    await this.couples.note(task.coupleId, 'linkMade', { partnerId, detail: { to: 'page' } });
    return minted;
  }

  /** @throws NotFound; Refused when there is no page yet, or nobody can or may write. */
  async mail({ partnerId }: PageLinkInput): Promise<{ coupleId: string }> {
    const task = await this.wayIn(partnerId);
    if (!(await this.messages.sendPageLink(task))) throw new Refused('messages.cantWrite');
    await this.couples.note(task.coupleId, 'linkMade', { partnerId, detail: { to: 'page', by: 'mail' } });
    return { coupleId: task.coupleId };
  }

  private async wayIn(partnerId: string): Promise<Task> {
    const { coupleId } = await this.couples.findPartner(partnerId);
    await this.couples.findOpen(coupleId);
    const task = await this.tasks.newestOf(partnerId);
    if (!task) throw new Refused('links.noPageYet');
    return task;
  }
}
