import { Allow } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { JointStepView } from './joint-step-page';
import {
  AgreeTogetherInput,
  AssignTogetherInput,
  FinishJointStepInput,
  JointStepInput,
  SaveJointDraftInput,
} from './joint-step.inputs';
import { JointDraftSaved, JointStepPage } from './joint-step.types';
import { JointStepsService } from './joint-steps.service';

@Resolver()
export class JointStepsResolver {
  constructor(
    private readonly steps: JointStepsService,
    private readonly view: JointStepView,
  ) {}

  @Allow('joint-steps:read')
  @Query(() => JointStepPage)
  jointStep(@Args('id', { type: () => ID }) id: string): Promise<JointStepPage> {
    return this.view.read(id);
  }

  @Allow('joint-steps:write')
  @Mutation(() => JointStepPage, {
    description: 'For both together, in session: no link is made and nobody is written to.',
  })
  assignTogether(@Args('input') input: AssignTogetherInput): Promise<JointStepPage> {
    return this.done(input, () => this.steps.assign(input));
  }

  @Allow('joint-steps:write')
  @Mutation(() => JointStepPage)
  agreeTogether(@Args('input') input: AgreeTogetherInput): Promise<JointStepPage> {
    return this.done(input, () => this.steps.agree(input));
  }

  @Allow('joint-steps:write')
  @Mutation(() => JointDraftSaved, { description: 'Appends a revision; the newest one counts.' })
  async saveJointDraft(@Args('input') input: SaveJointDraftInput): Promise<JointDraftSaved> {
    const { outcome } = await currentWork().once(input, () => this.steps.save(input));
    return { revision: Number(outcome.revision), savedAt: outcome.savedAt };
  }

  @Allow('joint-steps:write')
  @Mutation(() => JointStepPage)
  finishJointStep(@Args('input') input: FinishJointStepInput): Promise<JointStepPage> {
    return this.done(input, () => this.steps.finish(input));
  }

  @Allow('joint-steps:write')
  @Mutation(() => JointStepPage, {
    description: 'Keeps nothing of what was written, and asks for no reason.',
  })
  stopJointStep(@Args('input') input: JointStepInput): Promise<JointStepPage> {
    return this.done(input, () => this.steps.stop(input));
  }

  private async done(
    input: { readonly clientMutationId: string },
    act: () => Promise<{ readonly jointStepId: string }>,
  ): Promise<JointStepPage> {
    const { outcome } = await currentWork().once(input, act);
    return this.view.read(outcome.jointStepId);
  }
}
