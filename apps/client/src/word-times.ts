/** A local day `2026-11-23` in words; days have no time zone, so none may move them. */
export const wordDay = (day: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** A local clock time `18:30` in words. */
export const wordClock = (clock: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(
    new Date(`1970-01-01T${clock}:00Z`),
  );

/** An instant in words: the local clock time, with the day in front of it unless it is today's. */
export const wordMoment = (
  instant: string,
  { locale, timeZone }: { readonly locale: string; readonly timeZone: string },
): string => {
  const at = new Date(instant);
  const day = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone });
  const clock = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone }).format(at);
  return day.format(at) === day.format(new Date()) ? clock : `${day.format(at)}, ${clock}`;
};
