import type { ExerciseDefinition } from './exercise-definition';

export const threeSentences: ExerciseDefinition = {
  key: 'T07',
  title: 'Three sentences',
  summary: 'Self-check before an account or a letter is sent: is a sentence partial, defensive or vague?',
  practice: 'P1',
  stages: ['S1', 'S2'],
  audience: 'involved',
  visibility: 'clinician',
  whyItHelps:
    'Clear words are easier to trust. Here you look at what a sentence says, and what it leaves out.',
  minutes: 15,
  distress: 1,
  rhythm: { kind: 'onEvent', words: 'Before an account or a letter is sent' },
  reasonsToHold: [],
  defaultMessage:
    'Pick up to three sentences that you wrote or said. Look at them once more, with care. Some words are marked while you type. You decide what to change.',
  form: {
    fields: [
      {
        id: 'lookFor',
        kind: 'information',
        label: 'What to look for',
        body: [
          'Take up to three sentences that you wrote or said about what you did.',
          'Does the sentence say who acted? “It happened” names nobody. “I lied” does.',
          'Words like “but”, “if” and “only” can take things back. “We” can hide who chose.',
          'Some words are marked while you type. A mark is a question. You decide.',
        ],
      },
      {
        id: 'sentences',
        kind: 'group',
        label: 'Write a sentence, then say it again',
        help: 'One sentence is enough. There is room for three.',
        required: true,
        itemLabel: 'Sentence',
        minItems: 1,
        maxItems: 3,
        fields: [
          { id: 'before', kind: 'longText', label: 'As you first said it', maxLength: 400, check: 'wording' },
          {
            id: 'after',
            kind: 'longText',
            label: 'As you would say it now',
            maxLength: 400,
            check: 'wording',
          },
          {
            id: 'changed',
            kind: 'choices',
            label: 'What did you change?',
            options: [
              { value: 'saidWho', label: 'I said who acted' },
              { value: 'namedIt', label: 'I named what I did' },
              { value: 'addedMissing', label: 'I added what was left out' },
              { value: 'tookOutCondition', label: 'I took out a “but” or an “if”' },
              { value: 'stoppedShrinking', label: 'I stopped making it smaller' },
              { value: 'tookOutPartner', label: 'I took out what my partner did' },
              { value: 'keptIt', label: 'I kept it as it was' },
            ],
          },
        ],
      },
      {
        id: 'noticed',
        kind: 'longText',
        label: 'What did you notice?',
        help: 'For example, a word that you use a lot, or a part that is hard to say.',
        maxLength: 600,
      },
      {
        id: 'settle',
        kind: 'breathing',
        label: 'A few slow breaths',
        why: 'Looking closely is hard work. Take a moment before you go on.',
        inhale: 4,
        exhale: 6,
        rounds: 4,
      },
    ],
  },
};
