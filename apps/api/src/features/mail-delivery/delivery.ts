import type { Work } from '@groundwork/database';
import { Couple } from '../couples';
import { mintLink, stillLocked, type FreshLink } from '../links';
import {
  askedForKinds,
  findReach,
  firstSafeInstant,
  isSharedMailbox,
  Message,
  pageKinds,
  reminderKinds,
  type MessageKind,
  type MessageProblem,
} from '../messages';

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

/** A wish not to be written to ends a reminder quietly; a note that was asked for and can't arrive is the clinician's to know. */
const giveUp = async (work: Work, message: Message, problem: MessageProblem): Promise<Prepared> => {
  if (!isOneOf(askedForKinds, message.kind)) return drop(work, message, problem);
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

const isOneOf = (kinds: readonly MessageKind[], kind: MessageKind): boolean => kinds.includes(kind);

/**
 * A mailbox that both partners read gets what a clinician sent, come what may, and nothing that follows by itself: whether a
 * note comes there must not tell one what the other did. A reminder brings a link: it must be no way around a lock, nor settle it. While
 * the care of a couple is paused, nobody is reminded.
 */
const isWanted = async (work: Work, message: Message): Promise<boolean> => {
  const { kind, clinicId, coupleId, taskId } = message;
  const isShared = await isSharedMailbox(work, coupleId);
  if (isShared && !isOneOf(askedForKinds, kind)) return false;
  const open: unknown[] = await work.manager.query(
    `select 1 from task t join couple c on c.clinic_id = t.clinic_id and c.id = t.couple_id
      where t.clinic_id = $1 and t.couple_id = $2 and t.id = $3 and t.cancelled_at is null and c.status <> 'ended'
        and ($4 or not exists (select from response r where r.clinic_id = t.clinic_id and r.task_id = t.id))
        and not ($5 and (c.status = 'paused' or exists (select from step_aside s where s.clinic_id = t.clinic_id and s.task_id = t.id)
          or exists (select from task_link l where l.clinic_id = t.clinic_id and l.task_id = t.id and ${stillLocked('l')})))
        and not ($6 and t.due_on < (now() at time zone c.time_zone)::date)`,
    [
      ...[clinicId, coupleId, taskId, isShared || isOneOf(pageKinds, kind), isOneOf(reminderKinds, kind)],
      // The one for after the day is on its way by then.
      kind === 'reminderBefore',
    ],
  );
  if (!open.length) return false;
  return kind !== 'somethingForYou' || (await isThereToRead(work, message));
};

/** Written back or released since the note was planned, and not withdrawn again. */
const isThereToRead = async ({ manager }: Work, message: Message): Promise<boolean> => {
  const { clinicId, partnerId, createdAt } = message;
  const found: unknown[] = await manager.query(
    `select 1 from reply y
      where y.clinic_id = $1 and y.partner_id = $2 and y.withdrawn_at is null and y.created_at > $3
     union all
     select 1 from released_piece e where e.clinic_id = $1 and e.to_partner_id = $2 and e.created_at > $3`,
    [clinicId, partnerId, createdAt],
  );
  return found.length > 0;
};

const keyOf = ({ clinicId, id }: Message): Pick<Message, 'clinicId' | 'id'> => ({ clinicId, id });
