import { NotFound, Refused } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { StaffMember } from '../staff';
import { CareTeamMember } from './care-team-member.entity';
import { CoupleRecordService } from './couple-record.service';
import type { AddToCareTeamInput, RemoveFromCareTeamInput } from './couple.inputs';

const clinicalRoles: readonly StaffMember['role'][] = ['owner', 'supervisor', 'clinician'];

/** Who works with a couple. Only its lead clinician changes that. */
@Injectable()
export class CareTeamService {
  constructor(private readonly record: CoupleRecordService) {}

  async add({ coupleId, staffId, role }: AddToCareTeamInput): Promise<{ coupleId: string }> {
    const { manager, scope } = currentWork();
    await this.assertLed(coupleId);
    // Nobody's role changes, and nobody is disabled, between the look at it and the place that it allows.
    await manager.query(`select pg_advisory_xact_lock_shared(hashtextextended('staff ' || $1, 0))`, [
      scope.clinic,
    ]);
    await this.findClinical(staffId);
    if (role === 'lead') throw new Refused('careTeam.leadStays');
    if (await this.place(coupleId, staffId)) throw new Refused('careTeam.alreadyOn');
    await manager.insert(CareTeamMember, { coupleId, staffId, role });
    await this.record.note(coupleId, 'careTeamJoined', { detail: { staffId, role } });
    return { coupleId };
  }

  async remove({ coupleId, staffId }: RemoveFromCareTeamInput): Promise<{ coupleId: string }> {
    const { manager, scope } = currentWork();
    await this.assertLed(coupleId);
    const member = await this.place(coupleId, staffId);
    if (!member) throw new NotFound();
    if (member.role === 'lead') throw new Refused('careTeam.leadStays');
    const { affected } = await manager.update(
      CareTeamMember,
      { clinicId: scope.clinic, id: member.id },
      { leftAt: new Date() },
    );
    if (!affected) throw new NotFound();
    await this.record.note(coupleId, 'careTeamLeft', { detail: { staffId, role: member.role } });
    return { coupleId };
  }

  /** The database refuses whoever doesn't lead anyway; asked before, it is said why. @throws NotFound; Refused */
  async assertLed(coupleId: string): Promise<void> {
    await this.record.find(coupleId);
    const [{ leads }]: [{ leads: boolean }] = await currentWork().manager.query(
      'select $1 = any (context.led_couple_ids()) as leads',
      [coupleId],
    );
    if (!leads) throw new Refused('careTeam.onlyLead');
  }

  /** @throws NotFound; Refused when their role works with no couples. */
  async findClinical(staffId: string): Promise<StaffMember> {
    const { manager, scope } = currentWork();
    const colleague = await manager.findOneBy(StaffMember, { clinicId: scope.clinic, id: staffId });
    if (!colleague || colleague.disabledAt) throw new NotFound();
    if (!clinicalRoles.includes(colleague.role)) throw new Refused('careTeam.notClinical');
    return colleague;
  }

  private async place(coupleId: string, staffId: string): Promise<CareTeamMember | null> {
    const { manager, scope } = currentWork();
    return manager.findOneBy(CareTeamMember, { clinicId: scope.clinic, coupleId, staffId, leftAt: IsNull() });
  }
}
