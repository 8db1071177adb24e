import type { Answers } from '@groundwork/forms';
import { Dice } from '../dice';
import { groundings, stepsOfInjured, stepsOfInvolved, type StepVoice } from '../voices';

/** Each entry at most once. */
export class Pool<T> {
  private readonly left: T[];

  constructor(
    private readonly name: string,
    entries: readonly T[],
    dice: Dice,
  ) {
    this.left = dice.shuffled(entries);
  }

  /** @throws Error when nothing is left: the voices of an exercise are too few */
  take(): T {
    const next = this.left.pop();
    if (next === undefined) throw new Error(`No voices are left for ${this.name}.`);
    return next;
  }
}

/** The voices that anybody in a clinic can have. */
export interface Pools {
  readonly groundings: Pool<Answers>;
  readonly stepsOfInjured: Pool<StepVoice>;
  readonly stepsOfInvolved: Pool<StepVoice>;
}

export const poolsFor = (clinic: string): Pools => {
  const dice = new Dice(`voices of ${clinic}`);
  return {
    groundings: new Pool('grounding', groundings, dice),
    stepsOfInjured: new Pool('steps of the injured', stepsOfInjured, dice),
    stepsOfInvolved: new Pool('steps of the involved', stepsOfInvolved, dice),
  };
};
