import type { ResponseQuery } from '../generated/graphql';
import type { Plain } from './people';

/** What one partner sent, as the clinician reads it. */
export const response = (
  change: Partial<Plain<ResponseQuery['response']>> = {},
): Plain<ResponseQuery['response']> => ({
  id: 'response',
  coupleId: 'sam-alex',
  coupleNames: ['Sam', 'Alex'],
  coupleStatus: 'active',
  partner: { id: 'sam', name: 'Sam' },
  otherPartner: { id: 'alex', name: 'Alex' },
  exerciseKey: 'T09',
  exerciseTitle: 'In my own words',
  visibility: 'clinician',
  message: 'Take your time with this.',
  dueOn: '2026-11-29',
  submittedAt: '2026-11-22T10:00:00Z',
  reviewedAt: null,
  reviewedByName: null,
  mark: null,
  markedByName: null,
  round: 1,
  hasOpenRound: false,
  replies: [],
  offers: [],
  form: {
    fields: [
      { id: 'changed', kind: 'longText', label: 'What has changed?', maxLength: 2000 },
      {
        id: 'safe',
        kind: 'scale',
        label: 'How safe do you feel?',
        lowLabel: 'not at all',
        highLabel: 'fully',
      },
      { id: 'more', kind: 'longText', label: 'Anything else?', maxLength: 2000 },
    ],
  },
  answers: { changed: 'I sleep again.', safe: 4 },
  ...change,
});
