import type { AppRole } from '@groundwork/database';

/** What a role writes: tables, and of those it changes the columns; `*` for all. */
export interface Writing {
  readonly adds: readonly string[];
  readonly changes: Readonly<Record<string, string>>;
  readonly removes: readonly string[];
}

/**
 * The policy of writing, written down a second time and independently of the wall, as the classes of records are for reading:
 * a grant that is not here turns the matrix red.
 */
export const mayWrite: Readonly<Record<Exclude<AppRole, 'context'>, Writing>> = {
  staff: {
    adds: [
      ...['assignment', 'audit_entry', 'care_team_member', 'checklist_dismissal', 'contact_preference'],
      ...['couple_event', 'data_key', 'exercise_version', 'handover', 'invitation', 'joint_agreement'],
      ...['joint_draft', 'joint_response', 'joint_step', 'message', 'mutation_claim', 'partner'],
      ...['partner_contact', 'partner_pin', 'released_piece', 'reply', 'response_mark', 'response_review'],
      ...['rupture', 'stage_change', 'task', 'task_link', 'today_mark'],
    ],
    changes: {
      care_team_member: 'left_at',
      contact_preference: '*',
      couple: 'stage status time_zone',
      handover: 'couple_names taken_back_at',
      invitation: 'expires_at problem revoked_at round sent_at token_hash',
      joint_step: 'stopped_at',
      message: 'acknowledged_at problem settled_at state',
      mutation_claim: 'outcome',
      offer: 'released_at',
      partner: '*',
      partner_contact: '*',
      reply: 'withdrawn_at',
      response: 'reviewed_at',
      response_mark: 'replaced_at',
      response_review: 'withdrawn_at',
      rupture: '*',
      task: 'cancelled_at due_on',
      task_link: 'revoked_at',
    },
    removes: ['checklist_dismissal', 'joint_draft', 'released_piece', 'today_mark'],
  },
  client: {
    adds: [
      ...['audit_entry', 'confidentiality_acceptance', 'draft_revision', 'mutation_claim', 'offer'],
      ...['response', 'step_aside'],
    ],
    changes: { contact_preference: 'channel safe_from safe_to', mutation_claim: 'outcome' },
    removes: ['draft_revision', 'step_aside'],
  },
  worker: {
    adds: ['audit_entry', 'task_link'],
    changes: { invitation: 'problem sent_at', message: 'due_at problem settled_at state tries' },
    removes: [],
  },
  auth: {
    adds: ['audit_entry', 'clinic', 'clinic_key', 'confidentiality_text', 'data_key', 'staff_member'],
    changes: {},
    removes: [],
  },
};

/** Columns in which a row says whose it is: nobody writes somebody else's, in any table that has one. */
export const whose = {
  staff: ['clinic_id', 'couple_id', 'actor_id', 'from_staff_id'],
  client: ['clinic_id', 'couple_id', 'actor_id', 'partner_id', 'task_id'],
} as const;

/** What only becomes of a row later, by somebody else's act: nobody adds one that says so already. */
export const decidedLater: Readonly<Record<string, readonly string[]>> = {
  response: ['reviewed_at'],
  offer: ['released_at'],
  handover: ['accepted_at', 'move_id'],
};

/** Tables that the lead clinician alone writes, of all who read them. */
export const theLeads = ['care_team_member', 'handover'];

/** Each grant of the policy in words: role, command, table, and the column that is changed. */
export const policyOfWriting = (columns: ReadonlyMap<string, readonly string[]>): string[] =>
  Object.entries(mayWrite).flatMap(([role, { adds, changes, removes }]) => [
    ...adds.map((table) => `${role} insert ${table}`),
    ...removes.map((table) => `${role} delete ${table}`),
    ...Object.entries(changes).flatMap(([table, list]) =>
      (list === '*' ? columns.get(table)! : list.split(' ')).map((each) => `${role} update ${table}.${each}`),
    ),
  ]);
