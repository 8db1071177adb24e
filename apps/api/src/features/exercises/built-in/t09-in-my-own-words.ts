import type { ExerciseDefinition } from './exercise-definition';
import { reasonsToHoldSharing } from './reasons-to-hold';

export const inMyOwnWords: ExerciseDefinition = {
  key: 'T09',
  title: 'In my own words',
  summary:
    'Impact letter: what changed, what was lost, what needs to be understood. Release only with the writer’s yes.',
  practice: 'P2',
  stages: ['S1', 'S2', 'S3', 'S4'],
  audience: 'injured',
  visibility: 'offeredToPartner',
  whyItHelps:
    'Putting it into words can make it easier to carry. It can also help your partner understand, if and when you choose to share it.',
  minutes: 40,
  distress: 2,
  rhythm: { kind: 'once', words: 'Once; may be revised' },
  reasonsToHold: [
    {
      key: 'fearOfRetaliation',
      text: 'The partner who would write this fears what could happen once it is read.',
    },
    ...reasonsToHoldSharing,
  ],
  defaultMessage:
    'This is your space. Write as much or as little as you like, at your own pace. There is no right way to do it. It stays with me until you want it passed on.',
  form: {
    fields: [
      {
        id: 'ownPace',
        kind: 'information',
        label: 'At your own pace',
        body: [
          'There is no hurry, and no right way to feel.',
          'You can skip a question, or stop and come back another day.',
          'Your clinician reads this. Your partner gets only what you offer at the end.',
        ],
      },
      {
        id: 'changed',
        kind: 'longText',
        label: 'What has changed for you?',
        help: 'It may be your days, your sleep, or how you see yourself and other people.',
        maxLength: 3000,
      },
      {
        id: 'lost',
        kind: 'longText',
        label: 'What have you lost?',
        help: 'It may be what you had, what you hoped for, or the sense of being safe.',
        maxLength: 3000,
      },
      {
        id: 'understand',
        kind: 'longText',
        label: 'What do you need your partner to understand?',
        maxLength: 3000,
      },
      {
        id: 'notReady',
        kind: 'longText',
        label: 'What are you not ready for?',
        why: '“Not yet” is a full answer.',
        help: 'For example: a hug, a long talk at night, or a trip together.',
        maxLength: 2000,
      },
      {
        id: 'settle',
        kind: 'grounding',
        label: 'Come back to the room',
        why: 'Writing this can stir up a lot. Take a minute before you go on.',
        steps: [
          'Feel the chair under you, and let it hold you.',
          'Look around and name five things you can see.',
          'Put a hand on your chest or your arm. Feel its warmth.',
          'Breathe out slowly, three times.',
        ],
      },
    ],
  },
};
