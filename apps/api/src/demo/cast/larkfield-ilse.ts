import { british, type DemoCouple } from './demo-couple';

/** Ilse's couples at Larkfield. */
export const larkfieldIlse: readonly DemoCouple[] = [
  {
    slug: 'zainab-musa',
    partners: [british('Zainab', 'she/her', 'zainab.k', 217), british('Musa', 'he/him', 'musa.k', 218)],
    lead: 'ilse',
    entered: { weeksAgo: 10, stage: 'S1' },
    ruptures: [
      {
        kind: 'emotionalInfidelity',
        injured: 0,
        happened: 'Last spring, and after',
        note: 'Messages to a cousin of a friend. The family does not know, and both want it to stay so.',
      },
    ],
    moves: [{ weeksAgo: 3, stage: 'S2', reason: 'Musa answers without defending. Zainab begins to write.' }],
    steps: [
      { weeksAgo: 10, exercise: 'T26', to: 0, then: 'reviewed' },
      { weeksAgo: 8, exercise: 'T44', to: 'each', then: 'reviewed' },
      { weeksAgo: 5, exercise: 'T26', to: 1, then: 'reviewed' },
      { weeksAgo: 3, exercise: 'T09', to: 0, then: 'draft', dueIn: 28, link: 'renewed' },
      { weeksAgo: 1, exercise: 'T44', to: 1, then: 'received' },
    ],
  },
  {
    slug: 'orla-fintan',
    partners: [
      british('Orla', 'she/her', 'orla.g', 219, { safeContactNote: 'Please use my work address only.' }),
      british('Fintan', 'he/him', 'fintan.g', 220),
    ],
    lead: 'ilse',
    team: [{ who: 'rowan', as: 'coClinician', fromWeeksAgo: 2 }],
    entered: { weeksAgo: 3, stage: 'S0', status: 'discernment' },
    ruptures: [{ kind: 'secrecy', injured: 0, happened: 'Found out a few weeks before they came' }],
    moves: [],
    steps: [
      { weeksAgo: 3, exercise: 'T26', to: 'each', then: ['reviewed', 'cancelled'] },
      { weeksAgo: 1, exercise: 'T44', to: 0, then: 'open' },
    ],
  },
  {
    slug: 'marek-jitka',
    partners: [british('Marek', 'he/him', 'marek.h', 221), british('Jitka', 'she/her', 'jitka.h', 222)],
    lead: 'ilse',
    entered: { weeksAgo: 12, stage: 'S1' },
    ruptures: [
      {
        kind: 'physicalInfidelity',
        injured: 0,
        happened: 'In the autumn two years ago',
        note: 'Told late, and in parts. The account was made whole here in session.',
      },
    ],
    moves: [
      {
        weeksAgo: 9,
        stage: 'S2',
        reason: 'No new parts for three months. Marek asks fewer what and more why.',
      },
      { weeksAgo: 4, stage: 'S3', reason: 'They try out two agreements, both with an end date.' },
    ],
    steps: [
      { weeksAgo: 11, exercise: 'T09', to: 0, then: 'reviewed' },
      { weeksAgo: 8, exercise: 'T44', to: 'each', then: 'reviewed' },
      { weeksAgo: 5, exercise: 'T26', to: 0, then: 'reviewed' },
      { weeksAgo: 2, exercise: 'T44', to: 'each', then: 'reviewed' },
      { weeksAgo: 0, exercise: 'T44', to: 1, then: 'open' },
    ],
  },
  {
    slug: 'constance-gwilym',
    partners: [
      british('Constance', 'she/her', 'constance.ll', 223),
      british('Gwilym', 'he/him', null, 224, { safeContactNote: 'Letters on paper, please. Large print.' }),
    ],
    lead: 'ilse',
    entered: { weeksAgo: 12, stage: 'S2' },
    ruptures: [
      { kind: 'reliability', injured: 0, happened: 'In the years before he retired' },
      {
        kind: 'lying',
        injured: 1,
        happened: 'Last year',
        note: 'Constance had sold the boat and said it was in repair.',
        weeksAgo: 10,
      },
    ],
    moves: [
      { weeksAgo: 8, stage: 'S3', reason: 'Each owns a part. They agree on money and on asking first.' },
      { weeksAgo: 3, stage: 'S4', reason: 'They go out again on Fridays and enjoy it.' },
    ],
    steps: [
      { weeksAgo: 11, exercise: 'T44', to: 'each', then: 'reviewed' },
      { weeksAgo: 7, exercise: 'T44', to: 'each', then: 'reviewed' },
      { weeksAgo: 4, exercise: 'T26', to: 0, then: 'reviewed' },
      { weeksAgo: 1, exercise: 'T44', to: 'each', then: ['open', 'new'] },
    ],
  },
];
