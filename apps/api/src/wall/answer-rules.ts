import { all, anyRow, inCare, openTask, ownCouple, ownPartner, type TableRule } from '@groundwork/database';
import { coupleRow, read } from './rule-words';

/** What partners write, and what becomes of it. */
export const answerRules = {
  draft_revision: {
    client: {
      select: { rows: all(ownPartner, openTask) },
      insert: { rows: all(ownPartner, ownCouple, openTask) },
      delete: { rows: all(ownPartner, openTask) },
    },
  },
  step_aside: {
    staff: read(inCare),
    client: {
      select: { rows: ownPartner },
      insert: { rows: all(ownPartner, ownCouple, openTask) },
      delete: { rows: all(ownPartner, openTask) },
    },
    worker: read(anyRow, ['clinic_id', 'id', 'task_id']),
  },
  response: {
    staff: { select: { rows: inCare }, update: { rows: inCare, columns: ['reviewed_at'] } },
    client: {
      // That it was sent, and when; what it says can't be read again.
      select: { rows: ownPartner, columns: ['clinic_id', 'id', 'created_at', 'partner_id', 'task_id'] },
      insert: { rows: all(ownPartner, ownCouple, openTask, 'reviewed_at is null') },
    },
    worker: read(anyRow, ['clinic_id', 'id', 'task_id']),
    context: ['select'],
  },
  // What both partners write together, in session. The role behind links has no part in it.
  joint_step: { staff: { ...coupleRow, update: { rows: inCare, columns: ['stopped_at'] } } },
  joint_agreement: { staff: coupleRow },
  joint_draft: { staff: { ...coupleRow, delete: { rows: inCare } } },
  joint_response: { staff: coupleRow },
  response_review: {
    staff: { ...coupleRow, update: { rows: inCare, columns: ['withdrawn_at'] } },
  },
  response_mark: {
    staff: { ...coupleRow, update: { rows: inCare, columns: ['replaced_at'] } },
  },
  reply: {
    staff: { ...coupleRow, update: { rows: inCare, columns: ['withdrawn_at'] } },
    client: read(all(ownPartner, 'withdrawn_at is null')),
    // That something waits to be read, never what.
    worker: read(anyRow, ['clinic_id', 'id', 'created_at', 'partner_id', 'withdrawn_at']),
  },
  offer: {
    staff: { select: { rows: inCare }, update: { rows: inCare, columns: ['released_at'] } },
    client: {
      select: { rows: ownPartner },
      insert: { rows: all(ownPartner, ownCouple, 'released_at is null') },
    },
    context: ['select', 'update'],
  },
  released_piece: {
    staff: { ...coupleRow, delete: { rows: inCare } },
    client: read('to_partner_id = (select context.partner_id())'),
    worker: read(anyRow, ['clinic_id', 'id', 'created_at', 'to_partner_id']),
    context: ['select', 'delete'],
  },
} as const satisfies Readonly<Record<string, TableRule>>;
