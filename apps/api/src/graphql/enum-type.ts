import { registerEnumType } from '@nestjs/graphql';

/** Makes a GraphQL enum of a list of words that is written once, in the noun's file. */
export const enumType = <W extends string>(name: string, words: readonly W[]): Record<W, W> => {
  const values = Object.fromEntries(words.map((word) => [word, word])) as Record<W, W>;
  registerEnumType(values, { name });
  return values;
};
