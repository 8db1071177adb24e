import type { ExerciseDefinition } from './exercise-definition';

export const oneStepToday: ExerciseDefinition = {
  key: 'T44',
  title: 'One step today',
  summary: 'One step of one’s own choice: an honest conversation, a boundary, support, self-care or another.',
  practice: 'P9',
  stages: ['S0', 'S1', 'S2', 'S3', 'S4', 'S5'],
  audience: 'either',
  visibility: 'clinician',
  whyItHelps: 'Big changes are made of small steps. One step that you choose yourself is enough for today.',
  minutes: 5,
  distress: 0,
  rhythm: { kind: 'daily', words: 'Daily, or at any time', rrule: 'FREQ=DAILY' },
  reasonsToHold: [
    {
      key: 'confrontation',
      text: 'A safety hold is open, and the step could turn into a confrontation. Offer support or self-care only.',
    },
  ],
  defaultMessage:
    'Choose one small step for today. It can be very small. If today is not the day, that is fine too.',
  form: {
    fields: [
      {
        id: 'lastStep',
        kind: 'choice',
        label: 'How did your last step go?',
        why: 'It helps to see what suits you.',
        options: [
          { value: 'done', label: 'I did it' },
          { value: 'changed', label: 'I did it in another way' },
          { value: 'notThisTime', label: 'Not this time' },
          { value: 'first', label: 'This is my first step' },
        ],
      },
      {
        id: 'step',
        kind: 'choice',
        label: 'Which step would you like to take?',
        required: true,
        options: [
          { value: 'honestTalk', label: 'Have an honest talk' },
          { value: 'boundary', label: 'Set or keep a boundary' },
          { value: 'support', label: 'Ask for support or therapy' },
          { value: 'selfCare', label: 'Care for myself' },
          { value: 'another', label: 'Another step' },
        ],
      },
      {
        id: 'aboutTalk',
        kind: 'information',
        label: 'Before an honest talk',
        body: [
          'Ask if it is a good time. Say how long you would like to talk.',
          'Each of you can stop at any time.',
          'If you are afraid of how it may go, choose another step for today.',
        ],
        showIf: { field: 'step', is: 'honestTalk' },
      },
      {
        id: 'aboutBoundary',
        kind: 'information',
        label: 'What a boundary is',
        body: [
          'A boundary says what you will do, and what you need.',
          'For example: “After ten at night I stop talking about it. I go to bed.”',
        ],
        showIf: { field: 'step', is: 'boundary' },
      },
      {
        id: 'smallest',
        kind: 'shortText',
        label: 'What is the smallest version of it?',
        help: 'Make it so small that you could do it on a bad day.',
        maxLength: 300,
      },
      { id: 'plannedFor', kind: 'dateTime', label: 'When would you like to do it?' },
      {
        id: 'whoKnows',
        kind: 'shortText',
        label: 'Who knows about it?',
        help: 'It can be nobody.',
        maxLength: 200,
      },
    ],
  },
};
