/** Chance that falls the same way each time: the same seed, the same throws. */
export class Dice {
  private state: number;

  constructor(seed: string) {
    // FNV-1a over the seed's characters.
    this.state = [...seed].reduce(
      (hash, letter) => Math.imul(hash ^ letter.codePointAt(0)!, 16_777_619),
      2_166_136_261,
    );
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.throw() * (high - low + 1));
  }

  /** @throws Error for an empty list */
  pick<T>(from: readonly T[]): T {
    if (!from.length) throw new Error('There is nothing to pick from.');
    return from[this.between(0, from.length - 1)]!;
  }

  chance(share: number): boolean {
    return this.throw() < share;
  }

  shuffled<T>(list: readonly T[]): T[] {
    const left = [...list];
    return list.map(() => left.splice(this.between(0, left.length - 1), 1)[0]!);
  }

  bytes(count: number): Uint8Array {
    return Uint8Array.from({ length: count }, () => this.between(0, 255));
  }

  /** Mulberry32: from 0 to just below 1. */
  private throw(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
}
