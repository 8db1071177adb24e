import type { StaffRole } from '@groundwork/access';
import { after, type Calendar } from '../calendar';
import type { Dice } from '../dice';
import type { IdMaker } from '../id-maker';
import type { Rows } from './rows';

const DAYS = 21;

/** How many of their working days somebody signs in. */
const daily: Readonly<Record<StaffRole, number>> = {
  clinician: 1,
  owner: 0.7,
  supervisor: 0.7,
  admin: 0.5,
  assistant: 0.9,
};

/** The working days of a member of staff, as sessions that have ended: the last one on the last working day. */
export const tellVisits = (
  rows: Rows,
  calendar: Calendar,
  member: { readonly id: string; readonly role: StaffRole },
  ids: IdMaker,
  dice: Dice,
): void => {
  let lastVisitAt: Date | null = null;
  for (let day = -DAYS; day <= calendar.lastWorkingDay; day += 1) {
    const works = ![0, 6].includes(calendar.weekdayOf(day)) && dice.chance(daily[member.role]);
    if (!works && day !== calendar.lastWorkingDay) continue;
    const createdAt = after(calendar.at(day, '08:30'), dice.between(0, 25));
    const lastSeenAt = after(calendar.at(day, '17:35'), dice.between(0, 20));
    const endedAt = after(lastSeenAt, 1);
    rows.visits.push({
      id: ids.at(createdAt),
      staffId: member.id,
      createdAt,
      lastSeenAt,
      lastVisitAt,
      confirmedAt: createdAt,
      codeAt: createdAt,
      lockedAt: null,
      browser: 'other',
      platform: 'other',
      endedAt,
    });
    lastVisitAt = lastSeenAt;
  }
};
