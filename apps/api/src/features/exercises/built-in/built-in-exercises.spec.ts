import {
  adviseOnForm,
  type Answers,
  asks,
  checkForm,
  type Field,
  shownFields,
  validateAnswers,
} from '@groundwork/forms';
import { readingGrade, sentencesOf, wordsOf } from '@groundwork/forms/reading-grade';
import { builtInExercises, contentHash, type ExerciseDefinition, practices } from './index';

const fieldsOf = (fields: readonly Field[]): Field[] =>
  fields.flatMap((field) => [field, ...(field.kind === 'group' ? field.fields : [])]);

const optionLabels = ({ form }: ExerciseDefinition): string[] =>
  fieldsOf(form.fields).flatMap((field) =>
    'options' in field ? field.options.map(({ label }) => label) : [],
  );

/** The sentences that the partner reads, without the title and the options. */
const prose = ({ form, whyItHelps, defaultMessage }: ExerciseDefinition): string[] => [
  whyItHelps,
  defaultMessage,
  ...fieldsOf(form.fields).flatMap((field) => [
    field.label,
    ...(field.why ? [field.why] : []),
    ...(field.help ? [field.help] : []),
    ...('body' in field ? field.body : []),
    ...('steps' in field ? field.steps : []),
    ...('lowLabel' in field ? [field.lowLabel, field.highLabel] : []),
    ...('statement' in field ? [field.statement] : []),
    ...('itemLabel' in field ? [field.itemLabel] : []),
  ]),
];
const seenByPartner = (exercise: ExerciseDefinition): string[] => [
  exercise.title,
  ...prose(exercise),
  ...optionLabels(exercise),
];

const neverAnywhere =
  /\b(patients?|users?|victims?|cheat(er|ers|ing|ed)?|offend(er|ers)|complian\w*|comply|fail(ed|ure|s)?|overdue|missed|scores?|streaks?|monitor(ed|ing)?|confess\w*|surveil\w*)\b/i;
const neverToPartner =
  /\b(betray\w*|affairs?|infidel\w*|unfaithful|forgiv\w*|sex\w*|must|punish\w*|prove|should|abuse\w*|trauma\w*|adherence|homework)\b/i;

/** Every path through the form: for each option of a field that others depend on, and with nothing answered. */
const waysThrough = ({ form }: ExerciseDefinition): Answers[] => [
  {},
  ...form.fields.flatMap((field): Answers[] => {
    if (field.kind === 'choice') return field.options.map(({ value }) => ({ [field.id]: value }));
    return field.kind === 'scale' ? [{ [field.id]: 0 }, { [field.id]: 10 }] : [];
  }),
];

it('are the six that are built so far, each once', () => {
  expect(builtInExercises.map(({ key }) => key)).toEqual(['T04', 'T07', 'T09', 'T14', 'T26', 'T44']);
});

it('the words that no text may hold are found where they stand', () => {
  expect('The patient failed.').toMatch(neverAnywhere);
  expect('Ask them to forgive you.').toMatch(neverToPartner);
  expect('Understanding takes time.').not.toMatch(neverToPartner);
});

describe.each(builtInExercises.map((exercise) => [exercise.key, exercise] as const))(
  '%s',
  (_key, exercise) => {
    const { form, reasonsToHold, rhythm } = exercise;

    it('has a form that is well formed and kind', () => {
      expect(checkForm(form)).toEqual([]);
      expect(adviseOnForm(form)).toEqual([]);
    });

    it('is plain data', () => {
      expect(JSON.parse(JSON.stringify(exercise))).toEqual(exercise);
      expect(Object.keys(practices)).toContain(exercise.practice);
    });

    it('requires one answer at most, and takes nothing else when that one is given', () => {
      const required = fieldsOf(form.fields).filter((field) => asks(field) && field.required);
      expect(required.length).toBeLessThanOrEqual(1);
      expect(validateAnswers(form, {}, { complete: true }).map(({ path }) => path)).toEqual(
        required.map(({ id }) => id),
      );
    });

    it('brings up each of its pages on some way through', () => {
      const seen = new Set(
        waysThrough(exercise).flatMap((answers) => shownFields(form, answers).map(({ id }) => id)),
      );
      expect([...seen].sort()).toEqual(form.fields.map(({ id }) => id).sort());
    });

    it('says why it helps in one to three sentences', () => {
      expect([1, 2, 3]).toContain(sentencesOf(exercise.whyItHelps).length);
    });

    it('has no sentence over twenty words for the partner', () => {
      const long = seenByPartner(exercise)
        .flatMap((text) => sentencesOf(text.replace(/[:;]/g, ',')))
        .filter((sentence) => wordsOf(sentence).length > 20);
      expect(long).toEqual([]);
    });

    it('reads like grade six or below', () => {
      expect(readingGrade(prose(exercise).join('\n'))).toBeLessThanOrEqual(6);
      // Short questions must not hide a hard passage.
      const passages = prose(exercise).filter((passage) => wordsOf(passage).length >= 8);
      expect(passages.filter((passage) => readingGrade(passage) > 6)).toEqual([]);
    });

    it('holds no word that hurts or judges, and a title that gives nothing away', () => {
      for (const text of seenByPartner(exercise)) expect(text).not.toMatch(neverToPartner);
      expect(JSON.stringify(exercise)).not.toMatch(neverAnywhere);
      expect(exercise.title).not.toMatch(
        /trust|partner|hurt|impact|repair|account|letter|safety|secret|lie/i,
      );
    });

    it('names each reason to hold once, and all of those for a text that may be shared', () => {
      const keys = reasonsToHold.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      if (exercise.visibility === 'offeredToPartner') {
        expect(keys).toEqual(expect.arrayContaining(['fearOrCoercion', 'acuteRisk', 'consentMissing']));
      }
    });

    it('repeats as its words say', () => {
      if (rhythm.kind === 'weekly') expect(rhythm.rrule).toBe(`FREQ=WEEKLY;COUNT=${rhythm.times}`);
      if (rhythm.kind === 'daily') expect(rhythm.rrule).toBe('FREQ=DAILY');
      expect(rhythm.words).not.toBe('');
    });
  },
);

describe('the hash of an exercise', () => {
  const [first] = builtInExercises;
  const backwards = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(backwards);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, inner]) => [key, backwards(inner)]),
    );
  };

  it('does not hang on the order of keys, and changes with any text', () => {
    expect(contentHash(backwards(first) as ExerciseDefinition)).toBe(contentHash(first!));
    expect(contentHash({ ...first!, minutes: 41 })).not.toBe(contentHash(first!));
    expect(contentHash({ ...first!, form: { fields: [...first!.form.fields].reverse() } })).not.toBe(
      contentHash(first!),
    );
  });

  it('is the one written here: a changed text is a new version, made on purpose', () => {
    expect(
      Object.fromEntries(builtInExercises.map((exercise) => [exercise.key, contentHash(exercise)])),
    ).toEqual({
      T04: 'bd14ceb9c8139957c66773fe57dd8b59a95b515ed1457d1bc9547b33a6e4db5f',
      T07: 'eb2dd4ce49f4d1060666e7abe4fadadf3fa4d55ad9764e97e4a1662cee05c973',
      T09: 'a857ab3e646d6f4fddac3d630cc0d04c6d1873c06b946344b81d767ef608aa7a',
      T14: '1104397e0f23e0135bb227b221b4d4b2466a58926f686f9f909d4e4ceade3c11',
      T26: 'db82a2fbe90c316d6578ba4ab61b1639e41fae287fc2b25b52268390d4565f8c',
      T44: '8ec7dfb6bea2ca6e3cf57391e91b9e20a433ce6e1b9f7075635c47693b46d764',
    });
  });
});
