import fc from 'fast-check';
import { readingGrade, sentencesOf, syllablesOf, wordsOf } from './reading-grade';

it('tells sentences apart, also by line and colon', () => {
  expect(sentencesOf('One step. Two “steps.” Is that so?\nA line\n\nLate: 3.5 hours…')).toEqual([
    'One step',
    'Two “steps',
    'Is that so',
    'A line',
    'Late',
    '3.5 hours',
  ]);
});

it('counts words', () => {
  expect(wordsOf("Don't hurry: one-to-one, 12 times – it’s fine.")).toEqual([
    "Don't",
    'hurry',
    'one',
    'to',
    'one',
    '12',
    'times',
    'it’s',
    'fine',
  ]);
});

it.each<[string, number]>([
  ['step', 1],
  ['safe', 1],
  ['safety', 2],
  ['society', 3],
  ['promise', 2],
  ['promises', 3],
  ['asked', 1],
  ['wanted', 2],
  ['times', 1],
  ['little', 2],
  ['you', 1],
  ['partner', 2],
  ['breathe', 1],
  ['the', 1],
  ['lonely', 2],
  ['responsibility', 6],
  ["don't", 1],
  ['12', 1],
])('%s has %i syllables', (word, syllables) => {
  expect(syllablesOf(word)).toBe(syllables);
});

it('grades by Flesch–Kincaid', () => {
  // 6 words, 1 sentence, 6 syllables: 0.39 × 6 + 11.8 × 1 − 15.59.
  expect(readingGrade('The cat sat on the mat.')).toBeCloseTo(-1.45, 2);
  expect(readingGrade('')).toBe(0);
  const officialese =
    'Participation presupposes comprehensive acknowledgement of individual responsibility and demonstrable behavioural accountability.';
  expect(readingGrade(officialese)).toBeGreaterThan(12);
});

it('is a number for any text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => Number.isFinite(readingGrade(text))));
});
