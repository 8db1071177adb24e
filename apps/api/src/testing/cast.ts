import { cookieNames } from '@groundwork/access';
import { once, type GraphqlClient } from '@groundwork/testing';
import type { TestApi } from './test-api';
import type { TestClinic, TestCouple, TestMember } from './test-clinic';

/** A couple, and the clinician who leads its care. */
export interface Place {
  readonly clinic: TestClinic;
  readonly lead: TestMember;
  readonly couple: TestCouple;
}

/** One couple in care, and everybody else who might ask about it. */
export interface Cast {
  readonly own: Place;
  /** On the care team without leading it. */
  readonly second: TestMember;
  /** A clinician of the same clinic, with a couple of their own. */
  readonly colleague: Place;
  readonly supervisor: TestMember;
  readonly owner: TestMember;
  readonly admin: TestMember;
  readonly assistant: TestMember;
  /** A clinician of another clinic, with a couple of their own. */
  readonly stranger: Place;
  /** A browser at the dashboard that is signed in as nobody. */
  readonly nobody: GraphqlClient;
  /** A browser at the dashboard with the token of a partner's link session under either cookie's name. */
  readonly linkHolder: GraphqlClient;
  /** The phone on which a partner of the own couple opened a link. */
  readonly phone: GraphqlClient;
}

const cookies = cookieNames(false);

export const castOf = async (api: TestApi): Promise<Cast> => {
  const clinic = await api.clinic();
  const own = await placeIn(clinic);
  const second = await clinic.member('clinician');
  await own.lead.browser.must(
    'mutation ($input: AddToCareTeamInput!) { addToCareTeam(input: $input) { id } }',
    once({ coupleId: own.couple.id, staffId: second.staffId, role: 'coClinician' }),
  );
  const [link] = await clinic.assignment(own.lead, own.couple);
  const phone = await clinic.openedPhone(own.lead, link!);
  const token = await phone.cookie(cookies.link);
  return {
    own,
    second,
    colleague: await placeIn(clinic),
    supervisor: await clinic.member('supervisor'),
    owner: await clinic.member('owner'),
    admin: await clinic.member('admin'),
    assistant: await clinic.member('assistant'),
    stranger: await placeIn(await api.clinic()),
    nobody: api.browser(),
    linkHolder: api.browser().hold(cookies.link, token).hold(cookies.staff, token),
    phone,
  };
};

/** A clinician with a couple of their own. */
export const placeIn = async (clinic: TestClinic): Promise<Place> => {
  const lead = await clinic.member('clinician');
  return { clinic, lead, couple: await clinic.couple(lead) };
};
