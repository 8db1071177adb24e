import type { Work } from '@groundwork/database';
import { Couple } from '../couples';
import { mintLink, type FreshLink } from '../links';
import { findReach, firstSafeInstant, Message, type MessageProblem } from '../messages';

/** What one try of a message came to before anything was sent. */
export type Prepared =
  | { readonly kind: 'settled' }
  | { readonly kind: 'later'; readonly dueAt: Date }
  | { readonly kind: 'ready'; readonly message: Message; readonly to: string; readonly link: FreshLink };

/**
 * Looks at a waiting message as things stand now: is it still wanted, allowed, and within safe hours? If so, a link is made
 * for it; the ones before stay good, as an earlier try may have arrived after all.
 */
export const prepareDelivery = async (work: Work, messageId: string): Promise<Prepared> => {
  const { manager, scope } = work;
  const message = await manager.findOne(Message, {
    where: { clinicId: scope.clinic, id: messageId },
    lock: { mode: 'pessimistic_write' },
  });
  if (message?.state !== 'waiting') return { kind: 'settled' };
  work.touch(message.coupleId);
  if (!(await isWanted(work, message))) return drop(work, message, 'notNeeded');
  const reach = await findReach(work, message.partnerId);
  if (reach.address === null) return giveUp(work, message, reach.problem ?? 'noAddress');
  const { timeZone } = await manager.findOneByOrFail(Couple, {
    clinicId: scope.clinic,
    id: message.coupleId,
  });
  const now = new Date();
  const dueAt = firstSafeInstant(message.dueAt > now ? message.dueAt : now, reach.hours, timeZone);
  if (dueAt > now) {
    await manager.update(Message, keyOf(message), { dueAt });
    await manager.query(`select context.enqueue('deliverMessage', $1, $2)`, [message.id, dueAt]);
    return { kind: 'later', dueAt };
  }
  await manager.update(Message, keyOf(message), { tries: message.tries + 1 });
  const link = await mintLink(work, { ...message, id: message.taskId });
  return { kind: 'ready', message, to: reach.address, link };
};

/** The mail server took it. */
export const noteSent = (work: Work, message: Message): Promise<void> =>
  settle(work, message, { state: 'sent', problem: null });

/** Nobody will take it; the clinician hears of it. */
export const noteUndelivered = (work: Work, message: Message, problem: MessageProblem): Promise<void> =>
  settle(work, message, { state: 'undelivered', problem });

const drop = async (work: Work, message: Message, problem: MessageProblem): Promise<Prepared> => {
  await settle(work, message, { state: 'dropped', problem });
  return { kind: 'settled' };
};

/** A wish not to be written to ends a reminder quietly; a first note that can't arrive is the clinician's to know. */
const giveUp = async (work: Work, message: Message, problem: MessageProblem): Promise<Prepared> => {
  if (message.kind !== 'stepAssigned') return drop(work, message, problem);
  await noteUndelivered(work, message, problem);
  return { kind: 'settled' };
};

const settle = async (
  work: Work,
  message: Message,
  to: Pick<Message, 'state' | 'problem'>,
): Promise<void> => {
  work.touch(message.coupleId);
  await work.manager.update(Message, keyOf(message), { ...to, settledAt: new Date() });
};

const isWanted = async ({ manager }: Work, { clinicId, coupleId, taskId }: Message): Promise<boolean> => {
  const open: unknown[] = await manager.query(
    `select 1 from task t join couple c on c.clinic_id = t.clinic_id and c.id = t.couple_id
      where t.clinic_id = $1 and t.couple_id = $2 and t.id = $3 and t.cancelled_at is null and c.status <> 'ended'
        and not exists (select from response r where r.clinic_id = t.clinic_id and r.task_id = t.id)`,
    [clinicId, coupleId, taskId],
  );
  return open.length > 0;
};

const keyOf = ({ clinicId, id }: Message): Pick<Message, 'clinicId' | 'id'> => ({ clinicId, id });
