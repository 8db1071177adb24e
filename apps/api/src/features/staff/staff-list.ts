import { currentStaff } from '@groundwork/access';
import { currentWork, sealedSql } from '@groundwork/database';
import { Injectable } from '@nestjs/common';
import type { StaffList, StaffPlace } from './staff.types';

const name = sealedSql('staff_member', 'display_name', 'm', { couple: 'null' });

const staffListSql = `
  select jsonb_build_object('places', (
    select coalesce(jsonb_agg(jsonb_build_object('staffId', m.id, 'name', ${name}, 'role', m.role,
        'disabledAt', m.disabled_at, 'hasSecondFactor', s.has_second_factor, 'lastActiveAt', s.last_active_at,
        'couples', s.couples)), '[]')
      from staff_member m join context.staff_standing() s on s.staff_id = m.id where m.clinic_id = $1)) as screen`;

/** Everybody who has a place in the clinic, for those who manage it. */
@Injectable()
export class StaffListView {
  async read(): Promise<StaffList> {
    const { clinic, role } = currentStaff();
    const read = await currentWork().screen<{ places: Omit<StaffPlace, 'mayChange'>[] }>(staffListSql, [
      clinic,
    ]);
    if (!read) throw new Error('The staff statement answers with one row.');
    const places = read.places
      .map((place) => ({ ...place, mayChange: role === 'owner' || place.role !== 'owner' }))
      .sort(byName);
    return { places };
  }
}

const byName = (one: StaffPlace, other: StaffPlace): number =>
  Number(one.disabledAt !== null) - Number(other.disabledAt !== null) || one.name.localeCompare(other.name);
