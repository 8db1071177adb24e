import { once } from '@groundwork/testing';
import type { Place } from '../testing/cast';
import type { TestApi } from '../testing/test-api';
import type { TestLink, TestMember } from '../testing/test-clinic';

export type Values = Readonly<Record<string, unknown>>;

/** Where a call is arranged: a couple with its lead clinician, and the owner of their clinic. */
export interface Site extends Place {
  readonly owner: TestMember;
  /** Where nothing is used up: what takes long to make is made once. */
  readonly kept?: Map<string, Promise<string>>;
}

/** Makes it, or where nothing is used up gives what was made before. */
const keptOrMade = (site: Site, what: string, make: () => Promise<string>): Promise<string> => {
  const found = site.kept?.get(what) ?? make();
  site.kept?.set(what, found);
  return found;
};

export const step = async ({ clinic, lead, couple }: Site): Promise<TestLink> =>
  (await clinic.assignment(lead, couple, { partners: [couple.partnerIds[0]] }))[0]!;

export const stepOf = async (site: Site): Promise<Values> => ({ taskId: (await step(site)).taskId });

export const must = <T>(
  { lead }: Site,
  name: string,
  type: string,
  input: Values,
  fields = 'id',
): Promise<T> =>
  lead.browser
    .must<Readonly<Record<string, T>>>(
      `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`,
      once(input),
    )
    .then((answer) => answer[name]!);

export const response = (site: Site): Promise<string> =>
  keptOrMade(site, 'response', async () => {
    const { clinic, lead, couple } = site;
    // The calls make PINs too; only the newest opens a link.
    await clinic.pin(lead, couple.partnerIds[0]);
    return clinic.response(lead, couple, { step: 'support', smallest: 'a walk' });
  });

export const rupture = async (site: Site): Promise<string> => {
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

export const colleague = async ({ clinic }: Site): Promise<string> =>
  (await clinic.member('clinician')).staffId;

export const onTheTeam = async (site: Site): Promise<string> => {
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

export const named = async (site: Site, more: Values = {}): Promise<Values> => {
  const [partnerId] = site.couple.partnerIds;
  return { partnerId, version: await version(site, partnerId), partner: { name: 'Ada', ...more } };
};

/** A step of a partner who has an address for mail. */
export const mailable = async (site: Site): Promise<Values> => {
  await must(site, 'editPartner', 'EditPartnerInput', await named(site, { email: 'a@mail.example' }));
  return stepOf(site);
};

/** A partner who had a step has a page. */
export const withAPage = async (site: Site): Promise<Values> => {
  await step(site);
  return { partnerId: site.couple.partnerIds[0] };
};

export const undelivered = async (site: Site, api: TestApi): Promise<Values> => {
  const { taskId } = await mailable(site);
  await must(site, 'mailLink', 'TaskInput', { taskId });
  const rows = await api.sql<{ id: string }[]>(
    'select id from message where clinic_id = $1 and task_id = $2 order by id desc',
    [site.clinic.id, taskId],
  );
  await api.sql(`update message set state = 'undelivered', settled_at = now() where id = $1`, [rows[0]!.id]);
  return { messageId: rows[0]!.id };
};

/** Something that the author of a response offers to the other partner. */
export const offer = (site: Site): Promise<string> =>
  keptOrMade(site, 'offer', async () => {
    const { clinic, lead, couple } = site;
    await clinic.pin(lead, couple.partnerIds[0]);
    const answers = { changed: 'I sleep again.' };
    const id = await clinic.response(lead, couple, answers, { exercise: 'T09', offered: ['changed'] });
    const found = await lead.browser.must<{ response: { offers: { id: string }[] } }>(
      'query ($id: ID!) { response(id: $id) { offers { id } } }',
      { id },
    );
    return found.response.offers[0]!.id;
  });

/** Something for both together that is agreed, with one saved draft. */
export const joint = async (site: Site, isAgreed = true): Promise<string> => {
  const { lead, couple } = site;
  const { id } = await must<{ id: string }>(site, 'assignTogether', 'AssignTogetherInput', togetherOf(site));
  if (!isAgreed) return id;
  const { jointStep } = await lead.browser.must<{ jointStep: { confidentiality: { version: number } } }>(
    'query ($id: ID!) { jointStep(id: $id) { confidentiality { version } } }',
    { id },
  );
  const { version } = jointStep.confidentiality;
  const agreed = { jointStepId: id, partnerIds: couple.partnerIds, textVersion: version };
  await must(site, 'agreeTogether', 'AgreeTogetherInput', agreed);
  const draft = { jointStepId: id, baseRevision: 0, answers: { step: 'support', smallest: 'a walk' } };
  await must(site, 'saveJointDraft', 'SaveJointDraftInput', draft, 'revision');
  return id;
};

export const togetherOf = ({ couple }: Pick<Site, 'couple'>): Values => ({
  coupleId: couple.id,
  exerciseKey: 'T44',
  confirmedReasons: ['confrontation', 'fearOrCoercion', 'acuteRisk', 'consentMissing'],
});

/** What a clinician wrote back. */
export const reply = async (site: Site): Promise<string> => {
  const { replies } = await must<{ replies: { id: string }[] }>(
    site,
    'writeBack',
    'WriteBackInput',
    { responseId: await response(site), body: 'Thank you for this.' },
    'replies { id }',
  );
  return replies.at(-1)!.id;
};
