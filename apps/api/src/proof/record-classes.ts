/** Whose rows somebody of the clinic's staff reads. */
export type StaffReach = 'everybody' | 'managers' | 'care team' | 'own' | 'nobody';

/** Whose rows a partner reads behind a link; some of the clinic's are those that their own steps use. */
export type PartnerReach = 'clinic' | 'couple' | 'own and what is nobody’s alone' | 'own' | 'nobody';

/** Records of one kind, in the words of the design, and who reads them. */
export interface RecordClass {
  readonly is: string;
  readonly tables: readonly string[];
  readonly staff: StaffReach;
  readonly partners: PartnerReach;
  /** What no member of staff reads of it: proofs of who somebody is. */
  readonly neverStaff?: readonly string[];
  /** What partners read of it, where that is not all. */
  readonly onlyPartners?: readonly string[];
}

const key = ['clinic_id', 'id'] as const;

/**
 * The policy of reading, written down a second time and independently of the wall: the matrix compares the two. A table belongs
 * to one class; one that belongs to none fails the build.
 */
export const recordClasses: readonly RecordClass[] = [
  {
    is: 'the clinic',
    tables: ['clinic'],
    staff: 'everybody',
    partners: 'clinic',
    onlyPartners: [...key, 'locale', 'time_zone', 'urgent_help'],
  },
  {
    is: 'what the clinic says to everybody, and its wrapped key',
    tables: ['confidentiality_text', 'clinic_key'],
    staff: 'everybody',
    partners: 'clinic',
  },
  {
    is: 'exercises in the version that was used',
    tables: ['exercise_version'],
    staff: 'everybody',
    partners: 'clinic',
  },
  { is: 'places of staff', tables: ['staff_member'], staff: 'everybody', partners: 'nobody' },
  {
    is: 'places that are offered',
    tables: ['invitation'],
    staff: 'managers',
    partners: 'nobody',
    neverStaff: ['token_hash', 'email_lookup', 'invited_by'],
  },
  {
    is: 'proofs of who somebody is, what is written down of every act, and how many couples moved',
    tables: ['staff_session', 'link_session', 'audit_entry', 'caseload_move'],
    staff: 'nobody',
    partners: 'nobody',
  },
  {
    is: 'what somebody asked for, so that it happens once',
    tables: ['mutation_claim'],
    staff: 'own',
    partners: 'own',
  },
  {
    is: 'what somebody put off or is done with',
    tables: ['today_mark', 'checklist_dismissal'],
    staff: 'own',
    partners: 'nobody',
  },
  {
    is: 'wrapped keys of couples and partners',
    tables: ['data_key'],
    staff: 'care team',
    partners: 'own and what is nobody’s alone',
  },
  {
    is: 'the couple',
    tables: ['couple'],
    staff: 'care team',
    partners: 'couple',
    onlyPartners: [...key, 'time_zone'],
  },
  {
    is: 'names of the two partners',
    tables: ['partner'],
    staff: 'care team',
    partners: 'couple',
    onlyPartners: [...key, 'couple_id', 'display_name'],
  },
  {
    is: 'the clinical record that the care team keeps',
    tables: [
      'care_team_member',
      'partner_contact',
      'rupture',
      'stage_change',
      'couple_event',
      'handover',
      'response_review',
      'response_mark',
      'message',
    ],
    staff: 'care team',
    partners: 'nobody',
  },
  {
    is: 'what was given to do',
    tables: ['assignment'],
    staff: 'care team',
    partners: 'couple',
    onlyPartners: [...key, 'exercise_version_id', 'visibility'],
  },
  {
    is: 'a partner’s steps, wishes for contact and what they accepted',
    tables: ['task', 'step_aside', 'contact_preference', 'confidentiality_acceptance'],
    staff: 'care team',
    partners: 'own',
  },
  { is: 'words before they are sent', tables: ['draft_revision'], staff: 'nobody', partners: 'own' },
  {
    is: 'words that were sent',
    tables: ['response'],
    staff: 'care team',
    partners: 'own',
    onlyPartners: [...key, 'created_at', 'partner_id', 'task_id'],
  },
  {
    is: 'what both partners write together, in session',
    tables: ['joint_step', 'joint_agreement', 'joint_draft', 'joint_response'],
    staff: 'care team',
    partners: 'nobody',
  },
  {
    is: 'what was written back, offered and released',
    tables: ['reply', 'offer', 'released_piece'],
    staff: 'care team',
    partners: 'own',
  },
  {
    is: 'PINs and links',
    tables: ['partner_pin', 'task_link'],
    staff: 'care team',
    partners: 'nobody',
    neverStaff: ['pin_hash', 'token_hash', 'code_hash', 'failures', 'paused_until'],
  },
];
