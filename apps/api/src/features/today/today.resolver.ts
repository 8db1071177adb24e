import { Allow, Poll } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { MutationInput } from '../../graphql/input-fields';
import { ChecklistService } from './checklist.service';
import { TodayMarksService } from './today-marks.service';
import { TodayView } from './today';
import {
  DismissChecklistInput,
  RestoreChecklistInput,
  SnoozeRowsInput,
  Today,
  TodayRowsInput,
} from './today.types';

@Resolver()
export class TodayResolver {
  constructor(
    private readonly view: TodayView,
    private readonly marks: TodayMarksService,
    private readonly checklist: ChecklistService,
  ) {}

  @Allow('today:read')
  @Query(() => Today)
  today(): Promise<Today> {
    return this.view.read();
  }

  @Allow('today:read')
  @Poll()
  @Query(() => Today, {
    description: 'The same list; for polling: writes no audit row and extends no session.',
  })
  todayNow(): Promise<Today> {
    return this.view.read();
  }

  @Allow('today:mark')
  @Mutation(() => Today)
  snoozeRows(@Args('input') input: SnoozeRowsInput): Promise<Today> {
    return this.marked(input, () => this.marks.snooze(input));
  }

  @Allow('today:mark')
  @Mutation(() => Today)
  finishRows(@Args('input') input: TodayRowsInput): Promise<Today> {
    return this.marked(input, () => this.marks.finish(input.rows));
  }

  @Allow('today:mark')
  @Mutation(() => Today)
  unmarkRows(@Args('input') input: TodayRowsInput): Promise<Today> {
    return this.marked(input, () => this.marks.unmark(input.rows));
  }

  @Allow('today:mark')
  @Mutation(() => Today)
  dismissChecklist(@Args('input') input: DismissChecklistInput): Promise<Today> {
    return this.marked(input, () => this.checklist.dismiss());
  }

  @Allow('today:mark')
  @Mutation(() => Today)
  restoreChecklist(@Args('input') input: RestoreChecklistInput): Promise<Today> {
    return this.marked(input, () => this.checklist.restore());
  }

  private async marked(
    input: MutationInput,
    act: () => Promise<Readonly<Record<string, string>>>,
  ): Promise<Today> {
    await currentWork().once(input, act);
    return this.view.read();
  }
}
