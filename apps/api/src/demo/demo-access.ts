import { tokenHash, type StaffRole } from '@groundwork/access';
import type { Work } from '@groundwork/database';
import { v7 as uuidv7 } from 'uuid';
import { CoupleEvent, Partner } from '../features/couples';
import { PartnerPin, TaskLink } from '../features/links';
import type { OwnerWork } from '../owner/owner-work';
import type { SecretHasher } from '../secrets/secret-hasher';
import { newPin, newToken } from '../secrets/tokens';
import { clinicKeys, demoClinics, demoPassword, demoPeople, LINK_DAYS, staffKeys } from './demo-clinics';

export interface DemoAccount {
  readonly email: string;
  readonly role: StaffRole;
  readonly name: string;
  readonly clinic: string;
}

/** A partner's open step, ready to be tried. */
export interface DemoLink {
  readonly url: string;
  readonly pin: string;
  readonly partner: string;
  readonly exercise: string;
}

/** What somebody needs to try the demo; without demo clinics there is nothing to try. */
export interface DemoAccess {
  readonly accounts: readonly DemoAccount[];
  readonly password?: string;
  readonly link: DemoLink | null;
}

/** The demo accounts, and a new link with a new PIN for one open step. The link stands in the couple's history. */
export const openDemo = async (
  owner: OwnerWork,
  hasher: SecretHasher,
  pin: DemoPin,
  linksOrigin: string,
): Promise<DemoAccess> => {
  const { id } = demoClinics.juniper;
  if (!(await owner.hasClinic(id))) return { accounts: [], link: null };
  const link = await owner.inClinic(id, (work) => mint(work, hasher, pin, linksOrigin));
  return { accounts: demoAccounts(), password: demoPassword, link };
};

/** A PIN and its slow hash, made before the tables are opened. */
export interface DemoPin {
  readonly pin: string;
  readonly hash: string;
}

export const makePin = async (hasher: SecretHasher): Promise<DemoPin> => {
  const pin = newPin();
  return { pin, hash: await hasher.hash(pin) };
};

/** One line per place: who works in two clinics has two. */
export const demoAccounts = (): DemoAccount[] =>
  clinicKeys.flatMap((key) =>
    staffKeys.flatMap((who) => {
      const { email, name, places } = demoPeople[who];
      const role = places[key];
      return role ? [{ email, role, name, clinic: demoClinics[key].name }] : [];
    }),
  );

interface OpenStep {
  readonly id: string;
  readonly couple_id: string;
  readonly partner_id: string;
  readonly assignment_id: string;
  readonly lead_id: string;
  readonly title: string;
}

// Of the couples of the first clinician: an exercise worth trying first, and the one with the fewest links, so that
// starting again and again does not fill one couple's history.
const openStepSql = `
  select t.id, t.couple_id, t.partner_id, t.assignment_id, l.staff_id as lead_id, x.content ->> 'title' as title
    from task t
    join assignment g on g.clinic_id = t.clinic_id and g.id = t.assignment_id
    join exercise_version x on x.clinic_id = g.clinic_id and x.id = g.exercise_version_id
    join couple c on c.clinic_id = t.clinic_id and c.id = t.couple_id
    join care_team_member l on l.clinic_id = c.clinic_id and l.couple_id = c.id and l.role = 'lead' and l.left_at is null
    join staff_member m on m.clinic_id = l.clinic_id and m.id = l.staff_id
    join account a on a.id = m.account_id
    join contact_preference f on f.clinic_id = t.clinic_id and f.partner_id = t.partner_id
   where t.clinic_id = $1 and a.email_lookup = $2 and t.cancelled_at is null and c.status = 'active'
     and not f.do_not_contact
     and not exists (select from response r where r.clinic_id = t.clinic_id and r.task_id = t.id)
     and not exists (select from draft_revision d where d.clinic_id = t.clinic_id and d.partner_id = t.partner_id)
   order by array_position(array['T44', 'T14'], x.key) is null,
            (select count(*) from task_link k where k.clinic_id = t.clinic_id and k.partner_id = t.partner_id),
            array_position(array['T44', 'T14'], x.key), t.id
   limit 1`;

const mint = async (
  { manager, scope }: Work,
  hasher: SecretHasher,
  { pin, hash }: DemoPin,
  linksOrigin: string,
): Promise<DemoLink | null> => {
  const [step]: OpenStep[] = await manager.query(openStepSql, [
    scope.clinic,
    hasher.lookup('email', demoPeople.dana.email),
  ]);
  if (!step) return null;
  const of = { coupleId: step.couple_id, partnerId: step.partner_id };
  const by = { staffId: step.lead_id, detail: null };
  const token = newToken();
  const expiresAt = new Date(Date.now() + LINK_DAYS * 86_400_000);
  await manager.insert(PartnerPin, { ...of, id: uuidv7(), pinHash: hash });
  await manager.insert(CoupleEvent, { ...of, ...by, id: uuidv7(), kind: 'pinMade', assignmentId: null });
  const link = {
    ...of,
    id: uuidv7(),
    taskId: step.id,
    tokenHash: tokenHash(token),
    codeHash: null,
    expiresAt,
  };
  await manager.insert(TaskLink, { ...link, revokedAt: null, pausedUntil: null, lockedAt: null });
  await manager.insert(CoupleEvent, {
    ...of,
    ...by,
    id: uuidv7(),
    kind: 'linkMade',
    assignmentId: step.assignment_id,
  });
  const partner = await manager.findOneByOrFail(Partner, { clinicId: scope.clinic, id: step.partner_id });
  return { url: `${linksOrigin}/t#${token}`, pin, partner: partner.displayName, exercise: step.title };
};
