import { once } from '@groundwork/testing';
import type { Place } from '../testing/cast';
import type { TestApi } from '../testing/test-api';
import type { TestLink, TestMember } from '../testing/test-clinic';

export type Values = Readonly<Record<string, unknown>>;

/** Where a call is arranged: a couple with its lead clinician, and the owner of their clinic. */
export interface Site extends Place {
  readonly owner: TestMember;
}

/** How the rightful actor makes one call of an operation that names rows. */
export interface Call {
  /** Makes what is named; returns the variables, or for a mutation its input without the key. */
  readonly arrange: (site: Site, api: TestApi) => Promise<Values>;
  /** The lead clinician of the couple unless said otherwise. */
  readonly as?: 'owner';
  /** Ids that may name anything of the clinic, not of the couple alone. */
  readonly clinicWide?: readonly string[];
}

const step = async ({ clinic, lead, couple }: Site): Promise<TestLink> =>
  (await clinic.assignment(lead, couple, { partners: [couple.partnerIds[0]] }))[0]!;

const stepOf = async (site: Site): Promise<Values> => ({ taskId: (await step(site)).taskId });

const must = <T>({ lead }: Site, name: string, type: string, input: Values, fields = 'id'): Promise<T> =>
  lead.browser
    .must<Readonly<Record<string, T>>>(
      `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`,
      once(input),
    )
    .then((answer) => answer[name]!);

const response = async ({ clinic, lead, couple }: Site): Promise<string> => {
  // The calls make PINs too; only the newest opens a link.
  await clinic.pin(lead, couple.partnerIds[0]);
  return clinic.response(lead, couple, { step: 'support', smallest: 'a walk' });
};

const rupture = async (site: Site): Promise<string> => {
  const { ruptures } = await must<{ ruptures: { id: string }[] }>(
    site,
    'recordRupture',
    'RecordRuptureInput',
    {
      coupleId: site.couple.id,
      kind: 'lying',
      happened: 'in spring',
      injuredPartnerId: site.couple.partnerIds[0],
    },
    'ruptures { id }',
  );
  return ruptures.at(-1)!.id;
};

const colleague = async ({ clinic }: Site): Promise<string> => (await clinic.member('clinician')).staffId;

const onTheTeam = async (site: Site): Promise<string> => {
  const staffId = await colleague(site);
  await must(site, 'addToCareTeam', 'AddToCareTeamInput', {
    coupleId: site.couple.id,
    staffId,
    role: 'coClinician',
  });
  return staffId;
};

const version = async ({ lead, couple }: Site, partnerId: string): Promise<number> => {
  const answer = await lead.browser.must<{ couple: { partners: { id: string; version: number }[] } }>(
    'query ($id: ID!) { couple(id: $id) { partners { id version } } }',
    { id: couple.id },
  );
  return answer.couple.partners.find(({ id }) => id === partnerId)!.version;
};

const named = async (site: Site, more: Values = {}): Promise<Values> => {
  const [partnerId] = site.couple.partnerIds;
  return { partnerId, version: await version(site, partnerId), partner: { name: 'Ada', ...more } };
};

/** A step of a partner who has an address for mail. */
const mailable = async (site: Site): Promise<Values> => {
  await must(site, 'editPartner', 'EditPartnerInput', await named(site, { email: 'a@mail.example' }));
  return stepOf(site);
};

const undelivered = async (site: Site, api: TestApi): Promise<Values> => {
  const { taskId } = await mailable(site);
  await must(site, 'mailLink', 'TaskInput', { taskId });
  const rows = await api.sql<{ id: string }[]>(
    'select id from message where clinic_id = $1 and task_id = $2 order by id desc',
    [site.clinic.id, taskId],
  );
  await api.sql(`update message set state = 'undelivered', settled_at = now() where id = $1`, [rows[0]!.id]);
  return { messageId: rows[0]!.id };
};

const member = async ({ clinic }: Site): Promise<Values> => ({
  staffId: (await clinic.member('assistant')).staffId,
});

const ofCouple =
  (more: Values): Call['arrange'] =>
  ({ couple }) =>
    Promise.resolve({ coupleId: couple.id, ...more });

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
  mintLink: { arrange: stepOf },
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
  revokeLinks: {
    arrange: async (site) => {
      await step(site);
      return { partnerId: site.couple.partnerIds[0] };
    },
  },
  setStage: { arrange: ofCouple({ stage: 'S1', reason: 'ready', on: '2026-01-05' }) },
  setStatus: { arrange: ofCouple({ status: 'active', reason: 'both are here', on: '2026-01-05' }) },
  setTimeZone: { arrange: ofCouple({ timeZone: 'Europe/Paris' }) },
};
