export const zones: readonly string[] = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])];

/** Where this browser is. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

const plain = (text: string): string => text.trim().toLowerCase().replaceAll(' ', '_');

/** The zone that somebody means with its name, or with that of its city alone; undefined when it is none. */
export const knownZone = (typed: string): string | undefined => {
  const wanted = plain(typed);
  if (!wanted) return undefined;
  const whole = [...zones, ownZone()].find((zone) => plain(zone) === wanted);
  return whole ?? zones.find((zone) => plain(zone.split('/').at(-1) ?? '') === wanted);
};
