import { currentLinkHolder, NotFound } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { Injectable } from '@nestjs/common';
import { ContactPreference } from '../couples';
import type { ChooseStepInput, SetMyContactInput, TakeBackOfferInput } from './my-home.types';

/** What a partner does from their own page. */
@Injectable()
export class MyHomeService {
  /** The session shows another open step of the same partner from the next request on. @throws NotFound */
  async choose({ stepId }: ChooseStepInput): Promise<{ stepId: string }> {
    await mustDo('select context.choose_task($1) as done', stepId);
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
    await manager.update(ContactPreference, { clinicId: clinic, partnerId }, to);
    await manager.query('select context.count_my_edit()');
    return { partnerId };
  }
}

const mustDo = async (statement: string, id: string): Promise<void> => {
  const [row]: { done: boolean }[] = await currentWork().manager.query(statement, [id]);
  if (!row?.done) throw new NotFound();
};
