import { american, type DemoCouple } from './demo-couple';

/** Dana's couples who have just begun: safety first, then the account. */
export const danaBeginning: readonly DemoCouple[] = [
  {
    slug: 'noor-sami',
    partners: [
      american('Noor', 'she/her', 'noor.hadley', 101, { safeHours: ['12:00', '14:00'] }),
      american('Sami', 'he/him', 'sami.w', 102),
    ],
    lead: 'dana',
    entered: { weeksAgo: 1, stage: 'S0' },
    ruptures: [
      {
        kind: 'lying',
        injured: 0,
        happened: 'Last spring',
        note: 'Sami said that he no longer wrote to a former girlfriend. Noor found out by chance that he did.',
      },
    ],
    moves: [],
    steps: [
      { weeksAgo: 1, exercise: 'T26', to: 'each', then: ['reviewed', 'open'] },
      {
        weeksAgo: 0,
        exercise: 'T44',
        to: 0,
        then: 'open',
        message: 'You spoke about sleep last time. If you like, make your step something for the evening.',
      },
    ],
  },
  {
    slug: 'marisol-ernesto',
    partners: [
      american('Marisol', 'she/her', 'casa.linden', 103),
      american('Ernesto', 'he/him', 'casa.linden', 104, { safeHours: ['18:30', '21:30'] }),
    ],
    lead: 'dana',
    entered: { weeksAgo: 2, stage: 'S0' },
    ruptures: [
      {
        kind: 'reliability',
        injured: 0,
        happened: 'Since their second child was born',
        note: 'Ernesto says yes and does not come. The last time was the night of the fever.',
      },
    ],
    moves: [],
    steps: [
      { weeksAgo: 2, exercise: 'T26', to: 'each', then: 'reviewed' },
      { weeksAgo: 1, exercise: 'T44', to: 'each', then: ['received', 'open'], dueIn: 14 },
      { weeksAgo: 0, exercise: 'T26', to: 0, then: 'new' },
    ],
  },
  {
    slug: 'bea-oskar',
    partners: [american('Bea', 'she/her', 'bea.t', 105), american('Oskar', 'he/him', 'oskar.lunde', null)],
    lead: 'dana',
    team: [{ who: 'ilse', as: 'supervisor', fromWeeksAgo: 2 }],
    entered: { weeksAgo: 3, stage: 'S0', status: 'discernment' },
    ruptures: [
      {
        kind: 'emotionalInfidelity',
        injured: 1,
        happened: 'Last year, from summer on',
        note: 'Oskar is leaning out and wants time to think. Bea hopes to stay. Mostly individual sessions for now.',
      },
    ],
    moves: [],
    steps: [
      { weeksAgo: 3, exercise: 'T26', to: 1, then: 'reviewed' },
      { weeksAgo: 2, exercise: 'T44', to: 'each', then: ['reviewed', 'cancelled'] },
      { weeksAgo: 0, exercise: 'T44', to: 0, then: 'open' },
    ],
  },
  {
    slug: 'zoe-marcus',
    partners: [
      american('Zoë', 'she/her', 'zoe.abrams', 106),
      american('Marcus', 'he/him', 'marcus.abrams', 107),
    ],
    lead: 'dana',
    entered: { weeksAgo: 7, stage: 'S0' },
    ruptures: [
      {
        kind: 'emotionalInfidelity',
        injured: 0,
        happened: 'For about seven months',
        note: 'Long calls at night with someone from his running group. Marcus ended the contact before the first session.',
      },
    ],
    moves: [
      {
        weeksAgo: 5,
        stage: 'S1',
        reason: 'Both feel safe to speak at home, and both want an account of what happened.',
      },
    ],
    steps: [
      { weeksAgo: 7, exercise: 'T26', to: 'each', then: 'reviewed' },
      { weeksAgo: 5, exercise: 'T14', to: 0, then: 'reviewed' },
      { weeksAgo: 4, exercise: 'T14', to: 0, then: 'reviewed' },
      { weeksAgo: 4, exercise: 'T07', to: 1, then: 'reviewed' },
      {
        weeksAgo: 2,
        exercise: 'T04',
        to: 1,
        then: 'draft',
        dueIn: 21,
        message:
          'As we said last time: start with last autumn and go month by month. Short is fine. You and I read it first.',
      },
      { weeksAgo: 1, exercise: 'T14', to: 0, then: 'new' },
      { weeksAgo: 0, exercise: 'T44', to: 1, then: 'open', dueIn: null },
    ],
  },
  {
    slug: 'tomasz-emeka',
    partners: [
      american('Tomasz', 'he/him', 'tomasz.k', 108),
      american('Emeka', 'he/him', 'emeka.dunmore', 109, { safeHours: ['17:00', '22:00'] }),
    ],
    lead: 'dana',
    entered: { weeksAgo: 6, stage: 'S0' },
    ruptures: [
      {
        kind: 'lying',
        injured: 0,
        happened: 'Last winter, for four months',
        note: 'Emeka lost his job and left the house each morning as if he still had it.',
      },
    ],
    moves: [
      {
        weeksAgo: 4,
        stage: 'S1',
        reason: 'They can stop a hard talk and come back to it. Tomasz is ready to hear an account.',
      },
    ],
    steps: [
      { weeksAgo: 6, exercise: 'T26', to: 'each', then: 'reviewed' },
      { weeksAgo: 4, exercise: 'T14', to: 0, then: 'reviewed' },
      { weeksAgo: 3, exercise: 'T14', to: 0, then: 'reviewed' },
      { weeksAgo: 3, exercise: 'T07', to: 1, then: 'reviewed' },
      { weeksAgo: 1, exercise: 'T04', to: 1, then: 'new' },
      { weeksAgo: 1, exercise: 'T26', to: 0, then: 'open' },
    ],
  },
  {
    slug: 'yusra-bilal',
    partners: [
      american('Yusra', 'she/her', 'yusra.m', 110, {
        safeHours: ['10:00', '15:00'],
        safeContactNote: 'Only while the children are at school. No voice messages.',
      }),
      american('Bilal', 'he/him', null, 111, {
        doNotContact: true,
        safeContactNote: 'Gets his link in session, on paper.',
      }),
    ],
    lead: 'dana',
    team: [{ who: 'ilse', as: 'supervisor', fromWeeksAgo: 4 }],
    entered: { weeksAgo: 5, stage: 'S0' },
    ruptures: [
      {
        kind: 'reliability',
        injured: 0,
        happened: 'For about two years',
        note: 'Money for the household came late or not at all, and the reasons changed each time.',
      },
    ],
    moves: [
      { weeksAgo: 3, stage: 'S1', reason: 'Seen apart, twice each. Both feel safe and agree to go on.' },
    ],
    steps: [
      { weeksAgo: 5, exercise: 'T26', to: 0, then: 'reviewed' },
      { weeksAgo: 3, exercise: 'T14', to: 0, then: 'reviewed' },
      { weeksAgo: 2, exercise: 'T14', to: 0, then: 'reviewed' },
      { weeksAgo: 1, exercise: 'T44', to: 1, then: 'open', link: 'revoked' },
      { weeksAgo: 0, exercise: 'T44', to: 0, then: 'open' },
    ],
    notes: [{ weeksAgo: 2, did: 'partnerEdited', to: 1 }],
  },
];
