import { once } from '@groundwork/testing';
import { randomUUID } from 'node:crypto';
import type { TestApi } from '../testing/test-api';
import {
  caseload,
  movedCaseload,
  offeredHandover,
  receivedHandover,
  receivedOffer,
} from './arranging-handovers';
import {
  colleague,
  joint,
  mailable,
  must,
  named,
  offer,
  onTheTeam,
  reply,
  response,
  rupture,
  step,
  stepOf,
  togetherOf,
  undelivered,
  withAPage,
  type Site,
  type Values,
} from './arranging';

/** How the rightful actor makes one call of an operation that names rows. */
export interface Call {
  /** Makes what is named; returns the variables, or for a mutation its input without the key. */
  readonly arrange: (site: Site, api: TestApi) => Promise<Values>;
  /** The lead clinician of the couple unless said otherwise. */
  readonly as?: 'owner';
  /** Ids that may name anything of the clinic, not of the couple alone. */
  readonly clinicWide?: readonly string[];
}

const member = async ({ clinic }: Site): Promise<Values> => ({
  staffId: (await clinic.member('assistant')).staffId,
});

const ofCouple =
  (more: Values): Call['arrange'] =>
  ({ couple }) =>
    Promise.resolve({ coupleId: couple.id, ...more });

/** A place in the clinic that is offered to somebody. */
const invitation = async ({ owner }: Site): Promise<Values> => {
  const { inviteStaff } = await owner.browser.must<{ inviteStaff: { invitations: { id: string }[] } }>(
    'mutation ($input: InviteStaffInput!) { inviteStaff(input: $input) { invitations { id } } }',
    once({ email: `${randomUUID()}@clinic.example`, role: 'clinician' }),
  );
  return { invitationId: inviteStaff.invitations[0]!.id };
};

/** Another session of the lead clinician. */
const session = async ({ lead }: Site, api: TestApi): Promise<Values> => {
  await api.signIn(api.browser(), lead.email);
  const { ownSessions } = await lead.browser.must<{
    ownSessions: { sessions: { id: string; current: boolean }[] };
  }>('{ ownSessions { sessions { id current } } }');
  return { sessionId: ownSessions.sessions.find(({ current }) => !current)!.id };
};

/** A row of the lead clinician's Today. */
const waiting = async (site: Site): Promise<Values> => ({
  rows: [{ kind: 'responseNew', subjectId: await response(site) }],
});

/** Every operation of the staff contract that names a row. One that is missing here turns the battery red. */
export const staffCalls: Readonly<Record<string, Call>> = {
  couple: { arrange: ({ couple }) => Promise.resolve({ id: couple.id }) },
  response: { arrange: async (site) => ({ id: await response(site) }) },
  acknowledgeMessage: { arrange: undelivered },
  addToCareTeam: {
    arrange: async (site) => ({
      coupleId: site.couple.id,
      staffId: await colleague(site),
      role: 'coClinician',
    }),
    clinicWide: ['staffId'],
  },
  assignExercise: {
    arrange: async ({ couple }) => ({
      coupleId: couple.id,
      exerciseKey: 'T44',
      partnerIds: [couple.partnerIds[0]],
      delivery: 'link',
      confirmedReasons: ['confrontation'],
    }),
  },
  jointStep: { arrange: async (site) => ({ id: await joint(site) }) },
  assignTogether: { arrange: (site) => Promise.resolve(togetherOf(site)) },
  agreeTogether: {
    arrange: async (site) => ({
      jointStepId: await joint(site, false),
      partnerIds: site.couple.partnerIds,
      textVersion: 1,
    }),
  },
  saveJointDraft: {
    arrange: async (site) => ({
      jointStepId: await joint(site),
      baseRevision: 1,
      answers: { step: 'support' },
    }),
  },
  finishJointStep: { arrange: async (site) => ({ jointStepId: await joint(site), revision: 1 }) },
  stopJointStep: { arrange: async (site) => ({ jointStepId: await joint(site) }) },
  cancelTask: { arrange: stepOf },
  changeDueDay: { arrange: async (site) => ({ ...(await stepOf(site)), dueOn: null }) },
  changeRole: { as: 'owner', arrange: async (site) => ({ ...(await member(site)), role: 'clinician' }) },
  disableStaff: { as: 'owner', arrange: member },
  editPartner: { arrange: (site) => named(site) },
  enableStaff: {
    as: 'owner',
    arrange: async (site) => {
      const values = await member(site);
      await site.owner.browser.must(
        'mutation ($input: DisableStaffInput!) { disableStaff(input: $input) { __typename } }',
        once(values),
      );
      return values;
    },
  },
  mailLink: { arrange: mailable },
  makePin: { arrange: ({ couple }) => Promise.resolve({ partnerId: couple.partnerIds[0] }) },
  mailPageLink: {
    arrange: async (site) => {
      await mailable(site);
      return { partnerId: site.couple.partnerIds[0] };
    },
  },
  mintLink: { arrange: stepOf },
  mintPageLink: { arrange: withAPage },
  recordRupture: {
    arrange: ({ couple }) =>
      Promise.resolve({
        coupleId: couple.id,
        kind: 'lying',
        happened: 'in spring',
        injuredPartnerId: couple.partnerIds[0],
      }),
  },
  removeFromCareTeam: {
    arrange: async (site) => ({ coupleId: site.couple.id, staffId: await onTheTeam(site) }),
  },
  removeRupture: { arrange: async (site) => ({ ruptureId: await rupture(site) }) },
  reopenReview: {
    arrange: async (site) => {
      const responseId = await response(site);
      await must(site, 'reviewResponse', 'ReviewResponseInput', { responseId });
      return { responseId };
    },
  },
  restoreRupture: {
    arrange: async (site) => {
      const ruptureId = await rupture(site);
      await must(site, 'removeRupture', 'RemoveRuptureInput', { ruptureId });
      return { ruptureId };
    },
  },
  restoreTask: {
    arrange: async (site) => {
      const values = await stepOf(site);
      await must(site, 'cancelTask', 'TaskInput', values);
      return values;
    },
  },
  reviewResponse: { arrange: async (site) => ({ responseId: await response(site) }) },
  reviseRupture: {
    arrange: async (site) => ({
      ruptureId: await rupture(site),
      kind: 'secrecy',
      happened: 'in summer',
      injuredPartnerId: site.couple.partnerIds[1],
      version: 1,
    }),
  },
  revokeLink: { arrange: async (site) => ({ linkId: (await step(site)).linkId }) },
  revokeLinks: { arrange: withAPage },
  writeBack: { arrange: async (site) => ({ responseId: await response(site), body: 'Thank you.' }) },
  withdrawReply: { arrange: async (site) => ({ replyId: await reply(site) }) },
  askAnotherRound: { arrange: async (site) => ({ responseId: await response(site), delivery: 'link' }) },
  markResponse: { arrange: async (site) => ({ responseId: await response(site), mark: 'clear' }) },
  releasePiece: { arrange: async (site) => ({ offerId: await offer(site) }) },
  withdrawRelease: {
    arrange: async (site) => {
      const offerId = await offer(site);
      await must(site, 'releasePiece', 'OfferInput', { offerId });
      return { offerId };
    },
  },
  finishRows: { arrange: waiting },
  snoozeRows: {
    arrange: async (site) => {
      const on = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
      return { ...(await waiting(site)), on };
    },
  },
  unmarkRows: {
    arrange: async (site) => {
      const rows = await waiting(site);
      await must(site, 'finishRows', 'TodayRowsInput', rows, '__typename');
      return rows;
    },
  },
  offerHandover: {
    arrange: async (site) => ({
      coupleId: (await site.clinic.couple(site.lead)).id,
      staffId: await colleague(site),
      note: 'Evenings are calmer now.',
      stays: true,
      showNames: true,
    }),
    clinicWide: ['staffId'],
  },
  takeBackHandover: { arrange: offeredHandover },
  acceptHandover: { arrange: receivedOffer },
  declineHandover: { arrange: receivedOffer },
  undoHandover: { arrange: receivedHandover },
  moveCaseload: { as: 'owner', arrange: caseload },
  undoCaseloadMove: { as: 'owner', arrange: movedCaseload },
  endSession: { arrange: session },
  resendInvitation: { as: 'owner', arrange: invitation },
  revokeInvitation: { as: 'owner', arrange: invitation },
  setStage: { arrange: ofCouple({ stage: 'S1', reason: 'ready', on: '2026-01-05' }) },
  setStatus: { arrange: ofCouple({ status: 'active', reason: 'both are here', on: '2026-01-05' }) },
  setTimeZone: { arrange: ofCouple({ timeZone: 'Europe/Paris' }) },
};
