import type { CaseloadQuery, CoupleQuery, ExerciseQuery, ViewerQuery } from '../generated/graphql';
import type { Unmasked } from '@apollo/client/masking';

type CoupleAnswer = Unmasked<CoupleQuery>['couple'];
export type Plain<Value> = Value extends readonly (infer Item)[]
  ? Plain<Item>[]
  : Value extends object
    ? { [Key in keyof Value as Key extends '__typename' | ' $fragmentName' ? never : Key]: Plain<Value[Key]> }
    : Value;

export type Couple = Plain<CoupleAnswer>;
export type Task = Couple['assignments'][number]['tasks'][number];

export const viewer = (change: Partial<Plain<ViewerQuery['viewer']>> = {}): Plain<ViewerQuery['viewer']> => ({
  staffId: 'dana',
  name: 'Dana Whitfield',
  role: 'clinician',
  permissions: [
    'couples:read',
    'couples:write',
    'care-team:write',
    'pins:make',
    'exercises:read',
    'assignments:write',
    'joint-steps:read',
    'joint-steps:write',
    'links:write',
    'responses:read',
    'responses:review',
    'replies:write',
    'releases:write',
    'today:read',
    'today:mark',
  ],
  lastVisitAt: '2026-11-20T16:12:00Z',
  clinic: { id: 'harbour', name: 'Harbour Lane', timeZone: 'Europe/London', locale: 'en-GB', demo: true },
  ...change,
});

export const task = (change: Partial<Task> = {}): Task => ({
  id: 'task-sam',
  partnerId: 'sam',
  round: 1,
  dueOn: '2026-11-29',
  state: 'open',
  setAsideAt: null,
  responseId: null,
  submittedAt: null,
  reviewedAt: null,
  links: [{ id: 'link-1', madeAt: '2026-11-20T10:00:00Z', expiresAt: '2026-12-04T10:00:00Z', state: 'live' }],
  messages: [],
  ...change,
});

export const couple = (change: Partial<Couple> = {}): Couple => ({
  id: 'sam-alex',
  stage: 'S1',
  status: 'active',
  timeZone: 'Europe/London',
  today: '2026-11-23',
  sharedEmail: false,
  sharedPhone: false,
  partners: [
    {
      id: 'sam',
      name: 'Sam',
      pronouns: 'they/them',
      email: 'sam@example.org',
      phone: null,
      safeHours: { from: '18:00', to: '21:30' },
      safeContactNote: null,
      doNotContact: false,
      channel: 'mail',
      mailAt: '2026-11-23T18:00:00Z',
      pinMadeAt: null,
      version: 3,
    },
    {
      id: 'alex',
      name: 'Alex',
      pronouns: null,
      email: null,
      phone: '+44 7700 900011',
      safeHours: null,
      safeContactNote: null,
      doNotContact: true,
      channel: 'mail',
      mailAt: null,
      pinMadeAt: '2026-11-01T10:00:00Z',
      version: 1,
    },
  ],
  ruptures: [
    {
      id: 'rupture',
      kind: 'secrecy',
      happened: 'spring 2025',
      injuredPartnerId: 'sam',
      involvedPartnerId: 'alex',
      note: null,
      version: 1,
    },
  ],
  careTeam: [
    { staffId: 'dana', name: 'Dana Whitfield', role: 'lead', since: '2026-09-01T10:00:00Z' },
    { staffId: 'mei', name: 'Mei Okafor', role: 'supervisor', since: '2026-09-02T10:00:00Z' },
  ],
  mayLead: true,
  handovers: [],
  stageHistory: [
    {
      id: 'change',
      stage: 'S1',
      status: 'active',
      reason: 'Both can name what happened.',
      on: '2026-11-02',
      byName: 'Dana Whitfield',
      at: '2026-11-02T10:00:00Z',
    },
  ],
  assignments: [
    {
      id: 'assignment',
      exerciseKey: 'T09',
      exerciseTitle: 'In my own words',
      assignedAt: '2026-11-20T10:00:00Z',
      tasks: [task()],
    },
  ],
  jointSteps: [],
  history: [
    {
      id: 'event',
      kind: 'exerciseAssigned',
      at: '2026-11-20T10:00:00Z',
      byName: 'Dana Whitfield',
      memberName: null,
      partnerId: null,
      exerciseTitle: 'In my own words',
      detail: null,
    },
  ],
  ...change,
});

type Caseload = Plain<Unmasked<CaseloadQuery>['caseload']>;

type Row = Caseload['rows'][number] & { readonly assignedBefore: boolean };

export const row = (change: Partial<Row> = {}): Row => ({
  coupleId: 'sam-alex',
  partners: [
    { id: 'sam', name: 'Sam' },
    { id: 'alex', name: 'Alex' },
  ],
  stage: 'S1',
  status: 'active',
  leadName: 'Dana Whitfield',
  assignedBefore: true,
  openTasks: 2,
  nextDueOn: '2026-11-29',
  newResponses: 1,
  newSinceLastVisit: true,
  ...change,
});

export const newsItem = (change: Partial<Caseload['news'][number]> = {}) => ({
  responseId: 'response',
  coupleId: 'sam-alex',
  partnerId: 'sam',
  partnerName: 'Sam',
  coupleNames: ['Sam', 'Alex'],
  exerciseTitle: 'In my own words',
  submittedAt: '2026-11-22T10:00:00Z',
  sinceLastVisit: true,
  ...change,
});

export const caseload = (change: Partial<Caseload> = {}): Caseload => ({
  total: 2,
  inCare: 2,
  lastVisitAt: '2026-11-20T16:12:00Z',
  rows: [
    row(),
    row({
      coupleId: 'mira-jonas',
      partners: [
        { id: 'mira', name: 'Mira' },
        { id: 'jonas', name: 'Jonas' },
      ],
      newResponses: 0,
    }),
  ],
  news: [newsItem()],
  ...change,
});

type Exercise = Plain<ExerciseQuery['exercise']>;

export const exercise = (change: Partial<Exercise> = {}): Exercise => ({
  key: 'T09',
  title: 'In my own words',
  summary: 'Impact letter: what changed, what was lost.',
  practice: 'Space for the injured partner',
  stages: ['S1', 'S2'],
  audience: 'injured',
  visibility: 'offeredToPartner',
  minutes: 40,
  distress: 2,
  whyItHelps: 'Putting it into words can make it easier to carry.',
  rhythm: 'Once',
  reasonsToHold: [
    { key: 'fear', text: 'One partner is afraid of the other.' },
    { key: 'crisis', text: 'One partner is in an acute crisis.' },
  ],
  togetherReasons: null,
  defaultMessage: 'Take your time with this.',
  form: { fields: [{ id: 'changed', kind: 'longText', label: 'What has changed?', maxLength: 2000 }] },
  ...change,
});
