import {
  all,
  anyRow,
  founding,
  inCare,
  manages,
  offered,
  ownAct,
  ownCouple,
  ownPartner,
  ownRow,
  type TableRule,
} from '@groundwork/database';
import { read } from './rule-words';

/** The clinic, its keys, its staff, and what is written down of every act. */
export const clinicRules = {
  clinic: {
    staff: read(anyRow),
    worker: read(anyRow, ['clinic_id', 'id', 'name']),
    client: read(anyRow, ['clinic_id', 'id', 'locale', 'time_zone', 'urgent_help']),
    auth: { insert: { rows: founding } },
    context: ['select'],
  },
  clinic_key: {
    staff: read(anyRow),
    client: read(anyRow),
    worker: read(anyRow),
    auth: { ...read(anyRow), insert: { rows: founding } },
  },
  data_key: {
    staff: { select: { rows: `couple_id is null or ${inCare}` }, insert: { rows: inCare } },
    client: read(`couple_id is null or (${ownCouple} and (partner_id is null or ${ownPartner}))`),
    worker: read(anyRow),
    auth: { ...read('couple_id is null'), insert: { rows: all('couple_id is null', founding) } },
  },
  confidentiality_text: {
    staff: read(anyRow),
    client: read(anyRow),
    auth: { insert: { rows: founding } },
  },
  staff_member: {
    staff: read(anyRow),
    auth: { insert: { rows: `(${offered}) or (${all(founding, `role = 'owner'`)})` } },
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
  checklist_dismissal: {
    staff: { select: { rows: ownRow }, insert: { rows: ownRow }, delete: { rows: ownRow } },
  },
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
} as const satisfies Readonly<Record<string, TableRule>>;
