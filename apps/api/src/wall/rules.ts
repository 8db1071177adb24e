import {
  all,
  anyRow,
  inCare,
  led,
  manages,
  offered,
  openTask,
  ownAct,
  ownCouple,
  ownPartner,
  ownRow,
  type TableRule,
} from '@groundwork/database';

const read = (rows: string, columns?: readonly string[]) => ({ select: { rows, columns } });
const coupleRow = { select: { rows: inCare }, insert: { rows: inCare } } as const;
const ownMark = { rows: all(inCare, ownRow) };
const coupleRowKept = { ...coupleRow, update: { rows: inCare } } as const;

/** Who may reach which rows of which table: the whole access policy, to be read as one page. */
export const wallRules: Readonly<Record<string, TableRule>> = {
  clinic: {
    staff: read(anyRow),
    worker: read(anyRow, ['clinic_id', 'id', 'name']),
    client: read(anyRow, ['clinic_id', 'id', 'locale', 'time_zone', 'urgent_help']),
    context: ['select'],
  },
  clinic_key: { staff: read(anyRow), client: read(anyRow), worker: read(anyRow), auth: read(anyRow) },
  data_key: {
    staff: { select: { rows: `couple_id is null or ${inCare}` }, insert: { rows: inCare } },
    client: read(`couple_id is null or (${ownCouple} and (partner_id is null or ${ownPartner}))`),
    worker: read(anyRow),
    auth: read('couple_id is null'),
  },
  confidentiality_text: { staff: read(anyRow), client: read(anyRow) },
  staff_member: {
    staff: read(anyRow),
    auth: { insert: { rows: offered } },
    context: ['select', 'update'],
  },
  invitation: {
    staff: {
      select: {
        rows: manages,
        columns: [
          'clinic_id',
          'id',
          'created_at',
          'email',
          'role',
          'round',
          'expires_at',
          'sent_at',
          'problem',
          'accepted_at',
          'revoked_at',
        ],
      },
      insert: { rows: manages },
      update: {
        rows: manages,
        columns: ['round', 'token_hash', 'expires_at', 'sent_at', 'problem', 'revoked_at'],
      },
    },
    worker: {
      select: {
        rows: anyRow,
        columns: ['clinic_id', 'id', 'email', 'round', 'expires_at', 'sent_at', 'accepted_at', 'revoked_at'],
      },
      update: { rows: anyRow, columns: ['sent_at', 'problem'] },
    },
    context: ['select', 'update'],
  },
  staff_session: { context: ['select', 'insert', 'update'] },
  mutation_claim: {
    staff: {
      select: { rows: ownAct },
      insert: { rows: ownAct },
      update: { rows: ownAct, columns: ['outcome'] },
    },
    client: {
      select: { rows: ownAct },
      insert: { rows: ownAct },
      update: { rows: ownAct, columns: ['outcome'] },
    },
  },
  audit_entry: {
    staff: { insert: { rows: ownAct } },
    client: { insert: { rows: ownAct } },
    context: ['insert'],
    auth: { insert: { rows: ownAct } },
    worker: { insert: { rows: ownAct } },
  },

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
    context: ['select', 'insert'],
  },
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
  couple_event: { staff: coupleRow },

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
    worker: read(anyRow, ['clinic_id', 'id', 'couple_id', 'cancelled_at']),
    context: ['select'],
  },

  draft_revision: {
    client: {
      select: { rows: all(ownPartner, openTask) },
      insert: { rows: all(ownPartner, ownCouple, openTask) },
      delete: { rows: all(ownPartner, openTask) },
    },
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
    worker: { insert: { rows: anyRow } },
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
};
