/** Fills `{name}` placeholders of a plain message; the small sibling of ICU for pages that can't afford a formatter. */
export const fill = (message: string, values: Readonly<Record<string, string | number>> = {}): string =>
  message.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
