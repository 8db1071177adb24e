import { after } from '../calendar';
import type { Outcome, Place } from '../cast';
import type { Telling } from './telling';

/** When a partner sat down with a step: a local day and clock, and the instant. */
export interface Moment {
  readonly day: number;
  readonly clock: string;
  readonly at: Date;
}

const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** Mostly evenings, some early mornings and lunch breaks; where hours are safe for this partner, then. */
const freeMinute = ({ dice, couple }: Telling, place: Place): number => {
  const [from, to] = couple.partners[place].safeHours ?? [];
  if (from && to && from < to) return dice.between(minutesOf(from), minutesOf(to) - 10);
  if (dice.chance(0.7)) return dice.between(19 * 60 + 5, 22 * 60 + 20);
  return dice.chance(0.5) ? dice.between(6 * 60 + 20, 7 * 60 + 40) : dice.between(12 * 60 + 5, 13 * 60 + 20);
};

const momentOf = (telling: Telling, day: number, minute: number): Moment => {
  const clock = clockOf(minute);
  const at = new Date(
    telling.scene.calendar.at(day, clock, telling.timeZone).getTime() + telling.dice.between(0, 59_999),
  );
  return { day, clock, at };
};

/** When a step of the session `weeksAgo` was answered, or its draft begun. @throws Error for a story that can't be */
export const momentFor = (
  telling: Telling,
  place: Place,
  outcome: Exclude<Outcome, 'open' | 'cancelled'>,
  weeksAgo: number,
): Moment => {
  const { dice, sessions, scene } = telling;
  const assignedOn = sessions.dayOf(weeksAgo);
  const lastVisit = scene.calendar.lastWorkingDay;
  const require = (possible: boolean): void => {
    if (!possible) throw new Error(`${telling.couple.slug}: a step of week ${weeksAgo} can't be ${outcome}.`);
  };
  switch (outcome) {
    case 'reviewed':
      require(weeksAgo >= 1);
      return momentOf(telling, assignedOn + dice.between(1, 6), freeMinute(telling, place));
    case 'draft':
      require(weeksAgo >= 1);
      return momentOf(telling, assignedOn + dice.between(1, 4), freeMinute(telling, place));
    case 'received':
      // Later than a week, a link would have run out.
      require(weeksAgo === 1);
      return momentOf(telling, lastVisit - dice.between(1, 4), freeMinute(telling, place));
    case 'new':
      // Whatever the hour of the seeding is, it lies between the clinicians' last visit and today.
      require(weeksAgo <= 1);
      return momentOf(telling, dice.between(lastVisit, -1), dice.between(18 * 60 + 40, 22 * 60 + 40));
  }
};

export const shortlyBefore = (moment: Moment): Date => after(moment.at, -6);
