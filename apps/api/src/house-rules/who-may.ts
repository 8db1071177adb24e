import type { StaffRole } from '@groundwork/access';

interface Audience {
  readonly roles: readonly StaffRole[];
  readonly operations: readonly string[];
}

/**
 * Who may do what, written down a second time, by operation: one that is added, or that declares a permission of other people,
 * is a decision that stands here too.
 */
export const whoMay: Readonly<Record<string, Audience>> = {
  'all of the staff': {
    roles: ['owner', 'admin', 'supervisor', 'clinician', 'assistant'],
    operations: [
      ...['viewer', 'colleagues', 'exercises', 'exercise'],
      ...['ownAccount', 'ownSessions', 'endSession', 'endOtherSessions'],
    ],
  },
  'those who manage the clinic': {
    roles: ['owner', 'admin'],
    operations: [
      ...['staff', 'changeRole', 'disableStaff', 'enableStaff'],
      ...['inviteStaff', 'resendInvitation', 'revokeInvitation'],
      ...['moveCaseload', 'undoCaseloadMove'],
    ],
  },
  'those who work with couples': {
    roles: ['owner', 'supervisor', 'clinician'],
    operations: [
      ...['today', 'todayNow', 'news', 'finishRows', 'snoozeRows', 'unmarkRows', 'acknowledgeMessage'],
      ...['dismissChecklist', 'restoreChecklist'],
      ...['caseload', 'couple', 'createCouple', 'editPartner', 'setStage', 'setStatus', 'setTimeZone'],
      ...['recordRupture', 'reviseRupture', 'removeRupture', 'restoreRupture'],
      ...['addToCareTeam', 'removeFromCareTeam'],
      ...[
        'handovers',
        'offerHandover',
        'acceptHandover',
        'declineHandover',
        'takeBackHandover',
        'undoHandover',
      ],
      ...['assignExercise', 'cancelTask', 'restoreTask', 'changeDueDay', 'askAnotherRound'],
      ...['makePin', 'mintLink', 'mailLink', 'mintPageLink', 'mailPageLink', 'revokeLink', 'revokeLinks'],
      ...['response', 'reviewResponse', 'reopenReview', 'markResponse', 'writeBack', 'withdrawReply'],
      ...['releasePiece', 'withdrawRelease'],
      ...[
        'jointStep',
        'assignTogether',
        'agreeTogether',
        'saveJointDraft',
        'finishJointStep',
        'stopJointStep',
      ],
    ],
  },
};
