import type { Answers } from '@groundwork/forms';
import { accountsOfDanasCouples } from './accounts-of-danas-couples';
import { accountsOfOthers } from './accounts-of-others';
import { inches } from './inches';
import { letters } from './letters';
import { sentences } from './sentences';

export { drafts } from './drafts';
export { groundings } from './groundings';
export { keptLetters } from './letters';
export { againMessage, messages } from './messages';
export { replies } from './replies';
export { stepsOfInjured, stepsOfInvolved, type StepVoice } from './steps';

/** What is written once, or week by week, by one partner of one couple. */
export const boundVoices: Readonly<
  Record<'T04' | 'T07' | 'T09' | 'T14', Readonly<Record<string, readonly Answers[]>>>
> = {
  T04: each({ ...accountsOfDanasCouples, ...accountsOfOthers }),
  T07: each(sentences),
  T09: each(letters),
  T14: inches,
};

function each(byCouple: Readonly<Record<string, Answers>>): Record<string, readonly Answers[]> {
  return Object.fromEntries(Object.entries(byCouple).map(([couple, answers]) => [couple, [answers]]));
}
