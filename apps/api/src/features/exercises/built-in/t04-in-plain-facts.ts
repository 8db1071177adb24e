import type { ExerciseDefinition } from './exercise-definition';
import { reasonsToHoldSharing } from './reasons-to-hold';

export const inPlainFacts: ExerciseDefinition = {
  key: 'T04',
  title: 'In plain facts',
  summary:
    'Accountability statement: behaviour, impact, aftermath, ownership and repair, reviewed before release.',
  practice: 'P1',
  stages: ['S1'],
  audience: 'involved',
  visibility: 'offeredToPartner',
  whyItHelps:
    'Clear facts put an end to guessing. When you name your own choices, trust can start to grow from there.',
  minutes: 40,
  distress: 2,
  rhythm: { kind: 'once', words: 'Once, in drafts' },
  reasonsToHold: [
    {
      key: 'newFactsLikely',
      text: 'New facts are likely to come out, and there is no plan yet for how they are told.',
    },
    {
      key: 'suicideRiskOfWriter',
      text: 'The partner who would write this has thoughts of suicide, or is sinking into shame.',
    },
    { key: 'courtCase', text: 'There is a court case, or one is likely, in which the text could be used.' },
    ...reasonsToHoldSharing,
  ],
  defaultMessage:
    'Please take your time with this. Write plain facts, one by one. You can stop and come back as often as you like. You and I read it first, before anything is passed on.',
  form: {
    fields: [
      {
        id: 'before',
        kind: 'information',
        label: 'Before you start',
        body: [
          'Write the facts in your own words. Start your sentences with “I”.',
          'Leave out details of intimate moments. They can hurt more than they help.',
          'Your clinician reads this first. You talk about it before anything is passed on.',
        ],
      },
      {
        id: 'events',
        kind: 'group',
        label: 'What did you do, in order?',
        why: 'Facts in order leave less to guess.',
        help: 'Add one entry for each thing you did. Begin with the first.',
        required: true,
        itemLabel: 'Entry',
        minItems: 1,
        maxItems: 8,
        fields: [
          {
            id: 'period',
            kind: 'shortText',
            label: 'When was it?',
            help: 'A month or a season is enough.',
            maxLength: 80,
          },
          {
            id: 'myChoice',
            kind: 'longText',
            label: 'What did you choose to do?',
            help: 'For example: “I spent money from our savings, and I said it was for the car.”',
            maxLength: 1000,
          },
          { id: 'concealed', kind: 'longText', label: 'What did you hide, and how?', maxLength: 1000 },
        ],
      },
      {
        id: 'completeness',
        kind: 'choice',
        label: 'Is this all of it?',
        why: 'A part that comes out later can hurt as much as the first one.',
        options: [
          { value: 'complete', label: 'Yes, this is all of it' },
          { value: 'notYet', label: 'No, there is more' },
          { value: 'unsure', label: 'I am not sure' },
        ],
      },
      {
        id: 'stillOpen',
        kind: 'longText',
        label: 'What have you not said yet?',
        help: 'A few words are enough. You can also leave this empty and say it in session.',
        maxLength: 800,
        showIf: {
          any: [
            { field: 'completeness', is: 'notYet' },
            { field: 'completeness', is: 'unsure' },
          ],
        },
      },
      {
        id: 'impact',
        kind: 'longText',
        label: 'What has this done to your partner?',
        why: 'Your partner needs to know that you see it.',
        help: 'Think of sleep, body, work, money and family. Say what you have seen, and where you are guessing.',
        maxLength: 3000,
      },
      {
        id: 'aftermath',
        kind: 'longText',
        label: 'What has the time since then been like for your partner?',
        help: 'What have you seen them feel? What did you do in those moments?',
        maxLength: 3000,
      },
      {
        id: 'ownership',
        kind: 'longText',
        label: 'Which choices were yours alone?',
        help: 'You can start with “I chose”. Reasons have their own place later, in session.',
        maxLength: 2000,
      },
      {
        id: 'repair',
        kind: 'longText',
        label: 'What will you do to repair this?',
        help: 'Small things count. Say how often you will do them, and how your partner can see it.',
        maxLength: 2000,
      },
      {
        id: 'settle',
        kind: 'grounding',
        label: 'Come back to the room',
        why: 'Writing this can stir up a lot. Take a minute before you go on.',
        steps: [
          'Put both feet on the floor and feel them there.',
          'Look around and name three things you can see.',
          'Let your shoulders drop and breathe out slowly.',
          'Think of one kind thing you can do for yourself today.',
        ],
      },
    ],
  },
};
