import { Allow } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { MyTaskView } from './my-task';
import { MyDraftsService } from './my-drafts.service';
import { MyTaskService } from './my-task.service';
import {
  AcceptConfidentialityInput,
  DoneSave,
  MyReceipt,
  MyTask,
  SaveDraftInput,
  SendResponseInput,
} from './my-task.types';

@Resolver()
export class MyTaskClientResolver {
  constructor(
    private readonly tasks: MyTaskService,
    private readonly drafts: MyDraftsService,
    private readonly view: MyTaskView,
  ) {}

  @Allow('my-task:read')
  @Query(() => MyTask, { description: 'The task that this link opens.' })
  myTask(): Promise<MyTask> {
    return this.view.read();
  }

  @Allow('my-task:write')
  @Mutation(() => MyTask)
  async acceptConfidentiality(@Args('input') input: AcceptConfidentialityInput): Promise<MyTask> {
    await currentWork().once(input, () => this.tasks.accept(input));
    return this.view.read();
  }

  @Allow('my-task:write')
  @Mutation(() => DoneSave, {
    description:
      'Appends a revision; the newest one counts. Refused when a newer one than its base is there.',
  })
  async saveDraft(@Args('input') input: SaveDraftInput): Promise<DoneSave> {
    const { outcome } = await currentWork().once(input, () => this.drafts.save(input));
    const { revision, savedAt, met } = outcome;
    return { revision: Number(revision), savedAt, met: [...met] };
  }

  @Allow('my-task:write')
  @Mutation(() => MyReceipt, {
    description: 'Sends the newest draft. Afterwards nothing of it can be read behind the link.',
  })
  async sendResponse(@Args('input') input: SendResponseInput): Promise<MyReceipt> {
    const { outcome } = await currentWork().once(input, () => this.tasks.send(input));
    return { receivedAt: outcome.receivedAt };
  }
}
