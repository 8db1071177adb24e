import { currentStaff } from '@groundwork/access';
import { currentWork, sealedSql } from '@groundwork/database';
import { Injectable } from '@nestjs/common';
import type { HandoverOffer, Handovers, MovedCaseload, PassedCouple } from './handovers.types';

const nameOf = (id: string): string =>
  `(select ${sealedSql('staff_member', 'display_name', 'm', { couple: 'null' })} from staff_member m
     where m.clinic_id = $1 and m.id = ${id})`;

const handoversSql = `
  with own as materialized (select * from context.own_handovers())
  select jsonb_build_object(
    'offers', coalesce((select jsonb_agg(jsonb_build_object('id', h.id, 'fromName', ${nameOf('h.from_staff_id')},
        'coupleNames', ${sealedSql('handover', 'couple_names', 'h')}, 'stays', h.stays, 'at', h.offered_at) order by h.id)
      from own h where h.accepted_at is null), '[]'),
    'passed', coalesce((select jsonb_agg(jsonb_build_object('id', h.id, 'fromName', ${nameOf('h.from_staff_id')},
        'toName', ${nameOf('h.to_staff_id')}, 'given', h.from_staff_id = $2,
        'coupleNames', ${sealedSql('handover', 'couple_names', 'h')},
        'coupleId', case when h.in_care then h.couple_id end, 'at', h.accepted_at) order by h.accepted_at desc)
      from own h where h.accepted_at is not null), '[]'),
    'moved', coalesce((select jsonb_agg(jsonb_build_object('id', v.id, 'given', v.from_staff_id = $2,
        'fromName', ${nameOf('v.from_staff_id')}, 'toName', ${nameOf('v.to_staff_id')}, 'byName', ${nameOf('v.by_staff_id')},
        'couples', v.led_couples + v.joined_couples + v.shared_couples, 'at', v.created_at) order by v.created_at desc)
      from context.own_caseload_moves() v), '[]')
  ) as screen`;

/** A copy of the names is one text. */
type Read<T> = Omit<T, 'coupleNames'> & { readonly coupleNames: string | null };

/** What changes hands between the viewer and colleagues. */
@Injectable()
export class HandoversView {
  async read(): Promise<Handovers> {
    const { clinic, id } = currentStaff();
    const read = await currentWork().screen<{
      offers: Read<HandoverOffer>[];
      passed: Read<PassedCouple>[];
      moved: MovedCaseload[];
    }>(handoversSql, [clinic, id]);
    if (!read) throw new Error('The statement of the hand-overs answers with one row.');
    return { ...read, offers: read.offers.map(withNames), passed: read.passed.map(withNames) };
  }
}

const withNames = <T extends { coupleNames: string | null }>(row: T): T & { coupleNames: string[] | null } =>
  ({ ...row, coupleNames: row.coupleNames === null ? null : JSON.parse(row.coupleNames) }) as T & {
    coupleNames: string[] | null;
  };
