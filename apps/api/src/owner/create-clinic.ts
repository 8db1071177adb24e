import type { SecretHasher } from '../secrets/secret-hasher';
import type { ClinicWishes } from './clinic-wishes';
import { confidentialityText } from './confidentiality';
import { addMember, foundClinic, hasAccount, type Founding } from './found-clinic';

export interface CreatedClinic {
  readonly clinicId: string;
  /** False when the address had an account before: its password stays what it was. */
  readonly isNewAccount: boolean;
}

/** Makes a clinic with its keys, its first text on confidentiality and its owner. */
export const createClinic = async (
  owner: Founding,
  hasher: SecretHasher,
  wishes: Omit<ClinicWishes, 'password' | 'isPasswordMade'> & { readonly id?: string },
  passwordHash: string,
): Promise<CreatedClinic> => {
  const { id, name, timeZone, locale, urgentHelp, ownerName, ownerEmail: email } = wishes;
  const settings = { id, name, timeZone, locale, urgentHelp, demo: false };
  const clinicId = await foundClinic(owner, { ...settings, confidentiality: confidentialityText });
  const isNewAccount = !(await hasAccount(owner, hasher, email));
  await addMember(owner, hasher, clinicId, { email, displayName: ownerName, role: 'owner', passwordHash });
  return { clinicId, isNewAccount };
};
