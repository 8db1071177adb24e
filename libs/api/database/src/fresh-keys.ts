import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { ClinicKey, DataKey } from './data-key.entity';
import { clinicKeyName, dataKeyName } from './key-names';
import { unwrapKey, wrapKey } from './master-key';
import type { KeyScope } from './sealed';

export interface KeyOwner {
  readonly clinicId: string;
  readonly coupleId: string | null;
  readonly partnerId: string | null;
}

/** A fresh data key of one scope, wrapped by the clinic's key. */
export const freshDataKey = (
  scope: KeyScope,
  owner: KeyOwner,
  wrappedClinicKey: Buffer,
  masterKey: Buffer,
): Omit<DataKey, 'createdAt'> => {
  const id = uuidv7();
  const clinicKey = unwrapKey(wrappedClinicKey, masterKey, clinicKeyName(owner.clinicId));
  return {
    ...owner,
    id,
    scope,
    scopeId: { clinic: owner.clinicId, couple: owner.coupleId, partner: owner.partnerId }[scope] as string,
    wrapped: wrapKey(randomBytes(32), clinicKey, dataKeyName(owner.clinicId, id)),
  };
};

/** A fresh key of a clinic, wrapped by the master key. */
export const freshClinicKey = (clinicId: string, masterKey: Buffer): Omit<ClinicKey, 'createdAt'> => ({
  clinicId,
  id: uuidv7(),
  wrapped: wrapKey(randomBytes(32), masterKey, clinicKeyName(clinicId)),
});
