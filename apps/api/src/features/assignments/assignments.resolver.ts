import { Allow, Refused } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CoupleWorkspace, CoupleWorkspaceView } from '../couple-workspace';
import { Assigned, LinksService, type MintedLink } from '../links';
import { AssignExerciseInput, ChangeDueDayInput, TaskInput } from './assignment.inputs';
import { AssignmentsService } from './assignments.service';

@Resolver()
export class AssignmentsResolver {
  constructor(
    private readonly assignments: AssignmentsService,
    private readonly links: LinksService,
    private readonly workspace: CoupleWorkspaceView,
  ) {}

  @Allow('assignments:write')
  @Mutation(() => Assigned)
  async assignExercise(@Args('input') input: AssignExerciseInput): Promise<Assigned> {
    const links: MintedLink[] = [];
    const { outcome, repeated } = await currentWork().once(input, async () => {
      const assigned = await this.assignments.assign(input);
      for (const taskId of assigned.taskIds) links.push(await this.links.mintFirst(taskId));
      return assigned;
    });
    if (repeated) throw new Refused('error.shownOnce');
    return { coupleId: outcome.coupleId, assignmentId: outcome.assignmentId, links };
  }

  @Allow('assignments:write')
  @Mutation(() => CoupleWorkspace)
  changeDueDay(@Args('input') input: ChangeDueDayInput): Promise<CoupleWorkspace> {
    return this.changed(input, () => this.assignments.changeDueDay(input));
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
