import { american, type DemoCouple } from './demo-couple';

/** Dana's couples who rebuild, reconnect or keep it going. */
export const danaRebuilding: readonly DemoCouple[] = [
  {
    slug: 'priyanka-dev',
    partners: [
      american('Priyanka', 'she/her', 'priyanka.s', 130),
      american('Dev', 'he/him', 'dev.s', 131, { safeHours: ['07:00', '08:30'] }),
    ],
    lead: 'dana',
    entered: { weeksAgo: 12, stage: 'S1' },
    ruptures: [
      {
        kind: 'reliability',
        injured: 0,
        happened: 'Over the last three years',
        note: "Promises to be home, and their daughter's appointments. Not one large thing but hundreds of small ones.",
      },
    ],
    moves: [
      {
        weeksAgo: 8,
        stage: 'S2',
        reason: 'Dev names his choices without being asked. They want to know where it began.',
      },
      {
        weeksAgo: 3,
        stage: 'S3',
        reason: 'Two fixed evenings have held for a month. Time for small agreements that can be seen.',
      },
    ],
    steps: [
      { weeksAgo: 12, exercise: 'T07', to: 1, then: 'reviewed' },
      { weeksAgo: 11, exercise: 'T04', to: 1, then: 'reviewed' },
      { weeksAgo: 9, exercise: 'T09', to: 0, then: 'reviewed' },
      { weeksAgo: 7, exercise: 'T44', to: 'each', then: 'reviewed' },
      { weeksAgo: 5, exercise: 'T44', to: 'each', then: 'reviewed' },
      { weeksAgo: 4, exercise: 'T26', to: 0, then: 'reviewed' },
      { weeksAgo: 2, exercise: 'T44', to: 1, then: 'reviewed' },
      { weeksAgo: 1, exercise: 'T44', to: 0, then: 'received' },
      { weeksAgo: 0, exercise: 'T44', to: 'each', then: ['open', 'new'] },
    ],
  },
  {
    slug: 'mireille-jp',
    partners: [
      american('Mireille', 'she/her', 'mireille.g', 132),
      american('J.P.', 'he/him', 'jp.garnier', 132),
    ],
    lead: 'dana',
    team: [{ who: 'marguerite', as: 'coClinician', fromWeeksAgo: 12, untilWeeksAgo: 6 }],
    entered: { weeksAgo: 12, stage: 'S1' },
    ruptures: [
      {
        kind: 'secrecy',
        injured: 0,
        happened: 'For eleven years',
        note: 'A grown son from before the marriage, whom J.P. supported and never mentioned.',
      },
    ],
    moves: [
      {
        weeksAgo: 9,
        stage: 'S2',
        reason: 'The account is complete. The question is why silence felt like the only way.',
      },
      {
        weeksAgo: 4,
        stage: 'S3',
        reason: 'Mireille has met the son. They want agreements about visits, money and telling the family.',
      },
    ],
    steps: [
      { weeksAgo: 12, exercise: 'T07', to: 1, then: 'reviewed' },
      { weeksAgo: 11, exercise: 'T04', to: 1, then: 'reviewed' },
      { weeksAgo: 8, exercise: 'T09', to: 0, then: 'reviewed' },
      { weeksAgo: 6, exercise: 'T26', to: 0, then: 'reviewed' },
      { weeksAgo: 4, exercise: 'T44', to: 'each', then: 'reviewed' },
      { weeksAgo: 2, exercise: 'T44', to: 'each', then: 'reviewed' },
      { weeksAgo: 1, exercise: 'T26', to: 0, then: 'open', dueIn: null },
      { weeksAgo: 0, exercise: 'T44', to: 1, then: 'open' },
    ],
  },
  {
    slug: 'callum-theo',
    partners: [
      american('Callum', 'he/him', 'callum.r', 134),
      american('Theo', 'he/him', 'theo.lindqvist', 135),
    ],
    lead: 'dana',
    entered: { weeksAgo: 12, stage: 'S1' },
    ruptures: [
      {
        kind: 'reliability',
        injured: 0,
        happened: 'Since they signed up to adopt',
        note: 'Theo did not go to three evenings of the course and said that he had.',
      },
    ],
    moves: [
      { weeksAgo: 7, stage: 'S2', reason: 'Theo can say what frightened him without making it an excuse.' },
      {
        weeksAgo: 2,
        stage: 'S3',
        reason: 'They set the pace together now. The course starts again in spring.',
      },
    ],
    steps: [
      { weeksAgo: 12, exercise: 'T26', to: 'each', then: 'reviewed' },
      { weeksAgo: 10, exercise: 'T04', to: 1, then: 'reviewed' },
      { weeksAgo: 8, exercise: 'T09', to: 0, then: 'reviewed' },
      { weeksAgo: 7, exercise: 'T07', to: 1, then: 'reviewed' },
      { weeksAgo: 4, exercise: 'T44', to: 'each', then: 'reviewed' },
      { weeksAgo: 2, exercise: 'T44', to: 0, then: 'reviewed' },
      { weeksAgo: 1, exercise: 'T44', to: 1, then: 'open', dueIn: 14 },
      { weeksAgo: 0, exercise: 'T26', to: 0, then: 'new' },
    ],
  },
  {
    slug: 'greta-hollis',
    partners: [
      american('Greta', 'she/her', 'greta.winslow', 136),
      american('Hollis', 'they/them', 'hollis.m', 137),
    ],
    lead: 'dana',
    entered: { weeksAgo: 12, stage: 'S2' },
    ruptures: [
      {
        kind: 'emotionalInfidelity',
        injured: 0,
        happened: 'Two years ago',
        note: 'In care here for nine months; entered at the stage they had reached.',
      },
    ],
    moves: [
      {
        weeksAgo: 9,
        stage: 'S3',
        reason: 'They understand that year in the same words. Now it is about days.',
      },
      {
        weeksAgo: 3,
        stage: 'S4',
        reason:
          'Both look for closeness again, and Greta says when it is enough. Decision talk planned for spring.',
      },
    ],
    steps: [
      { weeksAgo: 11, exercise: 'T09', to: 0, then: 'reviewed' },
      { weeksAgo: 9, exercise: 'T44', to: 'each', then: 'reviewed' },
      { weeksAgo: 6, exercise: 'T44', to: 'each', then: 'reviewed' },
      { weeksAgo: 4, exercise: 'T26', to: 1, then: 'reviewed' },
      { weeksAgo: 2, exercise: 'T44', to: 'each', then: 'reviewed' },
      { weeksAgo: 0, exercise: 'T44', to: 'each', then: 'open' },
    ],
  },
  {
    slug: 'paloma-quinn',
    partners: [
      american('Paloma', 'she/her', 'paloma.d', 138),
      american('Quinn', 'they/them', null, 139, { safeHours: ['17:30', '20:00'] }),
    ],
    lead: 'dana',
    entered: { weeksAgo: 12, stage: 'S2' },
    ruptures: [
      {
        kind: 'lying',
        injured: 0,
        happened: 'In the year of the move',
        note: 'Quinn said that rent and taxes were paid. They were not.',
      },
    ],
    moves: [
      { weeksAgo: 8, stage: 'S3', reason: 'The numbers are open and stay open. Small promises begin.' },
      { weeksAgo: 2, stage: 'S4', reason: 'Eight weeks of kept promises. They plan a first weekend away.' },
    ],
    steps: [
      { weeksAgo: 12, exercise: 'T07', to: 1, then: 'reviewed' },
      { weeksAgo: 10, exercise: 'T09', to: 0, then: 'reviewed' },
      { weeksAgo: 8, exercise: 'T44', to: 'each', then: 'reviewed' },
      { weeksAgo: 5, exercise: 'T44', to: 0, then: 'reviewed' },
      { weeksAgo: 3, exercise: 'T44', to: 1, then: 'reviewed' },
      { weeksAgo: 1, exercise: 'T44', to: 'each', then: ['received', 'open'] },
    ],
  },
  {
    slug: 'ines-duarte',
    partners: [american('Inês', 'she/her', 'ines.f', 140), american('Duarte', 'he/him', 'duarte.f', 141)],
    lead: 'dana',
    entered: { weeksAgo: 12, stage: 'S3' },
    ruptures: [
      {
        kind: 'secrecy',
        injured: 1,
        happened: 'Three years ago',
        note: 'Letters to an earlier partner. In care here for a year; entered at the stage they had reached.',
      },
    ],
    moves: [
      { weeksAgo: 9, stage: 'S4', reason: 'They laugh in session. Both want to talk about what comes next.' },
      {
        weeksAgo: 3,
        stage: 'S5',
        reason: 'They have decided to stay. One session a month, and a plan for hard days.',
      },
    ],
    steps: [
      { weeksAgo: 11, exercise: 'T44', to: 'each', then: 'reviewed' },
      { weeksAgo: 8, exercise: 'T44', to: 'each', then: 'reviewed' },
      { weeksAgo: 5, exercise: 'T26', to: 0, then: 'reviewed' },
      { weeksAgo: 2, exercise: 'T44', to: 'each', then: ['reviewed', 'open'] },
    ],
  },
];
