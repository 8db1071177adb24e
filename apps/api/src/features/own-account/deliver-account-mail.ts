import { tokenHash } from '@groundwork/access';
import type { JobWork } from '@groundwork/database';
import type { Job } from 'graphile-worker';
import { composeAccountMail, MailRefused, type AccountMailKind, type MailSender } from '../mail-delivery';
import { unsealAddress } from '../sign-in';
import { resetToken } from './reset-token';

export interface AccountMailDelivering {
  readonly work: JobWork;
  readonly sender: MailSender;
  readonly dashboardOrigin: string;
  readonly masterKey: Buffer;
}

interface Waiting {
  readonly kind: AccountMailKind;
  readonly address: Buffer;
}

/**
 * One try of one mail about an account. Every try holds the same link, under the same Message-ID. Once it is sent, or can't
 * be, the row with the address is deleted; nobody is told that a mail could not be delivered, as nobody is known to have
 * asked for it.
 */
export const deliverAccountMail = async (
  { work, sender, dashboardOrigin, masterKey }: AccountMailDelivering,
  mailId: string,
  job: Pick<Job, 'id' | 'attempts' | 'max_attempts'>,
): Promise<void> => {
  const token = resetToken(masterKey, mailId);
  const [waiting]: Waiting[] = await work.outside((manager) =>
    manager.query('select * from context.prepare_account_mail($1::bigint, $2)', [job.id, tokenHash(token)]),
  );
  if (!waiting) return;
  const { kind, address } = waiting;
  const url = kind === 'passwordReset' ? `/new-password#${token}` : '/forgot-password';
  try {
    await sender.send(composeAccountMail(kind, `${dashboardOrigin}${url}`), {
      to: unsealAddress(address, masterKey, 'account_mail', mailId),
      messageId: mailId,
    });
  } catch (error) {
    if (!(error instanceof MailRefused) && job.attempts < job.max_attempts) throw error;
  }
  await work.outside((manager) => manager.query('select context.settle_account_mail($1::bigint)', [job.id]));
};
