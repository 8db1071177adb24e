import { Refused } from '@groundwork/access';

/** What a repeated request can't be told again. @throws Refused */
export const shownOnce = <T>(made: T | undefined): T => {
  if (made === undefined) throw new Refused('error.shownOnce');
  return made;
};
