/** A number for urgent help. */
export const TELEPHONE = /^\+?[\d\s()./-]{2,30}$/;

/** A BCP 47 tag in its usual spelling; undefined when it is none that dates can be written in. */
export const knownLocale = (tag: string): string | undefined => {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([tag])[0];
  } catch {
    return undefined;
  }
};
