import { american, type DemoCouple } from './demo-couple';

/** Dana's couples who look at how it came about. */
export const danaUnderstanding: readonly DemoCouple[] = [
  {
    slug: 'amara-joel',
    partners: [
      american('Amara', 'she/her', 'amara.vint', 122, { safeHours: ['18:00', '21:00'] }),
      american('Joel', 'he/him', 'joel.vint', 123),
    ],
    lead: 'dana',
    team: [{ who: 'ilse', as: 'supervisor', fromWeeksAgo: 9 }],
    entered: { weeksAgo: 12, stage: 'S0' },
    ruptures: [
      {
        kind: 'secrecy',
        injured: 0,
        happened: 'For about half a year',
        note: 'Two cards and a loan that Amara did not know of. A letter from the bank brought it out.',
      },
    ],
    moves: [
      {
        weeksAgo: 10,
        stage: 'S1',
        reason: 'Both feel safe to talk at home. Joel wants to put all of it on the table.',
      },
      {
        weeksAgo: 4,
        stage: 'S2',
        reason:
          'The account stands, Amara has heard it in session and calls it whole. Both ask how it could happen.',
      },
    ],
    steps: [
      { weeksAgo: 12, exercise: 'T26', to: 'each', then: 'reviewed' },
      { weeksAgo: 10, exercise: 'T14', to: 0, then: 'reviewed' },
      { weeksAgo: 9, exercise: 'T14', to: 0, then: 'reviewed' },
      { weeksAgo: 9, exercise: 'T07', to: 1, then: 'reviewed' },
      { weeksAgo: 8, exercise: 'T04', to: 1, then: 'reviewed', againWeeksAgo: 1 },
      { weeksAgo: 7, exercise: 'T14', to: 0, then: 'reviewed' },
      { weeksAgo: 5, exercise: 'T14', to: 0, then: 'reviewed' },
      { weeksAgo: 5, exercise: 'T09', to: 0, then: 'reviewed' },
      { weeksAgo: 3, exercise: 'T44', to: 'each', then: 'reviewed' },
      { weeksAgo: 1, exercise: 'T44', to: 'each', then: ['new', 'received'] },
      {
        weeksAgo: 0,
        exercise: 'T26',
        to: 0,
        then: 'open',
        message: 'For the minutes before the post comes. Any of the five ways, as you like.',
      },
    ],
  },
  {
    slug: 'lena-ruth',
    partners: [
      american('Lena', 'she/her', 'lena.marsh', 124),
      american('Ruth', 'she/her', 'ruth.okafor', 125, { safeHours: ['09:00', '17:00'] }),
    ],
    lead: 'dana',
    entered: { weeksAgo: 12, stage: 'S1' },
    ruptures: [
      {
        kind: 'physicalInfidelity',
        injured: 1,
        happened: 'For about three months',
        note: 'With someone from the choir that both sang in. Lena told Ruth herself, nine days after the end.',
      },
    ],
    moves: [
      {
        weeksAgo: 3,
        stage: 'S2',
        reason:
          'Account and letter were read in session. Ruth wants to understand that spring before she decides.',
      },
    ],
    steps: [
      { weeksAgo: 12, exercise: 'T26', to: 1, then: 'reviewed' },
      { weeksAgo: 11, exercise: 'T04', to: 0, then: 'reviewed' },
      { weeksAgo: 10, exercise: 'T14', to: 1, then: 'reviewed' },
      { weeksAgo: 8, exercise: 'T14', to: 1, then: 'reviewed' },
      { weeksAgo: 7, exercise: 'T09', to: 1, then: 'reviewed' },
      { weeksAgo: 4, exercise: 'T44', to: 'each', then: 'reviewed' },
      { weeksAgo: 2, exercise: 'T26', to: 1, then: 'reviewed' },
      { weeksAgo: 0, exercise: 'T44', to: 0, then: 'new' },
      { weeksAgo: 0, exercise: 'T26', to: 1, then: 'open', dueIn: null },
    ],
  },
  {
    slug: 'wen-patrick',
    partners: [
      american('Wen', 'she/her', 'wen.ashdown', 126),
      american('Patrick', 'he/him', 'pat.ashdown', 127),
    ],
    lead: 'dana',
    team: [{ who: 'marguerite', as: 'coClinician', fromWeeksAgo: 7 }],
    entered: { weeksAgo: 11, stage: 'S0' },
    ruptures: [
      {
        kind: 'secrecy',
        injured: 0,
        happened: 'For about six months',
        note: 'A betting account, used at night. Patrick has closed it and goes to a group on Thursdays.',
      },
      {
        kind: 'emotionalInfidelity',
        injured: 1,
        happened: 'For some months',
        note: 'Daily messages with a colleague. Wen spoke of it in session, on her own account.',
        weeksAgo: 8,
        revisedWeeksAgo: 7,
      },
    ],
    moves: [
      { weeksAgo: 9, stage: 'S1', reason: 'Support for Patrick is in place. They begin with his account.' },
      {
        weeksAgo: 2,
        stage: 'S2',
        reason: 'Each has hurt the other, and each says so. They look at the lonely year behind both.',
      },
    ],
    steps: [
      { weeksAgo: 11, exercise: 'T26', to: 'each', then: 'reviewed' },
      { weeksAgo: 9, exercise: 'T04', to: 1, then: 'reviewed' },
      { weeksAgo: 6, exercise: 'T09', to: 0, then: 'reviewed' },
      { weeksAgo: 4, exercise: 'T26', to: 1, then: 'reviewed' },
      { weeksAgo: 3, exercise: 'T04', to: 0, then: 'draft', dueIn: 28, link: 'renewed' },
      { weeksAgo: 1, exercise: 'T44', to: 'each', then: ['open', 'received'], dueIn: 14 },
    ],
  },
  {
    slug: 'adaeze-femi',
    partners: [
      american('Adaeze', 'she/her', 'adaeze.l', 128),
      american('Femi', 'he/him', 'femi.l', 129, { safeHours: ['20:00', '22:30'] }),
    ],
    lead: 'dana',
    entered: { weeksAgo: 12, stage: 'S0' },
    ruptures: [
      {
        kind: 'physicalInfidelity',
        injured: 0,
        happened: 'Two summers ago',
        note: 'During a posting abroad. Femi told her himself, before anybody else could.',
      },
    ],
    moves: [
      {
        weeksAgo: 10,
        stage: 'S1',
        reason: 'Adaeze has people around her and sleeps again. Femi is ready to write.',
      },
      {
        weeksAgo: 5,
        stage: 'S2',
        reason: 'Adaeze read her letter aloud, Femi could stay with it. The questions now are about meaning.',
      },
    ],
    steps: [
      { weeksAgo: 12, exercise: 'T26', to: 'each', then: 'reviewed' },
      { weeksAgo: 10, exercise: 'T07', to: 1, then: 'reviewed' },
      { weeksAgo: 9, exercise: 'T04', to: 1, then: 'reviewed' },
      { weeksAgo: 7, exercise: 'T09', to: 0, then: 'reviewed' },
      { weeksAgo: 5, exercise: 'T44', to: 'each', then: 'reviewed' },
      { weeksAgo: 3, exercise: 'T26', to: 'each', then: 'reviewed' },
      { weeksAgo: 1, exercise: 'T44', to: 1, then: 'received' },
      { weeksAgo: 0, exercise: 'T44', to: 0, then: 'open' },
    ],
  },
];
