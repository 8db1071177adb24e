import { currentStaff, type StaffRole } from '@groundwork/access';
import { currentWork, sealedSql } from '@groundwork/database';
import { Injectable } from '@nestjs/common';
import type { CaseloadMoveCard, OpenInvitation, StaffList, StaffPlace } from './staff-list.types';

const name = sealedSql('staff_member', 'display_name', 'm', { couple: 'null' });
const email = sealedSql('invitation', 'email', 'i', { couple: 'null' });

const nameOf = (id: string): string =>
  `(select ${name} from staff_member m where m.clinic_id = $1 and m.id = ${id})`;

const staffListSql = `
  select jsonb_build_object(
    'places', (
      select coalesce(jsonb_agg(jsonb_build_object('staffId', m.id, 'name', ${name}, 'role', m.role,
          'disabledAt', m.disabled_at, 'hasSecondFactor', s.has_second_factor, 'lastActiveAt', s.last_active_at,
          'couples', s.couples)), '[]')
        from staff_member m join context.staff_standing() s on s.staff_id = m.id where m.clinic_id = $1),
    'invitations', (
      select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'email', ${email}, 'role', i.role,
          'expiresAt', i.expires_at, 'state', case when i.expires_at <= now() then 'expired'
            when i.problem is not null then 'undelivered' when i.sent_at is not null then 'sent' else 'waiting' end)
          order by i.id desc), '[]')
        from invitation i where i.clinic_id = $1 and i.accepted_at is null and i.revoked_at is null),
    'moves', (
      select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'fromName', ${nameOf('v.from_staff_id')},
          'toName', ${nameOf('v.to_staff_id')}, 'byName', ${nameOf('v.by_staff_id')}, 'at', v.created_at,
          'led', v.led_couples, 'joined', v.joined_couples, 'shared', v.shared_couples,
          'supervisedLeft', v.supervised_left, 'busyLeft', v.busy_left, 'undoneAt', v.undone_at, 'notBack', v.not_back)
          order by v.id desc), '[]')
        from context.caseload_moves() v)) as screen`;

type Read<T> = Omit<T, 'mayChange'>;

/** Everybody who has a place in the clinic or is invited to one, for those who manage it. */
@Injectable()
export class StaffListView {
  async read(): Promise<StaffList> {
    const { clinic, role: own } = currentStaff();
    const read = await currentWork().screen<{
      places: Read<StaffPlace>[];
      invitations: Read<OpenInvitation>[];
      moves: CaseloadMoveCard[];
    }>(staffListSql, [clinic]);
    if (!read) throw new Error('The staff statement answers with one row.');
    const withRight = <T extends { role: StaffRole }>(row: T) => ({
      ...row,
      mayChange: own === 'owner' || row.role !== 'owner',
    });
    return {
      places: read.places.map(withRight).sort(byName),
      invitations: read.invitations.map(withRight),
      moves: read.moves,
    };
  }
}

const byName = (one: StaffPlace, other: StaffPlace): number =>
  Number(one.disabledAt !== null) - Number(other.disabledAt !== null) || one.name.localeCompare(other.name);
