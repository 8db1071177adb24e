import { TZDate } from '@date-fns/tz';
import { addDays } from 'date-fns';

/** Local hours in which a message may arrive, `HH:MM`; `from` after `to` spans midnight. Null: any hour. */
export interface SafeHours {
  readonly safeFrom: string | null;
  readonly safeTo: string | null;
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/**
 * The first instant from `instant` on that lies within the safe hours of somebody in `timeZone` (IANA). The end is exclusive;
 * equal ends mean the whole day. On a day whose clock jumps over the beginning, it is the first minute after the
 * jump, or the next day's beginning when the hours end with it.
 */
export const firstSafeInstant = (instant: Date, { safeFrom, safeTo }: SafeHours, timeZone: string): Date => {
  if (safeFrom === null || safeTo === null) return instant;
  const [from, to] = [minutesOf(safeFrom), minutesOf(safeTo)];
  const isSafe = (minutes: number): boolean =>
    from === to || (from < to ? minutes >= from && minutes < to : minutes >= from || minutes < to);
  let local = new TZDate(instant, timeZone);
  if (isSafe(minuteOf(local))) return instant;
  // Twice only where the clock jumps over the hours as a whole.
  do {
    const today = minuteOf(local) < from ? local : addDays(local, 1);
    local = new TZDate(atLocalTime(today, from), timeZone);
  } while (!isSafe(minuteOf(local)));
  return new Date(local.getTime());
};

const minuteOf = (local: Date): number => local.getHours() * 60 + local.getMinutes();

/** `minutes` after midnight of the local day of `local`. */
const atLocalTime = (local: TZDate, minutes: number): Date => {
  const { timeZone } = local;
  const [year, month, day] = [local.getFullYear(), local.getMonth(), local.getDate()];
  return new Date(new TZDate(year, month, day, Math.floor(minutes / 60), minutes % 60, timeZone).getTime());
};

/** The instant of `hour` o'clock on a local day, `2026-11-23`, moved by `days`. */
export const localHour = (day: string, days: number, hour: number, timeZone: string): Date => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return atLocalTime(addDays(new TZDate(year, month - 1, date, timeZone), days), hour * 60);
};

/**
 * An instant of a local day on which a message may arrive: from `hour` o'clock on, or else earlier that day; on a later day only
 * where that one has no safe hours at all.
 */
export const safeInstantOn = (
  { day, days, hour }: { readonly day: string; readonly days: number; readonly hour: number },
  hours: SafeHours,
  timeZone: string,
): Date => {
  const end = localHour(day, days + 1, 0, timeZone);
  const late = firstSafeInstant(localHour(day, days, hour, timeZone), hours, timeZone);
  const early = firstSafeInstant(localHour(day, days, 0, timeZone), hours, timeZone);
  return late < end || early >= end ? late : early;
};
