import type { JobWork } from '@groundwork/database';
import type { Job } from 'graphile-worker';
import { landingUrl, linkUrl } from '../links';
import { noteSent, noteUndelivered, prepareDelivery } from './delivery';
import { composeMail } from './mail';
import { MailRefused, type MailSender } from './mail-sender';
import type { MessageProblem } from '../messages';

export interface Delivering {
  readonly work: JobWork;
  readonly sender: MailSender;
  readonly linksOrigin: string;
}

/**
 * One try of one message: looked at in one transaction, sent outside of any, noted in another. When the worker dies between
 * sending and noting, the message is sent once more, under the same Message-ID.
 */
export const deliverMessage = async (
  { work, sender, linksOrigin }: Delivering,
  messageId: string,
  job: Pick<Job, 'id' | 'attempts' | 'max_attempts'>,
): Promise<void> => {
  const prepared = await work.run(job.id, 'prepareMessage', (opened) => prepareDelivery(opened, messageId));
  if (prepared.kind !== 'ready') return;
  const { message, to, link } = prepared;
  const mail = composeMail(message.kind, {
    url: linkUrl(linksOrigin, link.token),
    page: landingUrl(linksOrigin),
    code: link.code,
  });
  const giveUp = (problem: MessageProblem): Promise<void> =>
    work.run(job.id, 'giveUpMessage', (opened) => noteUndelivered(opened, message, problem));
  try {
    await sender.send(mail, { to, messageId });
  } catch (error) {
    if (error instanceof MailRefused) return giveUp('refused');
    if (job.attempts >= job.max_attempts) return giveUp('unreachable');
    throw error;
  }
  await work.run(job.id, 'noteMessageSent', (opened) => noteSent(opened, message));
};
