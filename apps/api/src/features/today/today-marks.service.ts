import { currentStaff, Invalid, NotFound, Refused } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { SnoozeRowsInput, TodayRowInput } from './today.types';
import { TodayMark } from './today-mark.entity';
import { waitingSql } from './today.sql';

type Marked = { readonly markId: string };
type Waiting = Pick<TodayMark, 'kind' | 'subjectId' | 'coupleId' | 'since'>;
type Change = Pick<TodayMark, 'snoozedUntil' | 'snoozeReason' | 'doneAt'>;
type Rows = readonly TodayRowInput[];

/**
 * Putting rows of one's own list off, being done with them, and taking that back. Of several rows, those that wait no longer are
 * left out: what should happen to them has happened.
 */
@Injectable()
export class TodayMarksService {
  /** @throws NotFound when none of them waits in the viewer's care; Refused in the evening; Invalid for a day that is over. */
  async snooze({ on = null, reason = null, rows }: SnoozeRowsInput): Promise<Marked> {
    return this.mark(rows, { snoozedUntil: await untilOf(on), snoozeReason: reason, doneAt: null });
  }

  /** @throws NotFound when none of them waits in the viewer's care. */
  finish(rows: Rows): Promise<Marked> {
    return this.mark(rows, { snoozedUntil: null, snoozeReason: null, doneAt: new Date() });
  }

  /** The rows wait again. @throws NotFound when none of them waits in the viewer's care any more. */
  async unmark(rows: Rows): Promise<Marked> {
    const [first] = await this.find(rows);
    await forget(rows);
    return { markId: first.subjectId };
  }

  private async mark(rows: Rows, change: Change): Promise<Marked> {
    const waiting = await this.find(rows);
    const { clinic, id: staffId } = currentStaff();
    await forget(rows);
    const marks = waiting.map((row) => ({ id: uuidv7(), clinicId: clinic, staffId, ...row, ...change }));
    await currentWork().manager.insert(TodayMark, marks);
    return { markId: marks[0]!.id };
  }

  private async find(rows: Rows): Promise<[Waiting, ...Waiting[]]> {
    const { manager, scope } = currentWork();
    const [first, ...others]: Waiting[] = await manager.query(
      `with ${waitingSql}
       select kind, subject_id as "subjectId", couple_id as "coupleId", date_trunc('milliseconds', since) as since
         from waiting where (kind, subject_id) in (${named(2)})`,
      [scope.clinic, ...parametersOf(rows)],
    );
    if (!first) throw new NotFound();
    return [first, ...others];
  }
}

const forget = async (rows: Rows): Promise<void> => {
  const { clinic, id } = currentStaff();
  await currentWork().manager.query(
    `delete from today_mark where clinic_id = $1 and staff_id = $2 and (kind, subject_id) in (${named(3)})`,
    [clinic, id, ...parametersOf(rows)],
  );
};

/** The rows as a table of two parameters, the first of which has this number. */
const named = (first: number): string => `select * from unnest($${first}::text[], $${first + 1}::uuid[])`;
const parametersOf = (rows: Rows): [string[], string[]] => [
  rows.map(({ kind }) => kind),
  rows.map(({ subjectId }) => subjectId),
];

/** Six in the evening of today, or in the morning of `day`, where the clinic is. */
const untilOf = async (day: string | null): Promise<Date> => {
  const { manager, scope } = currentWork();
  const [found]: { until: Date; isAhead: boolean; isNear: boolean }[] = await manager.query(
    `select u.until, u.until > now() and ($2::date > k.here::date) is not false as "isAhead", u.until < now() + interval '1 year' as "isNear"
       from (select time_zone, now() at time zone time_zone as here from clinic where clinic_id = $1 and id = $1) k,
         lateral (select coalesce($2::date + time '06:00', k.here::date + time '18:00') at time zone k.time_zone as until) u`,
    [scope.clinic, day],
  );
  if (found?.isAhead && found.isNear) return found.until;
  if (day === null) throw new Refused('today.eveningIsHere');
  throw new Invalid([{ path: 'on', key: 'invalid.day' }]);
};
