import { hash, verify } from '@node-rs/argon2';
import { Inject, Injectable } from '@nestjs/common';
import { createHmac } from 'node:crypto';
import { CONFIG } from '../tokens';
import type { Config } from '../config';

// 64 MiB, three passes, one lane: about 0.1 s. Figures of security.md, section 5.
const cost = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };
const AT_ONCE = 4;

/** Too many secrets wait to be checked; nothing was. */
export class TooBusy extends Error {}

/** Slow hashes of passwords and PINs under the deployment's pepper, at most four at a time. */
@Injectable()
export class SecretHasher {
  /** More than this in line is no clinic's morning: about ten seconds of work. */
  protected readonly longestLine: number = 400;
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private madeStandIn: Promise<string> | undefined;

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'pepper'>) {}

  hash(secret: string): Promise<string> {
    return this.inTurn(() => hash(secret.normalize('NFKC'), { ...cost, secret: this.config.pepper }));
  }

  /** False for an absent hash too, after the same work. */
  async verify(secret: string, hashed: string | undefined): Promise<boolean> {
    const against = hashed ?? (await this.standIn());
    const same = await this.inTurn(() =>
      verify(against, secret.normalize('NFKC'), { secret: this.config.pepper }),
    );
    return hashed !== undefined && same;
  }

  /** HMAC-SHA-256 under the pepper: for what is looked up, and for secrets that nobody can guess. */
  lookup(kind: string, value: string): Buffer {
    return createHmac('sha256', this.config.pepper).update(`${kind}:${value}`).digest();
  }

  /** What an absent hash is compared with. A busy moment must not be kept as the answer for ever. */
  private standIn(): Promise<string> {
    this.madeStandIn ??= this.hash('no such account').catch((error: unknown) => {
      this.madeStandIn = undefined;
      throw error;
    });
    return this.madeStandIn;
  }

  /** Nothing more would be checked at this moment. */
  get isFull(): boolean {
    return this.waiting.length >= this.longestLine;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.isFull) throw new TooBusy();
    // Who is woken takes over the place of who woke them, so nobody slips in between.
    if (this.running >= AT_ONCE) await new Promise<void>((next) => this.waiting.push(next));
    else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
