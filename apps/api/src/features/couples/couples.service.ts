import { Conflict, currentStaff, Invalid, refuseChangedSince } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { CoupleRecordService } from './couple-record.service';
import { StageChange } from './couple-history.entity';
import type {
  CreateCoupleInput,
  EditPartnerInput,
  PartnerInput,
  SetStageInput,
  SetStatusInput,
  SetTimeZoneInput,
} from './couple.inputs';
import { Couple } from './couple.entity';
import { ContactPreference, Partner, PartnerContact } from './partner.entity';
import { RupturesService } from './ruptures.service';

/** Creating a couple and changing what stands about it. Every method leaves a line of history. */
@Injectable()
export class CouplesService {
  constructor(
    private readonly record: CoupleRecordService,
    private readonly ruptures: RupturesService,
  ) {}

  /** The creator becomes the lead clinician. */
  async create(input: CreateCoupleInput): Promise<{ coupleId: string }> {
    const work = currentWork();
    const coupleId = uuidv7();
    await work.manager.query('select context.found_couple($1, $2, $3, $4, $5)', [
      coupleId,
      input.timeZone,
      input.stage,
      input.status,
      uuidv7(),
    ]);
    work.touch(coupleId);
    const partnerIds = [uuidv7(), uuidv7()];
    await work.keys.makeForCouple(coupleId, partnerIds);
    for (const [place, partner] of input.partners.entries()) {
      await this.addPartner(coupleId, partnerIds[place]!, place, partner);
    }
    for (const rupture of input.ruptures) {
      const injuredPartnerId = partnerIds[rupture.injured]!;
      await this.ruptures.add(coupleId, { ...rupture, injuredPartnerId });
    }
    await this.record.note(coupleId, 'coupleCreated');
    return { coupleId };
  }

  /** @throws Conflict when somebody else edited the partner since the version that the input names. */
  async editPartner(input: EditPartnerInput): Promise<{ coupleId: string }> {
    const { manager, scope } = currentWork();
    const partner = await this.record.findPartner(input.partnerId, { toChange: true });
    if (partner.version !== input.version) throw new Conflict('error.conflict');
    const { coupleId } = partner;
    const of = { clinicId: scope.clinic, partnerId: partner.id };
    // The version counts edits of the contact too, so it is raised here in any case.
    await manager.save(Object.assign(partner, nameOf(input.partner), { version: partner.version + 1 }));
    const contact = await manager.findOneByOrFail(PartnerContact, of);
    await manager.save(Object.assign(contact, contactOf(input.partner)));
    await manager.update(ContactPreference, of, preferenceOf(input.partner));
    await this.record.note(coupleId, 'partnerEdited', { partnerId: partner.id });
    return { coupleId };
  }

  async setTimeZone({ coupleId, timeZone, from }: SetTimeZoneInput): Promise<{ coupleId: string }> {
    const couple = await this.record.find(coupleId, { toChange: true });
    refuseChangedSince(from, couple.timeZone);
    await this.change(couple, { timeZone });
    await this.record.note(coupleId, 'timeZoneSet', { detail: { timeZone } });
    return { coupleId };
  }

  async setStage({ coupleId, stage, from, reason, on }: SetStageInput): Promise<{ coupleId: string }> {
    const couple = await this.record.find(coupleId, { toChange: true });
    refuseChangedSince(from, couple.stage);
    await this.keepChange(couple, { stage, status: couple.status }, reason, on);
    await this.record.note(coupleId, 'stageSet', { detail: { stage, from: couple.stage, on } });
    return { coupleId };
  }

  async setStatus({ coupleId, status, from, reason, on }: SetStatusInput): Promise<{ coupleId: string }> {
    const couple = await this.record.find(coupleId, { toChange: true });
    refuseChangedSince(from, couple.status);
    await this.keepChange(couple, { stage: couple.stage, status }, reason, on);
    await this.record.note(coupleId, 'statusSet', { detail: { status, from: couple.status, on } });
    return { coupleId };
  }

  private async keepChange(
    couple: Couple,
    to: Pick<Couple, 'stage' | 'status'>,
    reason: string,
    on: string,
  ): Promise<void> {
    if (on > '2100-01-01' || on < '1950-01-01') throw new Invalid([{ path: 'on', key: 'invalid.day' }]);
    await this.change(couple, to);
    await currentWork().manager.insert(StageChange, {
      coupleId: couple.id,
      ...to,
      reason,
      changedOn: on,
      staffId: currentStaff().id,
    });
  }

  private async change(
    couple: Couple,
    to: Partial<Pick<Couple, 'timeZone' | 'stage' | 'status'>>,
  ): Promise<void> {
    await currentWork().manager.update(Couple, { clinicId: couple.clinicId, id: couple.id }, to);
  }

  private async addPartner(
    coupleId: string,
    partnerId: string,
    place: number,
    input: PartnerInput,
  ): Promise<void> {
    const { manager } = currentWork();
    await manager.insert(Partner, { id: partnerId, coupleId, place, ...nameOf(input) });
    await manager.insert(PartnerContact, { coupleId, partnerId, ...contactOf(input) });
    await manager.insert(ContactPreference, { coupleId, partnerId, ...preferenceOf(input) });
  }
}

const nameOf = (input: PartnerInput): Pick<Partner, 'displayName' | 'pronouns'> => ({
  displayName: input.name,
  pronouns: input.pronouns ?? null,
});

const contactOf = (input: PartnerInput): Pick<PartnerContact, 'email' | 'phone' | 'safeContactNote'> => ({
  email: input.email ?? null,
  phone: input.phone ?? null,
  safeContactNote: input.safeContactNote ?? null,
});

const preferenceOf = (
  input: PartnerInput,
): Pick<ContactPreference, 'safeFrom' | 'safeTo' | 'doNotContact'> => ({
  safeFrom: input.safeHours?.from ?? null,
  safeTo: input.safeHours?.to ?? null,
  doNotContact: input.doNotContact,
});
