import { currentStaff } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { Injectable } from '@nestjs/common';
import type { NamedPartner } from '../couples';
import { todaySql } from './today.sql';
import type { Today, TodayRow } from './today.types';

type ReadRow = Omit<TodayRow, 'partnerName' | 'coupleNames'> & {
  readonly partnerId: string | null;
  readonly names: readonly NamedPartner[];
};
type Read = Omit<Today, 'rows' | 'snoozed'> & {
  readonly rows: readonly ReadRow[];
  readonly snoozed: readonly ReadRow[];
};

/** What waits for the viewer. */
@Injectable()
export class TodayView {
  async read(): Promise<Today> {
    const { clinic, id, role } = currentStaff();
    const read = await currentWork().screen<Read>(todaySql, [clinic, id]);
    if (!read) throw new Error('The statement of the list answers with one row.');
    const checklist = role === 'supervisor' ? null : read.checklist;
    return {
      ...read,
      checklist,
      rows: read.rows.map(withNames),
      snoozed: read.snoozed.map(withNames),
    };
  }
}

const withNames = ({ names, partnerId, ...row }: ReadRow): TodayRow => ({
  ...row,
  partnerName: names.find(({ id }) => id === partnerId)?.name ?? null,
  coupleNames: names.map(({ name }) => name),
});
