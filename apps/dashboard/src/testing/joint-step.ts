import type { Unmasked } from '@apollo/client/masking';
import type { JointStepQuery } from '../generated/graphql';
import type { Plain } from './people';

type JointStep = Plain<Unmasked<JointStepQuery>['jointStep']>;

/** What both partners do together, as it is before they agree. */
export const jointStep = (change: Partial<JointStep> = {}): JointStep => ({
  id: 'joint',
  coupleId: 'sam-alex',
  partners: [
    { id: 'sam', name: 'Sam' },
    { id: 'alex', name: 'Alex' },
  ],
  exerciseTitle: 'One step today',
  whyItHelps: 'One step is enough for today.',
  minutes: 5,
  form: {
    fields: [
      { id: 'changed', kind: 'longText', label: 'What has changed?', maxLength: 2000 },
      { id: 'calm', kind: 'yesNo', label: 'Is today calm?' },
    ],
  },
  state: 'open',
  agreedAt: null,
  confidentiality: { version: 1, body: ['Your words stay with your care team.'] },
  revision: 0,
  savedAt: null,
  answers: {},
  finishedAt: null,
  recordedByName: null,
  ...change,
});

export const agreed = (change: Partial<JointStep> = {}): JointStep =>
  jointStep({ agreedAt: '2026-11-23T12:00:00Z', ...change });
