import { american, type DemoCouple } from './demo-couple';

/** The couples of the owner and of the supervisor at Juniper Street. */
export const juniperColleagues: readonly DemoCouple[] = [
  {
    slug: 'delphine-aurelio',
    partners: [
      american('Delphine', 'she/her', 'delphine.c', 142),
      american('Aurelio', 'he/him', 'aurelio.c', 143),
    ],
    lead: 'marguerite',
    team: [{ who: 'dana', as: 'coClinician', fromWeeksAgo: 9 }],
    entered: { weeksAgo: 11, stage: 'S1' },
    ruptures: [
      {
        kind: 'emotionalInfidelity',
        injured: 0,
        happened: 'From last winter on',
        note: 'Nightly calls with a friend from a language course.',
      },
    ],
    moves: [
      {
        weeksAgo: 4,
        stage: 'S2',
        reason: 'The contact has ended and stays ended. Delphine asks about the year before it.',
      },
    ],
    steps: [
      { weeksAgo: 11, exercise: 'T26', to: 'each', then: 'reviewed' },
      { weeksAgo: 10, exercise: 'T04', to: 1, then: 'reviewed' },
      { weeksAgo: 8, exercise: 'T07', to: 1, then: 'reviewed' },
      { weeksAgo: 6, exercise: 'T44', to: 'each', then: 'reviewed' },
      { weeksAgo: 3, exercise: 'T26', to: 0, then: 'reviewed' },
      { weeksAgo: 1, exercise: 'T44', to: 'each', then: ['received', 'open'], dueIn: 14 },
    ],
  },
  {
    slug: 'ottilie-bram',
    partners: [american('Ottilie', 'she/her', 'ottilie.h', 144), american('Bram', 'he/him', 'bram.h', 145)],
    lead: 'marguerite',
    entered: { weeksAgo: 12, stage: 'S2' },
    ruptures: [
      { kind: 'reliability', injured: 0, happened: "During the years of Bram's night work", weeksAgo: 11 },
    ],
    moves: [
      { weeksAgo: 8, stage: 'S3', reason: 'Small promises for the mornings, which both can see.' },
      { weeksAgo: 3, status: 'paused', reason: 'They move house. Back in two months, the date is set.' },
    ],
    steps: [
      { weeksAgo: 10, exercise: 'T44', to: 'each', then: 'reviewed' },
      { weeksAgo: 7, exercise: 'T44', to: 'each', then: 'reviewed' },
      { weeksAgo: 5, exercise: 'T26', to: 0, then: 'reviewed' },
    ],
  },
  {
    slug: 'sunniva-kalani',
    partners: [
      american('Sunniva', 'she/her', 'sunniva.e', 146),
      american('Kalani', 'he/him', 'kalani.e', 147),
    ],
    lead: 'marguerite',
    entered: { weeksAgo: 12, stage: 'S4' },
    ruptures: [{ kind: 'lying', injured: 1, happened: 'Two springs ago' }],
    moves: [
      {
        weeksAgo: 8,
        stage: 'S5',
        reason: 'They have decided to stay and wrote down how they keep it going.',
      },
      {
        weeksAgo: 1,
        status: 'ended',
        reason: 'Work done. They may call for a booster session at any time.',
      },
    ],
    steps: [
      { weeksAgo: 11, exercise: 'T44', to: 'each', then: 'reviewed' },
      { weeksAgo: 9, exercise: 'T44', to: 1, then: 'reviewed' },
      { weeksAgo: 6, exercise: 'T44', to: 'each', then: 'reviewed' },
      { weeksAgo: 3, exercise: 'T44', to: 0, then: 'reviewed' },
    ],
  },
  {
    slug: 'tamsin-ivo',
    partners: [
      american('Tamsin', 'she/they', 'tamsin.o', 148, { safeHours: ['22:00', '06:30'] }),
      american('Ivo', 'he/him', 'ivo.o', 149),
    ],
    lead: 'marguerite',
    entered: { weeksAgo: 5, stage: 'S0' },
    ruptures: [
      {
        kind: 'secrecy',
        injured: 0,
        happened: 'Since last year',
        note: 'Ivo had spoken to a lawyer about living apart and kept it to himself.',
      },
    ],
    moves: [
      { weeksAgo: 4, stage: 'S1', reason: 'Ivo has told it in session. Both want it in writing, once.' },
    ],
    steps: [
      { weeksAgo: 5, exercise: 'T26', to: 'each', then: 'reviewed' },
      { weeksAgo: 4, exercise: 'T14', to: 0, then: 'reviewed' },
      { weeksAgo: 3, exercise: 'T14', to: 0, then: 'reviewed' },
      { weeksAgo: 1, exercise: 'T04', to: 1, then: 'draft' },
      { weeksAgo: 0, exercise: 'T44', to: 0, then: 'new' },
    ],
  },
  {
    slug: 'haruka-simon',
    partners: [
      american('Haruka', 'she/her', 'haruka.b', 150),
      american('Simon', 'he/him', 'simon.b', 151, { safeHours: ['12:30', '13:30'] }),
    ],
    lead: 'ilse',
    entered: { weeksAgo: 10, stage: 'S1' },
    ruptures: [
      {
        kind: 'lying',
        injured: 0,
        happened: 'Since before they met',
        note: 'Simon said that he had finished his degree. He had not.',
      },
    ],
    moves: [
      {
        weeksAgo: 3,
        stage: 'S2',
        reason: 'The account was read. Haruka wants to know what else the shame has hidden.',
      },
    ],
    steps: [
      { weeksAgo: 10, exercise: 'T26', to: 0, then: 'reviewed' },
      { weeksAgo: 9, exercise: 'T14', to: 0, then: 'reviewed' },
      { weeksAgo: 8, exercise: 'T04', to: 1, then: 'reviewed' },
      { weeksAgo: 7, exercise: 'T14', to: 0, then: 'reviewed' },
      { weeksAgo: 4, exercise: 'T44', to: 'each', then: 'reviewed' },
      { weeksAgo: 2, exercise: 'T26', to: 1, then: 'open', dueIn: 7 },
      { weeksAgo: 0, exercise: 'T44', to: 0, then: 'open' },
    ],
  },
  {
    slug: 'fiadh-declan',
    partners: [
      american('Fiadh', 'she/her', 'fiadh.r', 152),
      american('Declan', 'he/him', 'declan.r', 153, { doNotContact: true }),
    ],
    lead: 'ilse',
    entered: { weeksAgo: 2, stage: 'S0', status: 'discernment' },
    ruptures: [
      {
        kind: 'physicalInfidelity',
        injured: 1,
        happened: 'Last summer',
        note: 'Declan is not sure that he wants to go on. Four sessions to find out, mostly apart.',
      },
    ],
    moves: [],
    steps: [
      { weeksAgo: 2, exercise: 'T26', to: 'each', then: ['reviewed', 'open'], dueIn: null },
      { weeksAgo: 1, exercise: 'T44', to: 0, then: 'received' },
    ],
  },
  {
    slug: 'leilani-grant',
    partners: [american('Leilani', 'she/her', 'leilani.p', 154), american('Grant', 'he/him', 'grant.p', 155)],
    lead: 'ilse',
    team: [{ who: 'marguerite', as: 'coClinician', fromWeeksAgo: 8 }],
    entered: { weeksAgo: 12, stage: 'S2' },
    ruptures: [{ kind: 'reliability', injured: 0, happened: "In the year of Leilani's illness" }],
    moves: [
      {
        weeksAgo: 10,
        stage: 'S3',
        reason: 'Grant knows what he did and what it meant. Now his days are to show it.',
      },
      { weeksAgo: 4, stage: 'S4', reason: 'Leilani asks for him again when she is unwell, and he comes.' },
    ],
    steps: [
      { weeksAgo: 11, exercise: 'T44', to: 'each', then: 'reviewed' },
      { weeksAgo: 8, exercise: 'T44', to: 'each', then: 'reviewed' },
      { weeksAgo: 5, exercise: 'T26', to: 1, then: 'reviewed' },
      { weeksAgo: 2, exercise: 'T44', to: 0, then: 'reviewed' },
      { weeksAgo: 0, exercise: 'T44', to: 'each', then: ['open', 'new'] },
    ],
  },
];
