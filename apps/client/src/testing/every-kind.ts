import type { Form } from '@groundwork/forms';

/** A form with every kind of field, conditions among them. */
export const everyKind: Form = {
  fields: [
    {
      id: 'before',
      kind: 'information',
      label: 'Before you start',
      body: ['This step asks about one evening.', 'Go at your own pace.'],
    },
    { id: 'calm', kind: 'breathing', label: 'Arrive first', inhale: 4, exhale: 6, rounds: 5 },
    {
      id: 'tension',
      kind: 'scale',
      label: 'How tense are you right now?',
      why: 'So that you can compare afterwards.',
      lowLabel: 'Not at all',
      highLabel: 'As tense as can be',
      required: true,
    },
    {
      id: 'facts',
      kind: 'longText',
      label: 'What did you do?',
      why: 'Your partner needs to hear what you chose.',
      help: 'Use “I”. One choice after the other.',
      maxLength: 400,
      check: 'wording',
    },
    { id: 'hidden', kind: 'yesNo', label: 'Is there something you have not said yet?' },
    {
      id: 'unsaid',
      kind: 'longText',
      label: 'What have you not said yet?',
      maxLength: 4000,
      showIf: { field: 'hidden', is: true },
    },
    {
      id: 'sentences',
      kind: 'group',
      label: 'Take two sentences of yours',
      itemLabel: 'Sentence',
      minItems: 1,
      maxItems: 3,
      fields: [
        { id: 'was', kind: 'shortText', label: 'As you said it', maxLength: 200 },
        {
          id: 'why',
          kind: 'choice',
          label: 'What was it like?',
          options: [
            { value: 'vague', label: 'Vague' },
            { value: 'partial', label: 'Partial' },
          ],
        },
        {
          id: 'now',
          kind: 'shortText',
          label: 'As you would say it now',
          maxLength: 200,
          showIf: { field: 'was', answered: true },
        },
      ],
    },
    {
      id: 'step',
      kind: 'choice',
      label: 'Which step could you take?',
      options: [
        { value: 'talk', label: 'An honest talk' },
        { value: 'help', label: 'Looking for support' },
      ],
    },
    {
      id: 'helpers',
      kind: 'choices',
      label: 'Who could be there for you?',
      maxChosen: 2,
      options: [
        { value: 'friend', label: 'A friend' },
        { value: 'family', label: 'Someone of my family' },
        { value: 'group', label: 'A group' },
      ],
    },
    { id: 'day', kind: 'date', label: 'On which day?' },
    { id: 'clock', kind: 'time', label: 'At what time?' },
    { id: 'moment', kind: 'dateTime', label: 'When will you look at it again?' },
    { id: 'length', kind: 'minutes', label: 'How long will it take?', max: 240 },
    { id: 'name', kind: 'shortText', label: 'What do you call this step?', maxLength: 80 },
    {
      id: 'agreed',
      kind: 'confirmation',
      label: 'Before you send it',
      statement: 'I read it once more.',
      required: true,
    },
    { id: 'ground', kind: 'grounding', label: 'Come back', steps: ['Put both feet down.', 'Look around.'] },
  ],
};
