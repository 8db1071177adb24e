import type { QuickDay, WordsIn } from '@groundwork/ui';

const dayMs = 86_400_000;

/** `2026-11-23` and a number of days → the calendar day that many days later. */
export const daysLater = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

/** The Sunday that ends this week, or the next one when less than two days are left. */
export const beforeNextWeek = (today: string): string => {
  const weekday = new Date(Date.parse(today)).getUTCDay();
  const untilSunday = (7 - weekday) % 7;
  return daysLater(today, untilSunday < 2 ? untilSunday + 7 : untilSunday);
};

/** The usual choices for a due day, none among them. */
export const dueChoices = ({ text, day }: Pick<WordsIn, 'text' | 'day'>, today: string): QuickDay[] => [
  { label: text('due.tomorrow'), day: daysLater(today, 1) },
  { label: text('due.nextWeek', { day: day(beforeNextWeek(today)) }), day: beforeNextWeek(today) },
  { label: text('due.twoWeeks'), day: daysLater(today, 14) },
  { label: text('due.none'), day: '' },
];
