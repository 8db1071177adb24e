// What a wrapped key is bound to.
export const clinicKeyName = (clinicId: string): string => `clinic-key|${clinicId}`;
export const dataKeyName = (clinicId: string, keyId: string): string => `data-key|${clinicId}|${keyId}`;
