import { addRow, ClinicKey, DataKey, freshClinicKey, freshDataKey, type Work } from '@groundwork/database';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Clinic, ConfidentialityText, type UrgentHelp } from '../features/clinics';
import { Account, sealAddress } from '../features/sign-in';
import { StaffMember } from '../features/staff';
import type { SecretHasher } from '../secrets/secret-hasher';

/** Where a clinic is founded, inside one transaction: the owner's tools, or the page of the first run. */
export interface Founding {
  readonly manager: EntityManager;
  readonly config: { readonly masterKey: Buffer };
  /** Runs `body` as the clinic's own system. */
  inClinic<T>(clinicId: string, body: (work: Work) => Promise<T>): Promise<T>;
}

export interface NewClinic {
  readonly id?: string;
  readonly createdAt?: Date;
  readonly name: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly demo: boolean;
  readonly urgentHelp: readonly UrgentHelp[];
  readonly textId?: string;
  /** Paragraphs of the first text on confidentiality. */
  readonly confidentiality: readonly string[];
}

export interface NewMember {
  readonly id?: string;
  readonly createdAt?: Date;
  readonly email: string;
  readonly displayName: string;
  readonly role: StaffMember['role'];
  /** Hashed before; an account that exists already keeps its own. */
  readonly passwordHash: string;
}

/** Makes a clinic with its keys and its text on confidentiality. Returns its id. */
export const foundClinic = async (owner: Founding, clinic: NewClinic): Promise<string> => {
  const { masterKey } = owner.config;
  const id = clinic.id ?? uuidv7();
  const { createdAt, name, timeZone, locale, demo, urgentHelp, confidentiality } = clinic;
  const settings = { name, timeZone, locale, demo, urgentHelp: [...urgentHelp] };
  const clinicKey = freshClinicKey(id, masterKey);
  const of = { clinicId: id, coupleId: null, partnerId: null };
  const text = { id: clinic.textId ?? uuidv7(), version: 1, body: [...confidentiality] };
  await owner.inClinic(id, async ({ manager }) => {
    await addRow(manager, Clinic, { clinicId: id, id, createdAt, ...settings });
    await addRow(manager, ClinicKey, clinicKey);
    await addRow(manager, DataKey, freshDataKey('clinic', of, clinicKey.wrapped, masterKey));
    await addRow(manager, ConfidentialityText, { clinicId: id, createdAt, ...text });
  });
  return id;
};

/** Whether an address has an account already: it keeps its password when its person gets another place. */
export const hasAccount = ({ manager }: Founding, hasher: SecretHasher, email: string): Promise<boolean> =>
  manager.existsBy(Account, { emailLookup: hasher.lookup('email', email.toLowerCase()) });

/** Gives a person a place in a clinic, and an account if there is none for the address. Returns the member's id. */
export const addMember = async (
  owner: Founding,
  hasher: SecretHasher,
  clinicId: string,
  member: NewMember,
): Promise<string> => {
  const emailLookup = hasher.lookup('email', member.email.toLowerCase());
  const known = await owner.manager.findOneBy(Account, { emailLookup });
  const accountId = known?.id ?? uuidv7();
  if (!known) {
    const { passwordHash } = member;
    const address = sealAddress(member.email.toLowerCase(), owner.config.masterKey, 'account', accountId);
    await owner.manager.insert(Account, {
      id: accountId,
      emailLookup,
      address,
      passwordHash,
      totpSecret: null,
    });
  }
  const id = member.id ?? uuidv7();
  const { createdAt, displayName, role } = member;
  const place = { accountId, displayName, role, disabledAt: null };
  await owner.inClinic(clinicId, ({ manager }) =>
    addRow(manager, StaffMember, { clinicId, id, createdAt, ...place }),
  );
  return id;
};
