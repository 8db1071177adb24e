import { createHmac, hkdfSync } from 'node:crypto';

/**
 * The token of one mail with a link for another password, 256 bits in base64url. It is made anew from the master key
 * wherever it is needed, so that it lies nowhere, and a mail that is sent twice holds the same one.
 */
export const resetToken = (masterKey: Buffer, mailId: string): string => {
  const key = Buffer.from(hkdfSync('sha256', masterKey, '', 'groundwork password reset', 32));
  return createHmac('sha256', key).update(mailId).digest('base64url');
};
