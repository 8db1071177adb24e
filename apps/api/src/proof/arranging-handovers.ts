import { placeIn } from '../testing/cast';
import { moveBy, offerTo } from '../testing/handing-over';
import type { TestApi } from '../testing/test-api';
import { colleague, must, type Site, type Values } from './arranging';

/** A couple of the lead clinician's, offered to a colleague. */
export const offeredHandover = async (site: Site): Promise<Values> => {
  const { clinic, lead } = site;
  const place = { clinic, lead, couple: await clinic.couple(lead) };
  return { handoverId: await offerTo(place, await colleague(site)) };
};

/** A colleague's couple, offered to the lead clinician. */
export const receivedOffer = async ({ clinic, lead }: Site): Promise<Values> => ({
  handoverId: await offerTo(await placeIn(clinic), lead.staffId),
});

/** The same once the lead clinician took it over. */
export const receivedHandover = async (site: Site): Promise<Values> => {
  const offer = await receivedOffer(site);
  await must(site, 'acceptHandover', 'HandoverInput', offer, '__typename');
  return offer;
};

/** Somebody with a couple, and a colleague; the owner has just proven to be there. */
export const caseload = async (site: Site, api: TestApi): Promise<Values> => {
  const { lead } = await placeIn(site.clinic);
  await api.sql('update staff_session set confirmed_at = now(), code_at = now() where staff_id = $1', [
    site.owner.staffId,
  ]);
  return { staffId: lead.staffId, toStaffId: await colleague(site) };
};

export const movedCaseload = async (site: Site, api: TestApi): Promise<Values> => ({
  moveId: await moveBy(site.owner, await caseload(site, api)),
});
