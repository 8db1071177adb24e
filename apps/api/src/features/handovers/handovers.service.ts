import { currentStaff, Forbidden, NotFound, Refused, type Refusal } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { CareTeamService, CoupleRecordService } from '../couples';
import { Handover } from './handover.entity';
import type { HandoverInput, OfferHandoverInput } from './handover.inputs';

type Acted = { readonly coupleId: string };

const unanswered = { acceptedAt: IsNull(), declinedAt: IsNull(), takenBackAt: IsNull() };

/** What the database says instead of an answer. */
const refusals: Readonly<Record<string, () => Refusal>> = {
  notFound: () => new NotFound(),
  // Somebody took the actor's own right away a moment before.
  forbidden: () => new Forbidden(),
  answered: () => new Refused('handovers.answered'),
  takenBack: () => new Refused('handovers.takenBack'),
  undone: () => new Refused('handovers.undone'),
  tooLate: () => new Refused('handovers.tooLate'),
  changedSince: () => new Refused('handovers.changedSince'),
};

/** A couple from its lead clinician to a colleague: offered, answered, and undone for 24 hours. */
@Injectable()
export class HandoversService {
  constructor(
    private readonly record: CoupleRecordService,
    private readonly careTeam: CareTeamService,
  ) {}

  /** Nothing changes until the colleague accepts. @throws NotFound; Refused */
  async offer({ coupleId, staffId, note, stays, showNames }: OfferHandoverInput): Promise<Acted> {
    const { manager, scope } = currentWork();
    const from = currentStaff().id;
    await this.careTeam.assertLed(coupleId);
    if (staffId === from) throw new Refused('handovers.toYourself');
    await this.careTeam.findClinical(staffId);
    if (await manager.existsBy(Handover, { clinicId: scope.clinic, coupleId, ...unanswered })) {
      throw new Refused('handovers.alreadyOffered');
    }
    const names = (await this.record.partnersOf(coupleId)).map(({ displayName }) => displayName);
    await manager.insert(Handover, {
      coupleId,
      fromStaffId: from,
      toStaffId: staffId,
      note,
      stays,
      coupleNames: showNames ? JSON.stringify(names) : null,
    });
    await this.record.note(coupleId, 'handoverOffered', { detail: { staffId } });
    return { coupleId };
  }

  /** @throws NotFound; Refused when it was answered before. */
  async takeBack({ handoverId }: HandoverInput): Promise<Acted> {
    const { manager, scope } = currentWork();
    const offer = await manager.findOneBy(Handover, {
      clinicId: scope.clinic,
      id: handoverId,
      moveId: IsNull(),
    });
    if (!offer) throw new NotFound();
    const { coupleId, toStaffId } = offer;
    await this.careTeam.assertLed(coupleId);
    // The receiver may answer at this moment: whichever of the two comes second sees what the first one did.
    const [, affected]: [unknown, number] = await manager.query(
      `update handover set taken_back_at = now(), couple_names = null
        where clinic_id = $1 and id = $2 and accepted_at is null and declined_at is null and taken_back_at is null`,
      [scope.clinic, handoverId],
    );
    if (!affected) throw new Refused('handovers.answered');
    await this.record.note(coupleId, 'handoverTakenBack', { detail: { staffId: toStaffId } });
    return { coupleId };
  }

  accept({ handoverId }: HandoverInput): Promise<Acted> {
    return this.settle('select context.answer_handover($1, true) as settled', handoverId);
  }

  decline({ handoverId }: HandoverInput): Promise<Acted> {
    return this.settle('select context.answer_handover($1, false) as settled', handoverId);
  }

  undo({ handoverId }: HandoverInput): Promise<Acted> {
    return this.settle('select context.undo_handover($1) as settled', handoverId);
  }

  private async settle(statement: string, handoverId: string): Promise<Acted> {
    const work = currentWork();
    const [{ settled }]: [{ settled: { outcome: string; couple?: string } }] = await work.manager.query(
      statement,
      [handoverId],
    );
    const refusal = refusals[settled.outcome];
    if (refusal || !settled.couple) throw refusal?.() ?? new Error(`The database says ${settled.outcome}.`);
    work.touch(settled.couple);
    return { coupleId: settled.couple };
  }
}
