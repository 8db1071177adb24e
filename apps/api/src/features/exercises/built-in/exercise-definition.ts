import type { Form } from '@groundwork/forms';

/** The practices that an exercise can belong to, in the clinician's words. */
export const practices = {
  P1: 'Clarity first: full accountability',
  P2: 'Space for the injured partner',
  P3: 'Grief for what was, what was hoped for, and safety',
  P4: 'Questions get answered',
  P5: 'Consistency over time',
  P6: 'Individual healing beside shared healing',
  P7: 'Agreements as structure, not punishment',
  P8: 'Moments of connection',
  P9: 'A new relationship, one step today',
  P10: 'Safety of the nervous system',
} as const;
export type PracticeCode = keyof typeof practices;

/** A stage of the couple's work, or the individual track that runs beside all of them. */
export type ExerciseStage = 'S0' | 'S1' | 'S2' | 'S3' | 'S4' | 'S5' | 'I';

/** Whom it is written for: one of the two, both (each for themselves), or any one of them. */
export type ExerciseAudience = 'involved' | 'injured' | 'each' | 'either';

/** Who reads it: the clinician alone, or the other partner as well once the clinician releases it. */
export type ExerciseVisibility = 'clinician' | 'offeredToPartner';

/** How often; `words` for the clinician, `rrule` (iCalendar) where it repeats by the calendar. */
export type Rhythm =
  | { readonly kind: 'once' | 'onEvent'; readonly words: string }
  | { readonly kind: 'daily'; readonly words: string; readonly rrule: string }
  | { readonly kind: 'weekly'; readonly times: number; readonly words: string; readonly rrule: string };

/** When it is unsafe to assign; the clinician confirms each one. The key is stored with the confirmation. */
export interface ReasonToHold {
  readonly key: string;
  readonly text: string;
}

/** A template of the library: plain data, addressed by the hash of its content. A changed text is a new version. */
export interface ExerciseDefinition {
  /** `T04`; stays the same through all versions. */
  readonly key: string;
  /** Seen by both sides; says nothing to somebody who looks over a shoulder. */
  readonly title: string;
  /** One line for the clinician's library. */
  readonly summary: string;
  readonly practice: PracticeCode;
  readonly stages: readonly ExerciseStage[];
  readonly audience: ExerciseAudience;
  readonly visibility: ExerciseVisibility;
  /** Shown to the partner, in one to three sentences. */
  readonly whyItHelps: string;
  /** About how long it takes. */
  readonly minutes: number;
  /** 0 calm, 1 can stir things up, 2 can raise distress. */
  readonly distress: 0 | 1 | 2;
  readonly rhythm: Rhythm;
  readonly reasonsToHold: readonly ReasonToHold[];
  /** To the partner, in the clinician's voice; the clinician may change it. */
  readonly defaultMessage: string;
  readonly form: Form;
}
