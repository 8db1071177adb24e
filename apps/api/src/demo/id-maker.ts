import { v7 as uuidv7 } from 'uuid';
import { Dice } from './dice';

/** Ids as the server makes them, UUIDv7, for instants of the past: later rows have greater ids, the same seed the same ids. */
export class IdMaker {
  private readonly dice: Dice;
  private made = 0;

  constructor(seed: string) {
    this.dice = new Dice(`id of ${seed}`);
  }

  at(instant: Date): string {
    this.made += 1;
    return uuidv7({ msecs: instant.getTime(), seq: this.made, random: this.dice.bytes(16) });
  }
}
