import { once } from '@groundwork/testing';
import { randomUUID } from 'node:crypto';
import type { RunningWorker } from '../worker/run-worker';
import { TestApi } from './test-api';
import type { TestClinic, TestCouple, TestMember } from './test-clinic';
import { TestMailServer } from './test-mail-server';
import { mailTurn, startTestWorker } from './test-worker';

export interface Reachable {
  readonly couple: TestCouple;
  readonly address: string;
}

export interface Assigned {
  readonly taskIds: readonly string[];
  readonly links: readonly { partnerId: string }[];
  readonly mailed: readonly { partnerId: string; sendAt: string }[];
}

interface StoredMessage {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly problem: string | null;
  readonly tries: number;
  readonly due_at: Date;
}

/**
 * A clinic with a mail server of its own. Files of tests run beside each other on one database, and a worker takes every job
 * in it, so those that start one take turns.
 */
export class MailStage {
  private worker: RunningWorker | undefined;

  private constructor(
    readonly api: TestApi,
    readonly mailServer: TestMailServer,
    readonly clinic: TestClinic,
    readonly lead: TestMember,
    private readonly endTurn: () => Promise<void>,
  ) {}

  static async open(): Promise<MailStage> {
    const endTurn = await mailTurn();
    const api = await TestApi.start();
    const clinic = await api.clinic();
    return new MailStage(api, await TestMailServer.start(), clinic, await clinic.member(), endTurn);
  }

  async close(): Promise<void> {
    await this.stopWorker();
    await this.mailServer.stop();
    await this.api.stop();
    await this.endTurn();
  }

  async startWorker(): Promise<void> {
    this.worker ??= await startTestWorker(this.api, this.mailServer);
  }

  async stopWorker(): Promise<void> {
    await this.worker?.stop();
    this.worker = undefined;
  }

  /** A couple whose first partner has an address. */
  async reachable(about: Record<string, unknown> = {}, lead = this.lead): Promise<Reachable> {
    const address = newAddress();
    const { createCouple } = await lead.browser.must<{
      createCouple: { id: string; partners: { id: string }[] };
    }>(
      'mutation ($input: CreateCoupleInput!) { createCouple(input: $input) { id partners { id } } }',
      once({
        timeZone: 'Europe/Berlin',
        partners: [{ name: 'Ada', email: address, ...about }, { name: 'Ben' }],
      }),
    );
    const [one, other] = createCouple.partners.map(({ id }) => id);
    return { couple: { id: createCouple.id, partnerIds: [one!, other!] }, address };
  }

  /** A couple whose partners read the same mailbox. */
  async sharing(): Promise<Reachable> {
    const address = newAddress();
    const emails = [address, ` ${address.toUpperCase()}`] as const;
    return { couple: await this.clinic.couple(this.lead, ['Ada', 'Ben'], emails), address };
  }

  /** From now on the second partner reads what is written to the first, too. */
  async beginSharing({ couple, address }: Reachable): Promise<void> {
    const { couple: read } = await this.lead.browser.must<{ couple: { partners: { version: number }[] } }>(
      'query ($id: ID!) { couple(id: $id) { partners { version } } }',
      { id: couple.id },
    );
    const partner = { name: 'Ben', email: ` ${address.toUpperCase()}` };
    await this.lead.browser.must(
      'mutation ($input: EditPartnerInput!) { editPartner(input: $input) { id } }',
      once({ partnerId: couple.partnerIds[1], version: read.partners[1]!.version, partner }),
    );
  }

  async assign(couple: TestCouple, more: Record<string, unknown> = {}, lead = this.lead): Promise<Assigned> {
    const { assignExercise } = await lead.browser.must<{ assignExercise: Assigned }>(
      `mutation ($input: AssignExerciseInput!) { assignExercise(input: $input) {
       taskIds links { partnerId } mailed { partnerId sendAt } } }`,
      once({
        coupleId: couple.id,
        exerciseKey: 'T44',
        partnerIds: [couple.partnerIds[0]],
        confirmedReasons: ['confrontation'],
        ...more,
      }),
    );
    return assignExercise;
  }

  /** As if the time to undo, the safe hour or the wait for another try were over. */
  async letTimePass({ kind = 'stepAssigned', clinic = this.clinic } = {}): Promise<void> {
    await this.api.sql(
      `update message set due_at = now() - interval '1 minute' where clinic_id = $1 and kind = $2 and state = 'waiting'`,
      [clinic.id, kind],
    );
    await this.api.sql(
      `update graphile_worker._private_jobs set run_at = now() - interval '1 second'
        where payload ->> 'clinic' = $1 and locked_by is null
          and (payload ->> 'id')::uuid in (select id from message where clinic_id = $2 and kind = $3)`,
      [clinic.id, clinic.id, kind],
    );
  }

  messagesOf({ couple }: Reachable): Promise<StoredMessage[]> {
    return this.api.sql<StoredMessage[]>('select * from message where couple_id = $1 order by id', [
      couple.id,
    ]);
  }

  async stateOf(who: Reachable): Promise<string> {
    return (await this.messagesOf(who))[0]?.state ?? 'none';
  }

  async triesOf(who: Reachable): Promise<number> {
    return (await this.messagesOf(who))[0]?.tries ?? 0;
  }
}

/** Nobody else's: what an earlier file left waiting arrives here as well. */
const newAddress = (): string => `partner-${randomUUID()}@mail.example`;
