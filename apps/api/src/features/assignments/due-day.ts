import { Invalid } from '@groundwork/access';
import type { Couple } from '../couples';

/** A due day lies between today, as the couple counts days, and two years ahead. @throws Invalid naming `dueOn` */
export const checkDueDay = (couple: Couple, dueOn: string | null): void => {
  if (dueOn === null) return;
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: couple.timeZone }).format(new Date());
  const twoYears = `${Number(today.slice(0, 4)) + 2}${today.slice(4)}`;
  if (dueOn < today || dueOn > twoYears) throw new Invalid([{ path: 'dueOn', key: 'invalid.dueDay' }]);
};
