import { after, type Calendar } from '../calendar';

const hours = [9, 10, 11, 13, 14, 15, 16];

/** A couple's weekly session: always the same weekday and hour, in the clinic's zone; number 0 is the last before today. */
export class Sessions {
  private readonly weekday: number;
  private readonly hour: number;

  /** `nth` couple of one clinician: no two of them meet at once. */
  constructor(
    private readonly calendar: Calendar,
    nth: number,
  ) {
    this.weekday = (nth % 5) + 1;
    this.hour = hours[Math.floor(nth / 5) % hours.length]!;
  }

  dayOf(weeksAgo: number): number {
    const last = [-1, -2, -3, -4, -5, -6, -7].find((day) => this.calendar.weekdayOf(day) === this.weekday)!;
    return last - 7 * weeksAgo;
  }

  /** The instant so many minutes into the session. */
  at(weeksAgo: number, minute: number): Date {
    return after(this.calendar.at(this.dayOf(weeksAgo), `${this.hour}:00`), minute);
  }
}
