import { JobWork, KeyStore } from '@groundwork/database';
import { deliverMessage, MailSender, type Delivering } from '../features/mail-delivery';
import type { MessageKind } from '../features/messages';
import type { TestApi } from './test-api';
import type { TestCouple } from './test-clinic';
import { TestMailServer } from './test-mail-server';
import { mailFrom } from './test-worker';

/** Delivers the notes of one couple at a time, by the worker's own role and code, and leaves all others of the queue alone. */
export class HandDelivery {
  private constructor(
    private readonly api: TestApi,
    private readonly mailServer: TestMailServer,
    private readonly delivering: Delivering & { readonly sender: MailSender },
  ) {}

  static async start(api: TestApi): Promise<HandDelivery> {
    const mailServer = await TestMailServer.start();
    const { masterKey, linksOrigin } = api.config;
    return new HandDelivery(api, mailServer, {
      work: new JobWork(await api.workerSource(), new KeyStore(masterKey)),
      sender: new MailSender(mailServer.url, mailFrom),
      linksOrigin,
    });
  }

  async stop(): Promise<void> {
    this.delivering.sender.close();
    await this.mailServer.stop();
  }

  /** As if the hour of all that waits had come. */
  async deliver({ id }: TestCouple, kinds: readonly MessageKind[]): Promise<void> {
    const held = await this.api.sql<{ job: string; message: string }[]>(
      `with due as (
         update message set due_at = now() - interval '1 minute'
          where couple_id = $1 and kind = any ($2) and state = 'waiting' returning id),
       held as (
         update graphile_worker._private_jobs j set locked_by = 'by hand', locked_at = now(), attempts = 1
           from due where j.payload ->> 'id' = due.id::text and j.locked_by is null returning j.id, due.id as message)
       select id as job, message from held order by message`,
      [id, kinds],
    );
    for (const { job, message } of held)
      await deliverMessage(this.delivering, message, { id: job, attempts: 1, max_attempts: 12 });
    await this.api.sql('delete from graphile_worker._private_jobs where id = any ($1)', [
      held.map(({ job }) => job),
    ]);
  }

  /** All that arrived in one mailbox, as somebody reads it. */
  readBy(address: string): readonly string[] {
    return this.mailServer
      .to(address)
      .map(({ from, to, subject, text, html }) => [from, to, subject, text, html].join('\n'));
  }
}
