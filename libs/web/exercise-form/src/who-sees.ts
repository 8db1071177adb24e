import { fill } from '@groundwork/messages';

import type { ExerciseWords } from './words';

export interface Recipients {
  readonly visibility: 'clinician' | 'offeredToPartner';
  readonly clinicianName: string;
  readonly otherName: string;
}

/** The line under every answer: who can see it, and from when. */
export const whoSees = (words: ExerciseWords, { visibility, clinicianName, otherName }: Recipients): string =>
  fill(words[visibility === 'clinician' ? 'exercise.whoSeesClinician' : 'exercise.whoSeesOffered'], {
    clinician: clinicianName,
    other: otherName,
  });
