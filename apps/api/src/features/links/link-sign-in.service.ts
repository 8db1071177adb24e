import { tokenHash } from '@groundwork/access';
import { KeyStore, SignInWork } from '@groundwork/database';
import { Inject, Injectable } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { v7 as uuidv7, validate as isUuid } from 'uuid';
import type { Config } from '../../config';
import { SecretHasher, TooBusy } from '../../secrets/secret-hasher';
import { newToken, typedCode, typedPin } from '../../secrets/tokens';
import { CONFIG } from '../../tokens';
import { codeHash } from './code-hash';
import { countNetworkTry, takeBackNetworkTry } from './network-tries';

interface Tried {
  readonly clinic_id: string;
  readonly link_id: string;
  readonly pin_hash: string | null;
  readonly allowed: boolean;
}

/** What is opened, with what, and from which network. */
export interface Try {
  /** Of a link or a session; or the short code of a link, however it was typed. */
  readonly token: string;
  readonly pin: string;
  readonly network: string;
}

/** The same for words that came after a session's end: the id of the step or the partner that they name, whatever came as such. */
interface TryAgain extends Try {
  readonly ofWords: unknown;
}

/** Which function counts the try, and what it is told. */
interface Way {
  readonly by: 'context.try_link($1)' | 'context.try_ended_session($1, $2)';
  readonly told: readonly [hash: Buffer, ofWords?: string | null];
}

/** Milliseconds that an answer which opens nothing takes at least: longer than the slow hash on an idle machine. */
const REFUSAL_MS = 250;
const LONGEST_REFUSAL_MS = 1000;

/** Opening a link with its PIN, and leaving. Whatever does not open takes the same time and gives the same answer. */
@Injectable()
export class LinkSignInService {
  private readonly keys: KeyStore;
  /** Milliseconds that checks of PINs take of late: what was not checked is refused no sooner. */
  private pace = REFUSAL_MS;

  constructor(
    private readonly work: SignInWork,
    private readonly hasher: SecretHasher,
    @Inject(CONFIG) config: Pick<Config, 'masterKey'>,
  ) {
    this.keys = new KeyStore(config.masterKey);
  }

  /** The token of a new session, or undefined. The try is counted, and committed, before the PIN is hashed. */
  open(asked: Try): Promise<string | undefined> {
    const code = typedCode(asked.token);
    const hash = code ? codeHash(this.keys, code) : tokenHash(asked.token);
    return this.refusedInTime({ by: 'context.try_link($1)', told: [hash] }, asked);
  }

  /** The same for a session that ran out by itself: its cookie stands for the link, if the words are of the same partner. */
  reopen(asked: TryAgain): Promise<string | undefined> {
    const ofWords = isUuid(asked.ofWords) ? String(asked.ofWords) : null;
    const told = [tokenHash(asked.token), ofWords] as const;
    return this.refusedInTime({ by: 'context.try_ended_session($1, $2)', told }, asked);
  }

  private async refusedInTime(way: Way, asked: Try): Promise<string | undefined> {
    const begun = performance.now();
    const opened = await this.check(way, asked);
    if (opened === undefined) await sleep(Math.max(0, begun + this.pace - performance.now()));
    return opened;
  }

  private async check({ by, told }: Way, { pin, network }: Try): Promise<string | undefined> {
    const begun = performance.now();
    const digits = typedPin(pin);
    // No guess at a PIN, such as a scanner's press on the button; and what can't be checked now must not count either.
    if (digits === undefined || this.hasher.isFull) return undefined;
    const from = this.hasher.lookup('link-network', network);
    const tried = await this.work.run(async (manager): Promise<readonly Tried[] | undefined> => {
      if (!(await countNetworkTry(manager, from))) return undefined;
      return manager.query(`select clinic_id, link_id, pin_hash, allowed from ${by}`, [...told]);
    });
    if (!tried) return undefined;
    const [link] = tried;
    const right = await this.hasher.verify(digits, link?.pin_hash ?? undefined).catch(unlessBusy);
    this.notePace(performance.now() - begun);
    if (!link?.allowed || !right) return undefined;
    const sessionToken = newToken();
    return this.work.run(async (manager) => {
      const [row]: { started: boolean }[] = await manager.query(
        'select context.start_link_session($1, $2, $3, $4, $5, $6) as started',
        [link.clinic_id, link.link_id, link.pin_hash, tokenHash(sessionToken), uuidv7(), told[0]],
      );
      if (!row?.started) return undefined;
      await takeBackNetworkTry(manager, from);
      return sessionToken;
    });
  }

  private notePace(ms: number): void {
    const pace = 0.7 * this.pace + 0.3 * ms;
    this.pace = Math.min(LONGEST_REFUSAL_MS, Math.max(REFUSAL_MS, pace));
  }

  async leave(sessionToken: string | undefined): Promise<void> {
    if (!sessionToken) return;
    await this.work.run((manager) =>
      manager.query('select context.end_link_session($1)', [tokenHash(sessionToken)]),
    );
  }
}

/** Too many tries at once don't open, as a wrong PIN doesn't. */
const unlessBusy = (error: unknown): false => {
  if (error instanceof TooBusy) return false;
  throw error;
};
