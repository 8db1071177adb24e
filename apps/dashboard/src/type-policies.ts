import type { TypePolicies } from '@groundwork/web-graphql';

/** How the cache tells things apart. What has no identity of its own is replaced whole. */
export const typePolicies: TypePolicies = {
  Viewer: { keyFields: [] },
  Caseload: { keyFields: false },
  Today: {
    keyFields: [],
    fields: { checklist: { merge: false }, rows: { merge: false }, snoozed: { merge: false } },
  },
  CaseloadRow: { keyFields: ['coupleId'] },
  NewsItem: { keyFields: ['responseId'] },
  News: { keyFields: false },
  Exercise: { keyFields: ['key'] },
  ExerciseCard: { keyFields: ['key'] },
  OwnAccount: { keyFields: [] },
  OwnSessions: { keyFields: [], fields: { sessions: { merge: false } } },
  StaffList: {
    keyFields: [],
    fields: { places: { merge: false }, invitations: { merge: false }, moves: { merge: false } },
  },
  Handovers: {
    keyFields: [],
    fields: { offers: { merge: false }, passed: { merge: false }, moved: { merge: false } },
  },
  StaffPlace: { keyFields: ['staffId'] },
  ConfidentialityText: { keyFields: false },
  ReasonToHold: { keyFields: false },
  CareTeamMember: { keyFields: false },
  Colleague: { keyFields: ['staffId'] },
  CoupleWorkspace: {
    fields: {
      careTeam: { merge: false },
      handovers: { merge: false },
      ruptures: { merge: false },
      history: { merge: false },
      jointSteps: { merge: false },
    },
  },
  ResponseReview: { fields: { replies: { merge: false }, offers: { merge: false } } },
  Partner: { fields: { safeHours: { merge: false } } },
};
