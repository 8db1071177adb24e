import { hash, verify } from '@node-rs/argon2';
import { Inject, Injectable } from '@nestjs/common';
import { createHmac } from 'node:crypto';
import { CONFIG } from '../tokens';
import type { Config } from '../config';

// 64 MiB, three passes, one lane: about 0.1 s. Figures of security.md, section 5.
const cost = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };
const AT_ONCE = 4;
// More than this in line is no clinic's morning: about ten seconds of work.
const IN_LINE = 400;

/** Too many secrets wait to be checked; nothing was. */
export class TooBusy extends Error {}

/** Slow hashes of passwords and PINs under the deployment's pepper, at most four at a time. */
@Injectable()
export class SecretHasher {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private standIn: Promise<string> | undefined;

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'pepper'>) {}

  hash(secret: string): Promise<string> {
    return this.inTurn(() => hash(secret.normalize('NFKC'), { ...cost, secret: this.config.pepper }));
  }

  /** False for an absent hash too, after the same work. */
  async verify(secret: string, hashed: string | undefined): Promise<boolean> {
    const against = hashed ?? (await (this.standIn ??= this.hash('no such account')));
    const same = await this.inTurn(() =>
      verify(against, secret.normalize('NFKC'), { secret: this.config.pepper }),
    );
    return hashed !== undefined && same;
  }

  /** HMAC-SHA-256 under the pepper: for what is looked up, and for secrets that nobody can guess. */
  lookup(kind: string, value: string): Buffer {
    return createHmac('sha256', this.config.pepper).update(`${kind}:${value}`).digest();
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.waiting.length >= IN_LINE) throw new TooBusy();
    if (this.running >= AT_ONCE) await new Promise<void>((next) => this.waiting.push(next));
    this.running += 1;
    try {
      return await work();
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }
}
