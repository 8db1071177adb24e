import { GraphqlClient, once } from '@groundwork/testing';
import { hash } from '@node-rs/argon2';
import type { Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { randomBytes, randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { DataSource } from 'typeorm';
import { readConfig, type Config } from '../config';
import { createApp } from '../create-app';
import { ownerSource, roleSource } from '../data-source';
import { addMember, foundClinic } from '../owner/found-clinic';
import { asOwner, type OwnerWork } from '../owner/owner-work';
import { SecretHasher } from '../secrets/secret-hasher';
import { closeSources, openSources, type Sources } from '../sources';
import { TestClinic } from './test-clinic';

export const PASSWORD = 'correct horse battery staple';

const keyFor = (seed: number): string => Buffer.alloc(32, seed).toString('base64');

/** In a network of its own. */
export const randomAddress = (): string =>
  `fd00:${randomBytes(6)
    .toString('hex')
    .replace(/(....)(?=.)/g, '$1:')}::1`;

export const superuserUrl = (): string => {
  const url = new URL(process.env.DATABASE_BOOTSTRAP_URL ?? '');
  url.pathname = new URL(process.env.DATABASE_URL ?? '').pathname;
  return url.href;
};

/** The real application over the run's database, in this process, with text instead of document ids. */
export class TestApi {
  private worker: DataSource | undefined;
  private superuser: Promise<DataSource> | undefined;
  private passwordHash: Promise<string> | undefined;
  readonly hasher: SecretHasher;

  private constructor(
    readonly config: Config,
    readonly sources: Sources,
    private readonly app: NestExpressApplication,
  ) {
    this.hasher = new SecretHasher(config);
  }

  /** Starts it; `differs` are variables of the configuration. */
  static async start(differs: NodeJS.ProcessEnv = {}): Promise<TestApi> {
    const config = readConfig({
      ...process.env,
      GROUNDWORK_MASTER_KEY: keyFor(1),
      GROUNDWORK_PEPPER: keyFor(2),
      NODE_ENV: 'test',
      LOG_LEVEL: 'silent',
      PROXY_HOPS: '1',
      ...differs,
    });
    const sources = await openSources(config);
    const app = await createApp(config, sources, { anyDocument: true });
    // One open port for the whole file: requests can run at the same time.
    await app.listen(0, '127.0.0.1');
    return new TestApi(config, sources, app);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await closeSources(this.sources);
    await this.worker?.destroy();
    await (await this.superuser)?.destroy();
  }

  /** A pool of the worker's role, which serves no requests. */
  async workerSource(): Promise<DataSource> {
    return (this.worker ??= await roleSource(process.env.DATABASE_WORKER_URL ?? '', false, 1).initialize());
  }

  /** A part of the running application. */
  get<T>(part: Type<T>): T {
    return this.app.get(part, { strict: false });
  }

  get server(): Server {
    return this.app.getHttpServer();
  }

  /** Superuser access for arranging and for looking at what is really stored. */
  asSuperuser<T>(body: (owner: OwnerWork) => Promise<T>): Promise<T> {
    return this.asOwner(body, superuserUrl());
  }

  /** As the owner of the tables, whom the wall binds like everybody; or as another user of the database. */
  asOwner<T>(
    body: (owner: OwnerWork) => Promise<T>,
    url = process.env.DATABASE_URL ?? '',
    operation = 'test',
  ): Promise<T> {
    const { masterKey, pepper } = this.config;
    return asOwner({ url, tls: false, masterKey, pepper }, operation, body);
  }

  /** One statement as the superuser: rows, or for an update and a delete the rows and their number. */
  async sql<T>(text: string, parameters: readonly unknown[] = []): Promise<T> {
    this.superuser ??= ownerSource(superuserUrl(), false).initialize();
    return (await this.superuser).query<T>(text, [...parameters]);
  }

  /** The backend that waits for a lock that this one holds, or stands before it for. @throws Error when nobody does */
  async waiterFor(pid: number): Promise<number> {
    for (let looks = 0; looks < 2000; looks += 1) {
      const [waiter] = await this.sql<{ pid: number }[]>(
        'select pid from pg_stat_activity where $1 = any (pg_blocking_pids(pid))',
        [pid],
      );
      if (waiter) return waiter.pid;
    }
    throw new Error('Nobody waits.');
  }

  /** A new clinic; a demo clinic unless told otherwise, so that no second factor is needed. */
  async clinic({ demo = true } = {}): Promise<TestClinic> {
    const id = await this.asSuperuser((owner) =>
      foundClinic(owner, {
        name: `Clinic ${randomUUID()}`,
        timeZone: 'Europe/Berlin',
        locale: 'en-GB',
        demo,
        urgentHelp: [{ label: 'Emergency', number: '112' }],
        confidentiality: ['What you tell us stays with your care team.'],
      }),
    );
    return new TestClinic(this, id);
  }

  async member(
    clinicId: string,
    role: Parameters<typeof addMember>[3]['role'],
    email = `${randomBytes(8).toString('hex')}@clinic.example`,
  ): Promise<{ staffId: string; email: string }> {
    const passwordHash = await (this.passwordHash ??= this.quickHash(PASSWORD));
    const staffId = await this.asSuperuser((owner) =>
      addMember(owner, this.hasher, clinicId, { email, displayName: `${role} person`, role, passwordHash }),
    );
    return { staffId, email };
  }

  /**
   * A hash says itself what it costs to check, so one that costs little is checked by the same code in no time. Where it matters how
   * long it takes, `hasher` makes one in earnest.
   */
  private quickHash(secret: string): Promise<string> {
    return hash(secret, { memoryCost: 64, timeCost: 1, parallelism: 1, secret: this.config.pepper });
  }

  /** A browser at the dashboard's origin, signed in as nobody; in this machine's network unless told otherwise. */
  browser(address?: string): GraphqlClient {
    return new GraphqlClient(this.server, this.config.dashboardOrigin, '/graphql', address);
  }

  /** A browser at the links' origin, in a network of its own unless told otherwise. */
  phone(address = randomAddress()): GraphqlClient {
    return new GraphqlClient(this.server, this.config.linksOrigin, '/client-graphql', address);
  }

  async signIn(browser: GraphqlClient, email: string, password = PASSWORD): Promise<string> {
    const { signIn } = await browser.must<{ signIn: { next: string } }>(
      'mutation ($input: SignInInput!) { signIn(input: $input) { next } }',
      once({ email, password }),
    );
    return signIn.next;
  }
}
