import type { JobHelpers, TaskList } from 'graphile-worker';
import { z } from 'zod';
import { log } from '../log';
import { deliverAccountMail, type AccountMailDelivering } from '../features/own-account';
import { deliverInvitation, type InvitationDelivering } from '../features/invitations';
import { deliverMessage, type Delivering } from '../features/mail-delivery';

/** A row of a clinic, or a mail about an account, which belongs to none. */
const payloadShape = z.union([
  z.object({ clinic: z.uuid(), id: z.uuid() }),
  z.object({ mail: z.uuid() }).transform(({ mail }) => ({ id: mail })),
]);

/** What the worker knows how to do; each job names one row. */
export const taskList = (
  delivering: Delivering & InvitationDelivering & AccountMailDelivering,
): TaskList => ({
  deliverAccountMail: timed('deliverAccountMail', (id, helpers) =>
    deliverAccountMail(delivering, id, helpers.job),
  ),
  deliverInvitation: timed('deliverInvitation', (id, helpers) =>
    deliverInvitation(delivering, id, helpers.job),
  ),
  deliverMessage: timed('deliverMessage', (id, helpers) => deliverMessage(delivering, id, helpers.job)),
});

/** Logs how long a job took and how it ended: its name and numbers, never what it was about. */
const timed =
  (name: string, act: (id: string, helpers: JobHelpers) => Promise<void>) =>
  async (payload: unknown, helpers: JobHelpers): Promise<void> => {
    const begun = performance.now();
    const { id: job, attempts } = helpers.job;
    const note = (outcome: string): void =>
      log.info({ job, operation: name, attempts, ms: Math.round(performance.now() - begun), outcome }, 'job');
    try {
      await act(payloadShape.parse(payload).id, helpers);
      note('done');
    } catch (error) {
      note(`again: ${whyAgain(error)}`);
      // The queue keeps the text of an error; a mail server's could quote an address.
      throw new Error('not done');
    }
  };

/** What kind of trouble it was, in a word of ours, the mail library's or the database's; never a message, which could quote. */
export const whyAgain = (error: unknown): string => {
  const { code, constructor } = Object(error) as { code?: unknown; constructor: { name: string } };
  return typeof code === 'string' && /^[A-Z0-9_]{3,30}$/.test(code) ? code : constructor.name;
};
