import { Allow, Refused } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CoupleWorkspace, CoupleWorkspaceView } from '../couple-workspace';
import { Assigned, LinksService, type MintedLink } from '../links';
import { MessagePlanService } from '../messages';
import { AssignExerciseInput, ChangeDueDayInput, TaskInput } from './assignment.inputs';
import { AssignmentsService } from './assignments.service';

@Resolver()
export class AssignmentsResolver {
  constructor(
    private readonly assignments: AssignmentsService,
    private readonly links: LinksService,
    private readonly messages: MessagePlanService,
    private readonly workspace: CoupleWorkspaceView,
  ) {}

  @Allow('assignments:write')
  @Mutation(() => Assigned)
  async assignExercise(@Args('input') input: AssignExerciseInput): Promise<Assigned> {
    const links: MintedLink[] = [];
    const { outcome } = await currentWork().once(input, async () => {
      const assigned = await this.assignments.assign(input);
      for (const taskId of assigned.taskIds) {
        const isMailed = input.delivery === 'mail' && (await this.messages.announce(taskId));
        if (!isMailed) links.push(await this.links.mintFirst(taskId));
      }
      return assigned;
    });
    const { coupleId, assignmentId, taskIds } = outcome;
    const mailed = await this.messages.announced(taskIds);
    // A link is shown once; asked for again, it is made again from the couple's page.
    if (links.length + mailed.length < taskIds.length) throw new Refused('error.shownOnce');
    return { coupleId, assignmentId, taskIds: [...taskIds], links, mailed };
  }

  @Allow('assignments:write')
  @Mutation(() => CoupleWorkspace)
  changeDueDay(@Args('input') input: ChangeDueDayInput): Promise<CoupleWorkspace> {
    return this.changed(input, async () => {
      const changed = await this.assignments.changeDueDay(input);
      await this.messages.moveReminders(input.taskId);
      return changed;
    });
  }

  @Allow('assignments:write')
  @Mutation(() => CoupleWorkspace)
  cancelTask(@Args('input') input: TaskInput): Promise<CoupleWorkspace> {
    return this.changed(input, () => this.assignments.cancel(input));
  }

  @Allow('assignments:write')
  @Mutation(() => CoupleWorkspace)
  restoreTask(@Args('input') input: TaskInput): Promise<CoupleWorkspace> {
    return this.changed(input, () => this.assignments.restore(input));
  }

  private async changed(
    input: TaskInput,
    act: () => Promise<{ coupleId: string }>,
  ): Promise<CoupleWorkspace> {
    const { outcome } = await currentWork().once(input, act);
    return this.workspace.read(outcome.coupleId);
  }
}
