import { british, type DemoCouple } from './demo-couple';

/** Rowan's couples at Larkfield. */
export const larkfieldRowan: readonly DemoCouple[] = [
  {
    slug: 'morwenna-piers',
    partners: [
      british('Morwenna', 'she/her', 'morwenna.t', 201),
      british('Piers', 'he/him', 'piers.t', 202, { safeHours: ['18:00', '20:00'] }),
    ],
    lead: 'rowan',
    entered: { weeksAgo: 6, stage: 'S0' },
    ruptures: [
      {
        kind: 'secrecy',
        injured: 0,
        happened: 'For half a year',
        note: 'Piers had given notice at work and lived from savings without a word.',
      },
    ],
    moves: [
      { weeksAgo: 4, stage: 'S1', reason: 'A plan for hard evenings stands. Piers wants to write it down.' },
    ],
    steps: [
      { weeksAgo: 6, exercise: 'T26', to: 'each', then: 'reviewed' },
      { weeksAgo: 4, exercise: 'T14', to: 0, then: 'reviewed' },
      { weeksAgo: 3, exercise: 'T14', to: 0, then: 'reviewed' },
      { weeksAgo: 2, exercise: 'T04', to: 1, then: 'open', dueIn: 21 },
      { weeksAgo: 0, exercise: 'T44', to: 0, then: 'new' },
    ],
  },
  {
    slug: 'anneke-joost',
    partners: [british('Anneke', 'she/her', 'anneke.v', 203), british('Joost', 'he/him', 'joost.v', 204)],
    timeZone: 'Europe/Amsterdam',
    lead: 'rowan',
    team: [{ who: 'ilse', as: 'supervisor', fromWeeksAgo: 8 }],
    entered: { weeksAgo: 11, stage: 'S1' },
    ruptures: [
      {
        kind: 'secrecy',
        injured: 0,
        happened: 'Last year',
        note: 'Joost took a post in another country and told Anneke after he had signed.',
      },
    ],
    moves: [
      {
        weeksAgo: 4,
        stage: 'S2',
        reason: 'Both can tell the story of the move. They meet by video from there.',
      },
    ],
    steps: [
      { weeksAgo: 11, exercise: 'T26', to: 'each', then: 'reviewed' },
      { weeksAgo: 10, exercise: 'T04', to: 1, then: 'reviewed' },
      { weeksAgo: 8, exercise: 'T09', to: 0, then: 'reviewed' },
      { weeksAgo: 5, exercise: 'T44', to: 'each', then: 'reviewed' },
      { weeksAgo: 1, exercise: 'T44', to: 'each', then: ['reviewed', 'received'] },
      { weeksAgo: 0, exercise: 'T26', to: 0, then: 'open' },
    ],
  },
  {
    slug: 'sadia-imran',
    partners: [
      british('Sadia', 'she/her', 'sadia.r', 205, { safeHours: ['09:30', '14:30'] }),
      british('Imran', 'he/him', 'imran.r', 206),
    ],
    lead: 'rowan',
    entered: { weeksAgo: 7, stage: 'S0' },
    ruptures: [
      {
        kind: 'lying',
        injured: 0,
        happened: 'Since last year',
        note: 'Imran had promised his mother that she could stay for good, and told Sadia it was for two weeks.',
      },
    ],
    moves: [
      { weeksAgo: 5, stage: 'S1', reason: 'Sadia feels heard by both. Imran is willing to name his part.' },
    ],
    steps: [
      { weeksAgo: 7, exercise: 'T26', to: 'each', then: 'reviewed' },
      { weeksAgo: 5, exercise: 'T14', to: 0, then: 'reviewed' },
      { weeksAgo: 4, exercise: 'T14', to: 0, then: 'reviewed' },
      { weeksAgo: 3, exercise: 'T07', to: 1, then: 'reviewed' },
      { weeksAgo: 1, exercise: 'T04', to: 1, then: 'new' },
      { weeksAgo: 1, exercise: 'T44', to: 0, then: 'open' },
    ],
  },
  {
    slug: 'elin-gethin',
    partners: [british('Elin', 'she/her', 'elin.pr', 207), british('Gethin', 'he/him', null, 208)],
    lead: 'rowan',
    entered: { weeksAgo: 12, stage: 'S1' },
    ruptures: [
      {
        kind: 'reliability',
        injured: 0,
        happened: 'Over two winters',
        note: 'Elin was left alone with the farm and with the care of his father.',
      },
    ],
    moves: [
      { weeksAgo: 8, stage: 'S2', reason: 'Gethin has said it plainly, and Elin has said what it cost.' },
      { weeksAgo: 3, stage: 'S3', reason: 'They share out the week anew and look at it every Sunday.' },
    ],
    steps: [
      { weeksAgo: 12, exercise: 'T04', to: 1, then: 'reviewed' },
      { weeksAgo: 10, exercise: 'T07', to: 1, then: 'reviewed' },
      { weeksAgo: 9, exercise: 'T09', to: 0, then: 'reviewed' },
      { weeksAgo: 6, exercise: 'T44', to: 'each', then: 'reviewed' },
      { weeksAgo: 4, exercise: 'T26', to: 0, then: 'reviewed' },
      { weeksAgo: 1, exercise: 'T44', to: 'each', then: ['received', 'open'], dueIn: 14 },
    ],
  },
  {
    slug: 'beatrix-conall',
    partners: [
      british('Beatrix', 'she/her', 'the.finches', 209),
      british('Conall', 'he/him', 'the.finches', 209),
    ],
    lead: 'rowan',
    entered: { weeksAgo: 1, stage: 'S0' },
    ruptures: [{ kind: 'reliability', injured: 1, happened: 'Since the shop opened' }],
    moves: [],
    steps: [{ weeksAgo: 1, exercise: 'T26', to: 'each', then: ['received', 'open'] }],
  },
  {
    slug: 'kwame-abena',
    partners: [british('Kwame', 'he/him', 'kwame.d', 211), british('Abena', 'she/her', 'abena.d', 212)],
    lead: 'rowan',
    entered: { weeksAgo: 12, stage: 'S1' },
    ruptures: [
      {
        kind: 'emotionalInfidelity',
        injured: 0,
        happened: 'A year ago, for five months',
        note: 'Voice notes to somebody from the allotments, kept in a hidden folder.',
      },
    ],
    moves: [
      { weeksAgo: 10, stage: 'S2', reason: 'A clear account, and Kwame could say what it did to him.' },
      { weeksAgo: 7, stage: 'S3', reason: 'They ask for small things and do them.' },
      { weeksAgo: 2, stage: 'S4', reason: 'Kwame has asked for Saturday walks again.' },
    ],
    steps: [
      { weeksAgo: 12, exercise: 'T04', to: 1, then: 'reviewed' },
      { weeksAgo: 10, exercise: 'T09', to: 0, then: 'reviewed' },
      { weeksAgo: 8, exercise: 'T44', to: 'each', then: 'reviewed' },
      { weeksAgo: 5, exercise: 'T26', to: 1, then: 'reviewed' },
      { weeksAgo: 3, exercise: 'T44', to: 'each', then: 'reviewed' },
      { weeksAgo: 0, exercise: 'T44', to: 0, then: 'open', dueIn: null },
    ],
  },
  {
    slug: 'freya-lotte',
    partners: [british('Freya', 'she/her', 'freya.s', 213), british('Lotte', 'she/her', 'lotte.w', 214)],
    lead: 'rowan',
    entered: { weeksAgo: 9, stage: 'S0' },
    ruptures: [{ kind: 'physicalInfidelity', injured: 1, happened: 'On a trip' }],
    moves: [
      { weeksAgo: 7, stage: 'S1', reason: 'Lotte has support of her own. Freya begins with the facts.' },
      {
        weeksAgo: 4,
        status: 'paused',
        reason: 'Lotte asked for some weeks without this work. No date is needed.',
      },
    ],
    steps: [
      { weeksAgo: 9, exercise: 'T26', to: 'each', then: 'reviewed' },
      { weeksAgo: 7, exercise: 'T44', to: 1, then: 'reviewed' },
      { weeksAgo: 6, exercise: 'T04', to: 0, then: 'cancelled', dueIn: 21 },
    ],
  },
  {
    slug: 'harriet-dominic',
    partners: [
      british('Harriet', 'she/her', 'harriet.b', 215),
      british('Dominic', 'he/him', 'dominic.b', 216),
    ],
    lead: 'rowan',
    entered: { weeksAgo: 12, stage: 'S4' },
    ruptures: [{ kind: 'lying', injured: 0, happened: 'Some years ago' }],
    moves: [
      { weeksAgo: 9, stage: 'S5', reason: 'They keep their Sunday talk without being reminded.' },
      { weeksAgo: 3, status: 'ended', reason: 'Goodbye session. They know how to reach us.' },
    ],
    steps: [
      { weeksAgo: 11, exercise: 'T44', to: 'each', then: 'reviewed' },
      { weeksAgo: 8, exercise: 'T44', to: 'each', then: 'reviewed' },
      { weeksAgo: 5, exercise: 'T44', to: 0, then: 'reviewed' },
    ],
  },
];
