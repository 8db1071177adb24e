import { Allow } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CoupleWorkspace, CoupleWorkspaceView } from '../couple-workspace';
import { Assigned, type MintedLink } from '../links';
import { MessagePlanService } from '../messages';
import { TaskDeliveryService } from '../task-delivery';
import { AssignExerciseInput, ChangeDueDayInput, TaskInput } from './assignment.inputs';
import { AssignmentsService } from './assignments.service';

@Resolver()
export class AssignmentsResolver {
  constructor(
    private readonly assignments: AssignmentsService,
    private readonly delivery: TaskDeliveryService,
    private readonly messages: MessagePlanService,
    private readonly workspace: CoupleWorkspaceView,
  ) {}

  @Allow('assignments:write')
  @Mutation(() => Assigned)
  async assignExercise(@Args('input') input: AssignExerciseInput): Promise<Assigned> {
    let links: MintedLink[] = [];
    const { outcome } = await currentWork().once(input, async () => {
      const assigned = await this.assignments.assign(input);
      links = await this.delivery.deliver(assigned.taskIds, input.delivery);
      return assigned;
    });
    return this.delivery.tell(outcome, links);
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
