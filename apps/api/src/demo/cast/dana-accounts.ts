import { american, type DemoCouple } from './demo-couple';

/** Dana's couples in the first stage of the work: the account, and what surrounds it. */
export const danaAccounts: readonly DemoCouple[] = [
  {
    slug: 'kaya-rosalind',
    partners: [
      american('Kaya', 'they/them', 'kaya.n', 112),
      american('Rosalind', 'she/her', 'roz.penhale', 113),
    ],
    lead: 'dana',
    entered: { weeksAgo: 8, stage: 'S0' },
    ruptures: [
      {
        kind: 'lying',
        injured: 1,
        happened: 'Last summer',
        note: 'Kaya said they had stopped seeing an old friend who is not good for them. They had not.',
      },
    ],
    moves: [{ weeksAgo: 6, stage: 'S1', reason: 'A time-out plan stands and was used twice without harm.' }],
    steps: [
      { weeksAgo: 8, exercise: 'T26', to: 'each', then: 'reviewed' },
      { weeksAgo: 6, exercise: 'T14', to: 1, then: 'reviewed' },
      { weeksAgo: 5, exercise: 'T14', to: 1, then: 'reviewed' },
      { weeksAgo: 4, exercise: 'T07', to: 0, then: 'reviewed' },
      { weeksAgo: 3, exercise: 'T04', to: 0, then: 'open', dueIn: 14, link: 'renewed' },
      { weeksAgo: 0, exercise: 'T44', to: 'each', then: 'open' },
    ],
  },
  {
    slug: 'nadine-viktor',
    partners: [
      american('Nadine', 'she/her', 'nadine.f', 114),
      american('Viktor', 'he/him', 'viktor.salo', 115, { safeHours: ['19:00', '22:00'] }),
    ],
    timeZone: 'America/Chicago',
    lead: 'dana',
    entered: { weeksAgo: 9, stage: 'S0' },
    ruptures: [
      {
        kind: 'physicalInfidelity',
        injured: 1,
        happened: 'Last year, at a conference',
        note: 'One night. Viktor saw a message about it months later.',
      },
    ],
    moves: [
      {
        weeksAgo: 7,
        stage: 'S1',
        reason:
          'Sleep is better, the worst nights are over. Viktor asks for facts, Nadine wants to give them.',
      },
    ],
    steps: [
      { weeksAgo: 9, exercise: 'T26', to: 'each', then: 'reviewed' },
      { weeksAgo: 7, exercise: 'T14', to: 1, then: 'reviewed' },
      { weeksAgo: 6, exercise: 'T14', to: 1, then: 'reviewed' },
      { weeksAgo: 1, exercise: 'T04', to: 0, then: 'received' },
      { weeksAgo: 1, exercise: 'T09', to: 1, then: 'received' },
      { weeksAgo: 0, exercise: 'T26', to: 'each', then: 'open' },
    ],
    notes: [{ weeksAgo: 1, did: 'pinMade', to: 0 }],
  },
  {
    slug: 'imogen-rafi',
    partners: [
      american('Imogen', 'she/her', 'imogen.q', 116),
      american('Rafi', 'he/him', 'rafi.benoit', 117),
    ],
    lead: 'dana',
    team: [{ who: 'ilse', as: 'supervisor', fromWeeksAgo: 10, untilWeeksAgo: 6 }],
    entered: { weeksAgo: 10, stage: 'S0', status: 'discernment' },
    ruptures: [
      {
        kind: 'secrecy',
        injured: 0,
        happened: 'Since before the wedding',
        note: 'Rafi kept a second account and a debt to a friend to himself.',
      },
    ],
    moves: [
      {
        weeksAgo: 6,
        status: 'active',
        reason: 'Imogen has decided for six months of full effort. Rafi wants the same.',
      },
      { weeksAgo: 5, stage: 'S1', reason: 'They start with the account of the money.' },
    ],
    steps: [
      { weeksAgo: 9, exercise: 'T26', to: 0, then: 'reviewed' },
      { weeksAgo: 7, exercise: 'T44', to: 'each', then: 'reviewed' },
      { weeksAgo: 5, exercise: 'T14', to: 0, then: 'reviewed' },
      { weeksAgo: 3, exercise: 'T04', to: 1, then: 'open', dueIn: 14, dueMovedBy: 14, link: 'renewed' },
      { weeksAgo: 2, exercise: 'T26', to: 1, then: 'open', dueIn: 7 },
      { weeksAgo: 1, exercise: 'T14', to: 0, then: 'open' },
    ],
  },
  {
    slug: 'holly-stellan',
    partners: [
      american('Holly', 'she/her', 'holly.vance', 118),
      american('Stellan', 'he/him', 'stellan.roe', 119),
    ],
    lead: 'dana',
    entered: { weeksAgo: 9, stage: 'S0' },
    ruptures: [
      { kind: 'emotionalInfidelity', injured: 1, happened: 'During the year they lived in two cities' },
    ],
    moves: [
      { weeksAgo: 7, stage: 'S1', reason: 'Both asked to look at the year apart in plain words.' },
      {
        weeksAgo: 2,
        status: 'ended',
        reason: 'They decided to part, calmly and together. Each has an address for individual work.',
      },
    ],
    steps: [
      { weeksAgo: 9, exercise: 'T26', to: 'each', then: 'reviewed' },
      { weeksAgo: 6, exercise: 'T44', to: 'each', then: 'reviewed' },
      { weeksAgo: 4, exercise: 'T44', to: 1, then: 'reviewed' },
      { weeksAgo: 3, exercise: 'T07', to: 0, then: 'cancelled' },
    ],
  },
  {
    slug: 'shanice-corey',
    partners: [
      american('Shanice', 'she/her', 'shanice.b', 120),
      american('Corey', 'he/him', 'corey.b', 121, {
        safeContactNote: 'Works nights in the first week of a month.',
      }),
    ],
    lead: 'dana',
    entered: { weeksAgo: 8, stage: 'S1' },
    ruptures: [
      {
        kind: 'lying',
        injured: 0,
        happened: 'Twice this year',
        note: 'Corey said he was on shift and was with friends. Shanice called the ward.',
      },
    ],
    moves: [
      {
        weeksAgo: 2,
        status: 'paused',
        reason:
          "Corey's father is in hospital. Both want a break of about six weeks, with one call in between.",
      },
    ],
    steps: [
      { weeksAgo: 8, exercise: 'T26', to: 0, then: 'reviewed' },
      { weeksAgo: 7, exercise: 'T14', to: 0, then: 'reviewed' },
      { weeksAgo: 6, exercise: 'T07', to: 1, then: 'reviewed' },
      { weeksAgo: 4, exercise: 'T44', to: 'each', then: 'reviewed' },
      { weeksAgo: 3, exercise: 'T04', to: 1, then: 'cancelled', dueIn: 14 },
    ],
  },
];
