/** Where most clinics are; the browser's own come first. */
const common =
  'en-US en-GB en-CA en-AU en-NZ en-IE en-ZA en-IN de-DE de-AT de-CH fr-FR fr-CA fr-CH it-IT it-CH es-ES es-MX es-US pt-BR pt-PT nl-NL nl-BE da-DK sv-SE nb-NO fi-FI pl-PL cs-CZ he-IL'.split(
    ' ',
  );

/** Tags with a region: a language alone does not say how dates are written. */
const own = (): readonly string[] => {
  const regional = navigator.languages.flatMap((tag) => Intl.DateTimeFormat.supportedLocalesOf([tag]));
  return regional.filter((tag) => new Intl.Locale(tag).region);
};

const nameOf = (tag: string): string => new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;

/** The tags to choose from, with their names; the browser's first one is what most people mean. */
export const localeChoices = (): readonly { value: string; label: string }[] =>
  [...new Set([...own(), ...common])].map((tag) => ({ value: tag, label: nameOf(tag) }));
