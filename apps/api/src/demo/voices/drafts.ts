import type { Answers } from '@groundwork/forms';

/** What some partners have begun and not sent, by couple. Staff never see it. */
export const drafts: Readonly<Record<string, Answers>> = {
  'zoe-marcus': {
    events: [
      {
        period: 'Last autumn',
        myChoice: 'I started to call Jana after the runs on Wednesday. First ten minutes, then an hour.',
        concealed: 'I told Zoë that I was at the gym.',
      },
      { period: 'Winter', myChoice: 'I bought her a book and I' },
    ],
    impact: 'Zoë used to fall asleep in the car when I drove. She does not any more.',
  },
  'wen-patrick': {
    events: [{ period: 'Since the summer', myChoice: 'I wrote to a colleague every day, first about work.' }],
    completeness: 'notYet',
  },
  'tamsin-ivo': {
    events: [
      {
        period: 'Last spring',
        myChoice: 'I went to see a lawyer. I told myself that it was only to know.',
        concealed: 'I put it in the calendar as dentist.',
      },
    ],
  },
  'zainab-musa': {
    changed: 'I pray in the other room. I like to be alone with it at the moment.',
    lost: 'The ease at the big table. I count who might know.',
  },
};
