import { all, anyRow, inCare, ownCouple, ownPartner, ownRow, type TableRule } from '@groundwork/database';
import { read } from './rule-words';

const ownMark = { rows: all(inCare, ownRow) };

/** The way to a partner and back: PINs, links, mail, sessions; and what waits for staff. */
export const linkRules = {
  partner_pin: {
    staff: {
      select: { rows: inCare, columns: ['clinic_id', 'id', 'created_at', 'couple_id', 'partner_id'] },
      insert: { rows: inCare },
    },
    context: ['select'],
  },
  task_link: {
    staff: {
      select: {
        rows: inCare,
        columns: [
          'clinic_id',
          'id',
          'created_at',
          'couple_id',
          'task_id',
          'partner_id',
          'expires_at',
          'revoked_at',
          'locked_at',
        ],
      },
      insert: { rows: inCare },
      update: { rows: inCare, columns: ['revoked_at'] },
    },
    worker: {
      select: {
        rows: anyRow,
        columns: ['clinic_id', 'id', 'created_at', 'task_id', 'revoked_at', 'locked_at'],
      },
      insert: { rows: anyRow },
    },
    context: ['select', 'update'],
  },
  message: {
    staff: {
      select: { rows: inCare },
      insert: { rows: inCare },
      update: { rows: inCare, columns: ['state', 'problem', 'settled_at', 'acknowledged_at'] },
    },
    worker: {
      select: { rows: anyRow },
      update: { rows: anyRow, columns: ['state', 'problem', 'settled_at', 'due_at', 'tries'] },
    },
  },
  today_mark: {
    staff: { select: ownMark, insert: ownMark, delete: ownMark },
  },
  link_session: { context: ['select', 'insert', 'update'] },
  confidentiality_acceptance: {
    staff: read(inCare),
    client: {
      select: { rows: ownPartner },
      insert: { rows: all(ownPartner, ownCouple) },
    },
  },
} as const satisfies Readonly<Record<string, TableRule>>;
