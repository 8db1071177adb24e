/** With what a name begins: enough to tell two people apart on one device. */
export const initialOf = (name: string, locale: string): string => {
  const [first = ''] = name.trim();
  return first.toLocaleUpperCase(locale);
};
