import type { ExerciseDefinition } from './exercise-definition';

export const groundingPractice: ExerciseDefinition = {
  key: 'T26',
  title: 'A grounding practice',
  summary:
    'Grounding of one’s own choice: senses, breath, feet and chair, cool water or a walk; before and after.',
  practice: 'P6',
  stages: ['I', 'S0', 'S1', 'S2', 'S3', 'S4', 'S5'],
  audience: 'either',
  visibility: 'clinician',
  whyItHelps:
    'When feelings run high, the body needs to settle first. A few minutes can bring you back to here and now.',
  minutes: 10,
  distress: 0,
  rhythm: { kind: 'daily', words: 'Daily, for as long as it helps', rrule: 'FREQ=DAILY' },
  reasonsToHold: [
    { key: 'dissociation', text: 'Turning inward brings on dissociation. Practise it together first.' },
    {
      key: 'breathPanic',
      text: 'Attention to the breath sets off panic. Agree on another way than the breath.',
    },
    {
      key: 'medicalLimits',
      text: 'Heart or lung disease or pregnancy limits breath, cold or walking. Agree on a way that suits.',
    },
  ],
  defaultMessage:
    'Try one of these when things feel too much, or just to practise. Choose the one you like. If it does not feel good, stop and try another.',
  form: {
    fields: [
      {
        id: 'before',
        kind: 'scale',
        label: 'How strong are your feelings right now?',
        lowLabel: 'Calm',
        highLabel: 'As strong as can be',
      },
      {
        id: 'way',
        kind: 'choice',
        label: 'Which way would you like to try?',
        help: 'You can come back and choose another.',
        required: true,
        options: [
          { value: 'senses', label: 'Look, listen and touch' },
          { value: 'breath', label: 'Slow breath out' },
          { value: 'chair', label: 'Feet and chair' },
          { value: 'water', label: 'Cool water' },
          { value: 'walk', label: 'A short walk' },
        ],
      },
      {
        id: 'senses',
        kind: 'grounding',
        label: 'Look, listen and touch',
        steps: [
          'Name five things you can see.',
          'Touch four things near you. Feel what they are like.',
          'Name three things you can hear.',
          'Name two things you can smell.',
          'Take a sip of water, and taste it.',
        ],
        showIf: { field: 'way', is: 'senses' },
      },
      {
        id: 'breath',
        kind: 'breathing',
        label: 'Slow breath out',
        help: 'If you feel dizzy or tense, stop. You can go back and choose another way.',
        inhale: 4,
        exhale: 6,
        rounds: 8,
        showIf: { field: 'way', is: 'breath' },
      },
      {
        id: 'chair',
        kind: 'grounding',
        label: 'Feet and chair',
        steps: [
          'Sit down and put both feet flat on the floor.',
          'Press your feet down while you count to five. Let go.',
          'Feel the chair under your legs and behind your back.',
          'Press your palms together while you count to five. Let go.',
          'Say where you are, and what day it is.',
        ],
        showIf: { field: 'way', is: 'chair' },
      },
      {
        id: 'water',
        kind: 'grounding',
        label: 'Cool water',
        steps: [
          'Go to a tap. Let the water run cool. Ice is not needed.',
          'Hold your hands or wrists under it for a short while.',
          'Notice where you feel the cool.',
          'Dry your hands slowly, one finger after the other.',
        ],
        showIf: { field: 'way', is: 'water' },
      },
      {
        id: 'walk',
        kind: 'grounding',
        label: 'A short walk',
        steps: [
          'Stand up. Walk at your own pace, in the room or outside.',
          'Feel each foot as it meets the ground.',
          'Count ten steps, then start again at one.',
          'Look for three things you had not noticed before.',
        ],
        showIf: { field: 'way', is: 'walk' },
      },
      {
        id: 'after',
        kind: 'scale',
        label: 'How strong are your feelings now?',
        help: 'Up, down or the same: each is fine.',
        lowLabel: 'Calm',
        highLabel: 'As strong as can be',
      },
      { id: 'minutes', kind: 'minutes', label: 'About how many minutes did you take?', max: 60 },
      { id: 'helped', kind: 'shortText', label: 'What helped, even a bit?', maxLength: 300 },
    ],
  },
};
