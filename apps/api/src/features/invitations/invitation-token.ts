import { createHmac, hkdfSync } from 'node:crypto';

/**
 * The token of one sending of an invitation, 256 bits in base64url. It is made anew from the master key wherever it is
 * needed, so that it lies nowhere, and a mail that is sent twice holds the same one.
 */
export const invitationToken = (masterKey: Buffer, invitationId: string, round: number): string => {
  const key = Buffer.from(hkdfSync('sha256', masterKey, '', 'groundwork invitation', 32));
  return createHmac('sha256', key).update(`${invitationId}|${round}`).digest('base64url');
};
