import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { SecretHasher } from '../../secrets/secret-hasher';
import { newPin } from '../../secrets/tokens';

export interface HashedPin {
  readonly pin: string;
  readonly hash: string;
}

/** Keeps one new PIN with its slow hash at hand, so that no transaction is held open while one is hashed. */
@Injectable()
export class PinMaker implements OnApplicationBootstrap {
  private ready: Promise<HashedPin> | undefined;

  constructor(private readonly hasher: SecretHasher) {}

  onApplicationBootstrap(): void {
    this.prepare();
  }

  /** A PIN that nobody had before. @throws TooBusy */
  take(): Promise<HashedPin> {
    const taken = this.ready ?? this.make();
    this.prepare();
    return taken;
  }

  private prepare(): void {
    const next = this.make();
    this.ready = next;
    // Nobody waits for it yet; the one who takes the next PIN hears of it then, or makes one anew.
    next.catch(() => {
      if (this.ready === next) this.ready = undefined;
    });
  }

  private async make(): Promise<HashedPin> {
    const pin = newPin();
    return { pin, hash: await this.hasher.hash(pin) };
  }
}
