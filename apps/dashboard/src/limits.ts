/** How many characters a box for long words takes: what the contract says of the field that they are sent in. */
export const limits = {
  'AskAnotherRoundInput.message': 1000,
  'AssignExerciseInput.message': 1000,
  'OfferHandoverInput.note': 4000,
  'PartnerInput.safeContactNote': 300,
  'RecordRuptureInput.note': 1000,
  'SetStageInput.reason': 500,
  'WriteBackInput.body': 4000,
} as const;
