import type { CareTeamRole, CoupleStatus, RuptureKind, Stage } from '../../features/couples';
import type { StaffKey } from '../demo-clinics';

/** The first or the second of the two. */
export type Place = 0 | 1;
export type ExerciseKey = 'T04' | 'T07' | 'T09' | 'T14' | 'T26' | 'T44';

export interface DemoPartner {
  readonly name: string;
  readonly pronouns: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  /** When a message may arrive, local clock. */
  readonly safeHours?: readonly [from: string, to: string];
  readonly safeContactNote?: string;
  readonly doNotContact?: boolean;
}

export interface DemoRupture {
  readonly kind: RuptureKind;
  readonly injured: Place;
  readonly happened: string;
  readonly note?: string;
  /** Recorded in a later session; without it, when the couple was entered. */
  readonly weeksAgo?: number;
  readonly revisedWeeksAgo?: number;
}

/** A change of stage or of status, in the session of that week. */
export type DemoMove = { readonly weeksAgo: number; readonly reason: string } & (
  { readonly stage: Stage } | { readonly status: CoupleStatus }
);

/**
 * What became of a step: answered and reviewed; answered, the review still to come; answered yesterday evening; open;
 * open with a draft; cancelled in the next session.
 */
export type Outcome = 'reviewed' | 'received' | 'new' | 'open' | 'draft' | 'cancelled';

export interface DemoStep {
  /** The session in which it was assigned; 0 is the last one before today. */
  readonly weeksAgo: number;
  readonly exercise: ExerciseKey;
  readonly to: Place | 'each';
  readonly then: Outcome | readonly [Outcome, Outcome];
  /** The clinician's own words; without it, the exercise's own message. */
  readonly message?: string | null;
  /** Days after the session; null for none. */
  readonly dueIn?: number | null;
  /** The due day was moved by this many days in the session after. */
  readonly dueMovedBy?: number;
  /** In the session of this week a further round was asked for, which has not come back. */
  readonly againWeeksAgo?: number;
  /** In the session after, the link was ended, or a new one was made. */
  readonly link?: 'revoked' | 'renewed';
}

/** What else stands in a couple's history. */
export interface DemoNote {
  readonly weeksAgo: number;
  readonly did: 'partnerEdited' | 'pinMade';
  readonly to: Place;
}

export interface DemoCouple {
  /** Names the couple in the demo's own files: voices are bound to it. */
  readonly slug: string;
  readonly partners: readonly [DemoPartner, DemoPartner];
  /** Where the two live, if that isn't the clinic's time zone. */
  readonly timeZone?: string;
  readonly lead: StaffKey;
  readonly team?: readonly {
    readonly who: StaffKey;
    readonly as: Exclude<CareTeamRole, 'lead'>;
    readonly fromWeeksAgo: number;
    readonly untilWeeksAgo?: number;
  }[];
  /** Entered in this week's session, at this stage. */
  readonly entered: { readonly weeksAgo: number; readonly stage: Stage; readonly status?: CoupleStatus };
  readonly ruptures: readonly DemoRupture[];
  readonly moves: readonly DemoMove[];
  readonly steps: readonly DemoStep[];
  readonly notes?: readonly DemoNote[];
}

type Extra = Pick<DemoPartner, 'safeHours' | 'safeContactNote' | 'doNotContact'>;

/** Mail and numbers that exist nowhere: `.example`, and the ranges kept for stories. */
const person =
  (prefix: string) =>
  (
    name: string,
    pronouns: string | null,
    mailbox: string | null,
    number: number | null,
    extra: Extra = {},
  ): DemoPartner => ({
    name,
    pronouns,
    email: mailbox === null ? null : `${mailbox}@post.example`,
    phone: number === null ? null : `${prefix}${number}`,
    ...extra,
  });

/** `number` from 100 to 199. */
export const american = person('+1 202 555 0');
/** `number` from 100 to 999. */
export const british = person('+44 7700 900');
