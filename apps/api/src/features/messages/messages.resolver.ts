import { Allow } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { TaskInput } from '../assignments';
import { CoupleWorkspace, CoupleWorkspaceView } from '../couple-workspace';
import { AcknowledgeMessageInput } from './message.inputs';
import { MessagesService } from './messages.service';

@Resolver()
export class MessagesResolver {
  constructor(
    private readonly messages: MessagesService,
    private readonly workspace: CoupleWorkspaceView,
  ) {}

  @Allow('links:write')
  @Mutation(() => CoupleWorkspace, {
    description: 'Sends a note with a new link to an open task, within safe hours.',
  })
  async mailLink(@Args('input') input: TaskInput): Promise<CoupleWorkspace> {
    const { outcome } = await currentWork().once(input, () => this.messages.mailLink(input.taskId));
    return this.workspace.read(outcome.coupleId);
  }

  @Allow('links:write')
  @Mutation(() => CoupleWorkspace, {
    description: 'Notes that the clinician knows of a note that could not be delivered.',
  })
  async acknowledgeMessage(@Args('input') input: AcknowledgeMessageInput): Promise<CoupleWorkspace> {
    const { outcome } = await currentWork().once(input, () => this.messages.acknowledge(input.messageId));
    return this.workspace.read(outcome.coupleId);
  }
}
