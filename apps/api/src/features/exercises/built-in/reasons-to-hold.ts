import type { ReasonToHold } from './exercise-definition';

/** What holds every exercise whose text may reach the other partner. */
export const reasonsToHoldSharing: readonly ReasonToHold[] = [
  {
    key: 'fearOrCoercion',
    text: 'One partner is afraid of the other, or there is coercion, violence, a threat or stalking.',
  },
  {
    key: 'acuteRisk',
    text: 'One partner is at acute risk: suicidal intent, a threat to others, unmanaged addiction, mania or psychosis.',
  },
  {
    key: 'consentMissing',
    text: 'One partner has not consented to this work, or is leaning out of the relationship.',
  },
];
