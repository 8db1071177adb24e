import { Refused } from '@groundwork/access';
import { Injectable } from '@nestjs/common';
import type { Delivery } from '../assignments';
import { Assigned, LinksService, type MintedLink } from '../links';
import { MessagePlanService } from '../messages';

type Made = Pick<Assigned, 'coupleId' | 'assignmentId'> & { readonly taskIds: readonly string[] };

/** How partners hear of new tasks: by mail, or by a link that the clinician shows. */
@Injectable()
export class TaskDeliveryService {
  constructor(
    private readonly links: LinksService,
    private readonly messages: MessagePlanService,
  ) {}

  /** @returns the links of those who get no mail */
  async deliver(taskIds: readonly string[], delivery: Delivery): Promise<MintedLink[]> {
    const links: MintedLink[] = [];
    for (const taskId of taskIds) {
      const isMailed = delivery === 'mail' && (await this.messages.announce(taskId));
      if (!isMailed) links.push(await this.links.mintUnnoted(taskId));
    }
    return links;
  }

  /** What to tell about new tasks. @throws Refused when a link was shown before: it is shown once. */
  async tell({ coupleId, assignmentId, taskIds }: Made, links: MintedLink[]): Promise<Assigned> {
    const mailed = await this.messages.announced(taskIds);
    // Asked for again, a link is made again from the couple's page.
    if (links.length + mailed.length < taskIds.length) throw new Refused('error.shownOnce');
    return { coupleId, assignmentId, taskIds: [...taskIds], links, mailed };
  }
}
