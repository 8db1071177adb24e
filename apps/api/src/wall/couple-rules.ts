import { all, anyRow, inCare, led, ownCouple, ownPartner, type TableRule } from '@groundwork/database';
import { coupleRow, coupleRowKept, read } from './rule-words';

/** A couple, its care team, its partners, and what they were given to do. */
export const coupleRules = {
  couple: {
    staff: {
      select: { rows: 'id = any ((select context.couple_ids())::uuid[])' },
      update: {
        rows: 'id = any ((select context.couple_ids())::uuid[])',
        columns: ['time_zone', 'stage', 'status'],
      },
    },
    client: read('id = (select context.couple_id())', ['clinic_id', 'id', 'time_zone']),
    worker: read(anyRow),
    context: ['insert'],
  },
  care_team_member: {
    staff: {
      select: { rows: inCare },
      insert: { rows: led },
      update: { rows: led, columns: ['left_at'] },
    },
    context: ['select', 'insert', 'update'],
  },
  handover: {
    staff: {
      select: { rows: inCare },
      insert: {
        rows: all(
          led,
          'from_staff_id = (select context.actor_id())',
          'accepted_at is null and move_id is null',
        ),
      },
      update: { rows: led, columns: ['taken_back_at', 'couple_names'] },
    },
    context: ['select', 'insert', 'update'],
  },
  // How many couples, never which: read through functions alone.
  caseload_move: { context: ['select', 'insert', 'update'] },
  partner: {
    staff: coupleRowKept,
    client: read(ownCouple, ['clinic_id', 'id', 'couple_id', 'display_name']),
    context: ['select', 'update'],
  },
  partner_contact: { staff: coupleRowKept, worker: read(anyRow) },
  contact_preference: {
    staff: coupleRowKept,
    client: {
      select: { rows: ownPartner },
      update: { rows: ownPartner, columns: ['safe_from', 'safe_to', 'channel'] },
    },
    worker: read(anyRow),
  },
  rupture: { staff: coupleRowKept },
  stage_change: { staff: coupleRow },
  couple_event: { staff: coupleRow, context: ['insert'] },

  exercise_version: {
    staff: { select: { rows: anyRow }, insert: { rows: anyRow } },
    client: read('id = any ((select context.exercise_version_ids())::uuid[])'),
  },
  assignment: {
    staff: coupleRow,
    client: read('id = any ((select context.assignment_ids())::uuid[])', [
      'clinic_id',
      'id',
      'exercise_version_id',
      'visibility',
    ]),
    context: ['select'],
  },
  task: {
    staff: { ...coupleRow, update: { rows: inCare, columns: ['due_on', 'cancelled_at'] } },
    client: read(all(ownPartner, 'cancelled_at is null')),
    worker: read(anyRow, ['clinic_id', 'id', 'couple_id', 'due_on', 'cancelled_at']),
    context: ['select'],
  },
} as const satisfies Readonly<Record<string, TableRule>>;
