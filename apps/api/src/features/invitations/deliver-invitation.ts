import { sealedSql, type JobWork, type Work } from '@groundwork/database';
import type { Job } from 'graphile-worker';
import { composeStaffMail, MailRefused, type MailSender } from '../mail-delivery';
import type { InvitationProblem } from './invitation.entity';

import { invitationToken } from './invitation-token';

export interface InvitationDelivering {
  readonly work: JobWork;
  readonly sender: MailSender;
  readonly dashboardOrigin: string;
  readonly masterKey: Buffer;
}

interface OpenInvitation {
  readonly email: string;
  readonly round: number;
  readonly clinicName: string;
}

const email = sealedSql('invitation', 'email', 'i', { couple: 'null' });
const openSql = `
  select jsonb_build_object('email', ${email}, 'round', i.round, 'clinicName', c.name) as screen
    from invitation i join clinic c on c.clinic_id = i.clinic_id and c.id = i.clinic_id
   where i.clinic_id = $1 and i.id = $2 and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()`;

/** One try of an invitation's mail. Every try of a round holds the same link, under the same Message-ID. */
export const deliverInvitation = async (
  { work, sender, dashboardOrigin, masterKey }: InvitationDelivering,
  invitationId: string,
  job: Pick<Job, 'id' | 'attempts' | 'max_attempts'>,
): Promise<void> => {
  const open = await work.run(job.id, 'prepareInvitation', (opened) =>
    opened.screen<OpenInvitation>(openSql, [opened.scope.clinic, invitationId]),
  );
  if (!open) return;
  const settle = (operation: string, problem: InvitationProblem | null): Promise<void> =>
    work.run(job.id, operation, (opened) => note(opened, invitationId, open.round, problem));
  const url = `${dashboardOrigin}/invitation#${invitationToken(masterKey, invitationId, open.round)}`;
  try {
    await sender.send(composeStaffMail('invitation', { clinic: open.clinicName, url }), {
      to: open.email,
      messageId: `${invitationId}.${open.round}`,
    });
  } catch (error) {
    if (error instanceof MailRefused) return settle('giveUpInvitation', 'refused');
    if (job.attempts >= job.max_attempts) return settle('giveUpInvitation', 'unreachable');
    throw error;
  }
  await settle('noteInvitationSent', null);
};

/** Only of this round: a newer one has a mail of its own. */
const note = async (
  { manager, scope }: Work,
  id: string,
  round: number,
  problem: InvitationProblem | null,
): Promise<void> => {
  await manager.query(
    `update invitation set sent_at = case when $4::text is null then now() end, problem = $4
      where clinic_id = $1 and id = $2 and round = $3`,
    [scope.clinic, id, round, problem],
  );
};
