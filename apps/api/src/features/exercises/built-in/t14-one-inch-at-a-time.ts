import type { ExerciseDefinition } from './exercise-definition';

export const oneInchAtATime: ExerciseDefinition = {
  key: 'T14',
  title: 'One inch at a time',
  summary:
    'Grief for the sense of safety: where it was before, where it is now, and one inch of it this week.',
  practice: 'P3',
  stages: ['S1', 'S2'],
  audience: 'injured',
  visibility: 'clinician',
  whyItHelps:
    'The sense of being safe can be lost in a moment. It grows back in small bits, at your own pace.',
  minutes: 15,
  distress: 1,
  rhythm: { kind: 'weekly', times: 4, words: 'Weekly, four times', rrule: 'FREQ=WEEKLY;COUNT=4' },
  reasonsToHold: [
    {
      key: 'realThreat',
      text: 'Safety is threatened in fact. Do the private safety check-in first, and plan for safety.',
    },
    { key: 'suicideRisk', text: 'The partner who would write this is at acute risk of suicide.' },
  ],
  defaultMessage:
    'Here are a few short questions about feeling safe. One inch is enough. Skip what does not fit today. We can look at it together when we meet.',
  form: {
    fields: [
      {
        id: 'safeBefore',
        kind: 'longText',
        label: 'Where or when did you feel safe before?',
        help: 'It may be a place, a time of day, a person or a habit.',
        maxLength: 1500,
      },
      {
        id: 'safeNow',
        kind: 'scale',
        label: 'How safe do you feel right now?',
        lowLabel: 'Not safe at all',
        highLabel: 'Fully safe',
      },
      {
        id: 'ifInDanger',
        kind: 'information',
        label: 'If you are in danger',
        body: [
          'This page is not watched. If you are in danger now, please call for help.',
          'The numbers to call are under “Need help now?”.',
          'If someone scares you or hurts you, you can tell your clinician alone.',
        ],
        showIf: { field: 'safeNow', atMost: 2 },
      },
      {
        id: 'oneInch',
        kind: 'longText',
        label: 'What would one inch of safety be this week?',
        why: 'A small thing can be felt sooner than a big one.',
        help: 'For example: a quiet evening, a walk with a friend, or a call when plans change.',
        maxLength: 1000,
      },
      {
        id: 'whoCanHelp',
        kind: 'choices',
        label: 'Who could help with it?',
        options: [
          { value: 'me', label: 'I can do it myself' },
          { value: 'partner', label: 'My partner' },
          { value: 'closePerson', label: 'A friend or someone in my family' },
          { value: 'clinician', label: 'My clinician' },
          { value: 'unsure', label: 'I am not sure' },
        ],
      },
      {
        id: 'nextStep',
        kind: 'shortText',
        label: 'Is there a next step you would like to take?',
        help: 'It is fine to have none today.',
        maxLength: 300,
      },
      {
        id: 'settle',
        kind: 'breathing',
        label: 'A few slow breaths',
        why: 'Take a moment before you go on with your day.',
        help: 'If this does not feel good, you can go on.',
        inhale: 4,
        exhale: 6,
        rounds: 5,
      },
    ],
  },
};
