import type { TodayQuery } from '../generated/graphql';
import type { Unmasked } from '@apollo/client/masking';
import type { Plain } from './people';

type Today = Plain<Unmasked<TodayQuery>['today']>;

export const waiting = (change: Partial<Today['rows'][number]> = {}): Today['rows'][number] => ({
  kind: 'responseNew',
  subjectId: 'response',
  coupleId: 'sam-alex',
  coupleNames: ['Sam', 'Alex'],
  partnerName: 'Sam',
  taskId: 'task-sam',
  exerciseTitle: 'In my own words',
  dueOn: '2026-11-29',
  reminded: false,
  at: '2026-11-22T10:00:00Z',
  since: '2026-11-22T10:00:00Z',
  snoozedUntil: null,
  snoozeReason: null,
  ...change,
});

export const today = (change: Partial<Today> = {}): Today => {
  const rows = change.rows ?? [
    waiting(),
    waiting({
      kind: 'coupleQuiet',
      subjectId: 'mira-jonas',
      coupleId: 'mira-jonas',
      coupleNames: ['Mira', 'Jonas'],
      partnerName: null,
      taskId: null,
      exerciseTitle: null,
      dueOn: null,
    }),
  ];
  return {
    at: '2026-11-23T12:00:00Z',
    day: '2026-11-23',
    beforeEvening: true,
    inCare: 14,
    checklist: null,
    total: rows.length,
    couples: new Set(rows.map(({ coupleId }) => coupleId)).size,
    snoozed: [],
    ...change,
    rows,
  };
};
