/** Sentences of a text, in its order. A line end, a full stop, a colon or a question mark ends one. */
export const sentencesOf = (text: string): string[] =>
  text
    .split(/[.!?:;…]+["”’)]*(?=\s|$)|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0);

/** Words of a text; "don't" is one word, "one-to-one" three, a number one. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu) ?? [];

/**
 * Syllables of an English word, estimated from its spelling: groups of vowels, without a silent e at the end and without
 * the endings -es and -ed where they are not spoken. At least 1; a number counts as one.
 */
export const syllablesOf = (word: string): number => {
  const spoken = word
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/(?:[^laeiouy]es|[^laeiouytd]ed|[^laeiouy]e)$/, (ending) =>
      /^[cgsxzh]es$/.test(ending) ? ending : ending.charAt(0),
    )
    .replace(/ely$/, 'ly')
    .replace(/([^iu])ety$/, '$1ty')
    .replace(/^y/, '');
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 1);
};

/**
 * The school grade (US, 6 ≈ age eleven to twelve) that a text takes to read, by Flesch–Kincaid: 0.39 × words per sentence
 * + 11.8 × syllables per word − 15.59. Source: Kincaid, Fishburne, Rogers and Chissom (1975), Derivation of new
 * readability formulas for Navy enlisted personnel, Research Branch Report 8-75. Empty text is grade 0.
 */
export const readingGrade = (text: string): number => {
  const sentences = sentencesOf(text).length;
  const words = wordsOf(text);
  if (sentences === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
};
