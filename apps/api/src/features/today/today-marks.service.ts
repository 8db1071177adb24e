import { currentStaff, Invalid, NotFound, Refused } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { SnoozeRowInput, TodayRowInput } from './today.types';
import { TodayMark } from './today-mark.entity';
import { waitingSql } from './today.sql';

type Marked = { readonly markId: string };
interface Waiting {
  readonly coupleId: string;
  readonly since: Date;
}

/** Putting rows of one's own list off, being done with them, and taking that back. */
@Injectable()
export class TodayMarksService {
  /** @throws NotFound when no such row waits in the viewer's care; Refused in the evening; Invalid for a day that is over. */
  async snooze({ on = null, ...row }: SnoozeRowInput): Promise<Marked> {
    return this.mark(row, { snoozedUntil: await untilOf(on), doneAt: null });
  }

  /** @throws NotFound when no such row waits in the viewer's care. */
  finish(row: TodayRowInput): Promise<Marked> {
    return this.mark(row, { snoozedUntil: null, doneAt: new Date() });
  }

  /** The row waits again. @throws NotFound when it doesn't wait in the viewer's care any more. */
  async unmark(row: TodayRowInput): Promise<Marked> {
    await this.find(row);
    await currentWork().manager.delete(TodayMark, keyOf(row));
    return { markId: row.subjectId };
  }

  private async mark(
    row: TodayRowInput,
    change: Pick<TodayMark, 'snoozedUntil' | 'doneAt'>,
  ): Promise<Marked> {
    const { coupleId, since } = await this.find(row);
    const { manager } = currentWork();
    const id = uuidv7();
    await manager.delete(TodayMark, keyOf(row));
    await manager.insert(TodayMark, { id, coupleId, ...keyOf(row), since, ...change });
    return { markId: id };
  }

  private async find({ kind, subjectId }: TodayRowInput): Promise<Waiting> {
    const { manager, scope } = currentWork();
    const [found]: Waiting[] = await manager.query(
      `with ${waitingSql} select couple_id as "coupleId", date_trunc('milliseconds', since) as since from waiting where kind = $2 and subject_id = $3`,
      [scope.clinic, kind, subjectId],
    );
    if (!found) throw new NotFound();
    return found;
  }
}

const keyOf = ({ kind, subjectId }: TodayRowInput) => {
  const { clinic, id } = currentStaff();
  return { clinicId: clinic, staffId: id, kind, subjectId };
};

/** Six in the evening of today, or in the morning of `day`, where the clinic is. */
const untilOf = async (day: string | null): Promise<Date> => {
  const { manager, scope } = currentWork();
  const [found]: { until: Date; isAhead: boolean; isNear: boolean }[] = await manager.query(
    `select u.until, u.until > now() as "isAhead", u.until < now() + interval '1 year' as "isNear"
       from clinic k, lateral (select coalesce($2::date + time '06:00',
         (now() at time zone k.time_zone)::date + time '18:00') at time zone k.time_zone as until) u
      where k.clinic_id = $1 and k.id = $1`,
    [scope.clinic, day],
  );
  if (found?.isAhead && found.isNear) return found.until;
  if (day === null) throw new Refused('today.eveningIsHere');
  throw new Invalid([{ path: 'on', key: 'invalid.day' }]);
};
