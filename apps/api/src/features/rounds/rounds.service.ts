import { Refused } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { Injectable } from '@nestjs/common';
import { checkDueDay, TaskRecordService } from '../assignments';
import { CoupleRecordService } from '../couples';
import { ResponseRecordService } from '../responses';
import type { AskAnotherRoundInput } from './round.inputs';

type Made = { readonly coupleId: string; readonly assignmentId: string; readonly taskIds: readonly string[] };

interface Rounds {
  readonly newest: number;
  readonly open: boolean;
}

/** Asking a partner for the same step again. What was sent before stays as it is. */
@Injectable()
export class RoundsService {
  constructor(
    private readonly couples: CoupleRecordService,
    private readonly tasks: TaskRecordService,
    private readonly responses: ResponseRecordService,
  ) {}

  /** @throws NotFound; Refused while a round is open; Invalid naming the field. */
  async ask({ responseId, message = null, dueOn = null }: AskAnotherRoundInput): Promise<Made> {
    const response = await this.responses.find(responseId);
    const { coupleId, partnerId } = response;
    checkDueDay(await this.couples.findOpen(coupleId), dueOn);
    const { assignmentId } = await this.tasks.find(response.taskId);
    const { newest, open } = await this.roundsOf(assignmentId, partnerId);
    if (open) throw new Refused('tasks.roundOpen');
    const to = { coupleId, assignmentId, partnerId, round: newest + 1 };
    const taskId = await this.tasks.add({ ...to, dueOn, message });
    await this.responses.note(response, 'roundAsked');
    return { coupleId, assignmentId, taskIds: [taskId] };
  }

  private async roundsOf(assignmentId: string, partnerId: string): Promise<Rounds> {
    const { manager, scope } = currentWork();
    const [rounds]: Rounds[] = await manager.query(
      `select max(t.round) as newest, coalesce(bool_or(t.cancelled_at is null and r.id is null), false) as open
         from task t left join response r on r.clinic_id = t.clinic_id and r.task_id = t.id
        where t.clinic_id = $1 and t.assignment_id = $2 and t.partner_id = $3`,
      [scope.clinic, assignmentId, partnerId],
    );
    return rounds!;
  }
}
