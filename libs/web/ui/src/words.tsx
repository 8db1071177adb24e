import type catalogue from '@groundwork/messages/en/dashboard';
import { createElement, type ReactNode, useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';

/** Every text on the staff's screens has its key in the message catalogue. */
export type MessageKey = keyof typeof catalogue;
export type MessageValues = Readonly<Record<string, string | number | Date | boolean | null | undefined>>;

/** Texts, days and instants in the viewer's language and the clinic's time zone. */
export const useWords = () => {
  const intl = useIntl();
  return useMemo(() => {
    const day = (value: string, options: Intl.DateTimeFormatOptions) =>
      // A calendar day has no time zone: it is written as it stands.
      intl.formatDate(`${value}T00:00:00Z`, { timeZone: 'UTC', ...options });
    return {
      locale: intl.locale,
      text: (key: MessageKey, values?: MessageValues): string => intl.formatMessage({ id: key }, values),
      /** `2026-11-23` → "Mon 23 Nov". */
      day: (value: string) => day(value, { weekday: 'short', day: 'numeric', month: 'short' }),
      /** `2026-11-23` → "23 November 2026". */
      longDay: (value: string) => day(value, { day: 'numeric', month: 'long', year: 'numeric' }),
      /** An instant → "23 Nov, 14:02". */
      moment: (value: string) =>
        intl.formatMessage(
          { id: 'ui.dayAndTime' },
          {
            day: intl.formatDate(value, { day: 'numeric', month: 'short' }),
            time: intl.formatDate(value, { timeStyle: 'short' }),
          },
        ),
      /** An instant → "Monday 23 November 2026 at 14:02". */
      longMoment: (value: string) => intl.formatDate(value, { dateStyle: 'full', timeStyle: 'short' }),
      /** An instant → "14:02", in the clinic's time zone or another one. */
      clock: (value: Date | string, timeZone = intl.timeZone) =>
        intl.formatDate(value, { timeStyle: 'short', timeZone }),
      /** A clock time that has no time zone: `18:30` → "18:30", "6:30 PM". */
      localClock: (value: string) =>
        intl.formatDate(`1970-01-01T${value}Z`, { timeStyle: 'short', timeZone: 'UTC' }),
      list: (values: readonly string[]) => intl.formatList(values, { type: 'conjunction' }),
      /** An instant → "2 hours ago", "yesterday". */
      ago: (value: string, now: Date = new Date()) => {
        const seconds = (new Date(value).getTime() - now.getTime()) / 1000;
        const steps = [
          ['day', 86_400],
          ['hour', 3_600],
          ['minute', 60],
        ] as const;
        const [unit, length] = steps.find(([, size]) => Math.abs(seconds) >= size) ?? steps[2];
        return intl.formatRelativeTime(Math.round(seconds / length), unit, { numeric: 'auto' });
      },
      /** Whole days from one calendar day to another → "in 3 days". */
      daysFrom: (from: string, to: string) =>
        intl.formatRelativeTime(Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000), 'day', {
          numeric: 'auto',
        }),
    };
  }, [intl]);
};
export type WordsIn = ReturnType<typeof useWords>;

const strong = (chunks: ReactNode) => createElement('strong', null, chunks);

interface WordsProps {
  readonly id: MessageKey;
  readonly values?: Readonly<Record<string, ReactNode>>;
}
/** One message of the catalogue; `<b>` in it is emphasis. */
export const Words = ({ id, values }: WordsProps) => (
  <FormattedMessage id={id} values={{ ...values, b: strong }} />
);
