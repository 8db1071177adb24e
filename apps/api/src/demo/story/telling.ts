import type { CoupleEvent } from '../../features/couples';
import type { Calendar } from '../calendar';
import type { DemoCouple, ExerciseKey, Place } from '../cast';
import type { StaffKey } from '../demo-clinics';
import { Dice } from '../dice';
import { IdMaker } from '../id-maker';
import type { Pools } from './pools';
import type { Rows } from './rows';
import type { Sessions } from './sessions';

/** What all couples of a clinic have in common. */
export interface Scene {
  readonly calendar: Calendar;
  readonly staff: Readonly<Partial<Record<StaffKey, { readonly id: string; readonly name: string }>>>;
  readonly versionIds: Readonly<Record<ExerciseKey, string>>;
  /** The text on confidentiality that partners accept. */
  readonly textId: string;
  readonly pools: Pools;
  readonly rows: Rows;
}

type About = Partial<Pick<CoupleEvent, 'partnerId' | 'assignmentId' | 'detail'>>;

/** One couple's story while it is told: who they are, when they meet, and the rows it adds to the clinic. */
export class Telling {
  readonly dice: Dice;
  readonly ids: IdMaker;
  readonly coupleId: string;
  readonly partnerIds: readonly [string, string];
  readonly timeZone: string;
  readonly enteredAt: Date;
  private readonly counts = new Map<string, number>();

  constructor(
    readonly couple: DemoCouple,
    readonly scene: Scene,
    readonly sessions: Sessions,
  ) {
    this.dice = new Dice(couple.slug);
    this.ids = new IdMaker(couple.slug);
    this.timeZone = couple.timeZone ?? scene.calendar.timeZone;
    this.enteredAt = sessions.at(couple.entered.weeksAgo, 0);
    this.coupleId = this.ids.at(this.enteredAt);
    this.partnerIds = [this.ids.at(this.enteredAt), this.ids.at(this.enteredAt)];
  }

  get rows(): Rows {
    return this.scene.rows;
  }

  /** What every row of this couple has. */
  row(createdAt: Date): { id: string; coupleId: string; createdAt: Date } {
    return { id: this.ids.at(createdAt), coupleId: this.coupleId, createdAt };
  }

  /** @throws Error when nobody of that name works in the clinic */
  staff(who: StaffKey): { readonly id: string; readonly name: string } {
    const found = this.scene.staff[who];
    if (!found) throw new Error(`${who} does not work with ${this.couple.slug}.`);
    return found;
  }

  get lead(): { readonly id: string; readonly name: string } {
    return this.staff(this.couple.lead);
  }

  /** How often something was answered before; this time is counted too. */
  answered(what: string): number {
    const before = this.counts.get(what) ?? 0;
    this.counts.set(what, before + 1);
    return before;
  }

  /** One line of the couple's history, by the lead clinician. */
  note(at: Date, kind: CoupleEvent['kind'], about: About = {}): void {
    const { partnerId = null, assignmentId = null, detail = null } = about;
    this.rows.events.push({ ...this.row(at), kind, staffId: this.lead.id, partnerId, assignmentId, detail });
  }

  /** Whom an exercise for the injured, or for the involved partner is for; of several ruptures the first counts. */
  isInjured(place: Place): boolean {
    return this.couple.ruptures[0]?.injured === place;
  }
}
