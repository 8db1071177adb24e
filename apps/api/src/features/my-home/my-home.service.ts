import { currentLinkHolder, NotFound } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { ContactPreference } from '../couples';
import type {
  ChooseStepInput,
  SetMyContactInput,
  SetStepAsideInput,
  TakeBackOfferInput,
  TakeStepUpInput,
} from './my-home.types';

/** What a partner does from their own page. */
@Injectable()
export class MyHomeService {
  /** The session shows another open step of the same partner from the next request on. @throws NotFound */
  async choose({ stepId }: ChooseStepInput): Promise<{ stepId: string }> {
    await mustDo('select context.choose_task($1) as done', stepId);
    return { stepId };
  }

  /** The step stays open for its partner; setting it aside again changes nothing. @throws NotFound */
  async setAside({ stepId }: SetStepAsideInput): Promise<{ stepId: string }> {
    const step = await openStep(stepId);
    const { manager, scope } = currentWork();
    await manager.query(
      `insert into step_aside (clinic_id, id, couple_id, task_id, partner_id) values ($1, $2, $3, $4, $5)
       on conflict (clinic_id, task_id) do nothing`,
      [scope.clinic, uuidv7(), step.coupleId, stepId, currentLinkHolder().id],
    );
    return { stepId };
  }

  /** It is open as before; so it is where nobody had set it aside. @throws NotFound */
  async takeUp({ stepId }: TakeStepUpInput): Promise<{ stepId: string }> {
    await openStep(stepId);
    const { manager, scope } = currentWork();
    await manager.query('delete from step_aside where clinic_id = $1 and task_id = $2', [
      scope.clinic,
      stepId,
    ]);
    return { stepId };
  }

  /** The offer is gone, and with it the other partner's copy. @throws NotFound */
  async takeBack({ offerId }: TakeBackOfferInput): Promise<{ offerId: string }> {
    await mustDo('select context.take_back_offer($1) as done', offerId);
    return { offerId };
  }

  async setContact({ channel, safeHours }: SetMyContactInput): Promise<{ partnerId: string }> {
    const { clinic, id: partnerId } = currentLinkHolder();
    const { manager } = currentWork();
    const to = { channel, safeFrom: safeHours?.from ?? null, safeTo: safeHours?.to ?? null };
    // First what an edit of staff holds first: otherwise each could wait for the other.
    await manager.query('select context.count_my_edit()');
    await manager.update(ContactPreference, { clinicId: clinic, partnerId }, to);
    return { partnerId };
  }
}

/** @throws NotFound for whatever is no open step of this partner */
const openStep = async (stepId: string): Promise<{ coupleId: string }> => {
  const { manager, scope } = currentWork();
  const [step]: { coupleId: string }[] = await manager.query(
    `select t.couple_id as "coupleId" from task t
      where t.clinic_id = $1 and t.id = $2 and t.id = any ((select context.open_task_ids())::uuid[])`,
    [scope.clinic, stepId],
  );
  if (!step) throw new NotFound();
  return step;
};

const mustDo = async (statement: string, id: string): Promise<void> => {
  const [row]: { done: boolean }[] = await currentWork().manager.query(statement, [id]);
  if (!row?.done) throw new NotFound();
};
