import { TZDate } from '@date-fns/tz';

/** Local days counted from a clinic's today: 0 is today, -1 yesterday. All instants of the demo come from here. */
export class Calendar {
  private readonly today: { readonly year: number; readonly month: number; readonly day: number };

  constructor(
    now: Date,
    readonly timeZone: string,
  ) {
    const local = new TZDate(now, timeZone);
    this.today = { year: local.getFullYear(), month: local.getMonth(), day: local.getDate() };
  }

  /** ISO day, `2026-11-23`. */
  dayOf(offset: number): string {
    return this.utc(offset).toISOString().slice(0, 10);
  }

  /** 0 is Sunday. */
  weekdayOf(offset: number): number {
    return this.utc(offset).getUTCDay();
  }

  /** The instant of a clock time such as `18:30` on a day, in the clinic's zone or another one. */
  at(offset: number, clock: string, timeZone = this.timeZone): Date {
    const [hour = 0, minute = 0] = clock.split(':').map(Number);
    const { year, month, day } = this.today;
    return new Date(new TZDate(year, month, day + offset, hour, minute, timeZone).getTime());
  }

  /** The last working day before today. */
  get lastWorkingDay(): number {
    return [-1, -2, -3].find((offset) => ![0, 6].includes(this.weekdayOf(offset)))!;
  }

  private utc(offset: number): Date {
    const { year, month, day } = this.today;
    return new Date(Date.UTC(year, month, day + offset));
  }
}

/** `minutes` after an instant. */
export const after = (instant: Date, minutes: number): Date => new Date(instant.getTime() + minutes * 60_000);
