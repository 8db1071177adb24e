import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Wraps and unwraps 32-byte keys under another 32-byte key: IV 12, ciphertext 32, tag 16; the name is authenticated. */
export const wrapKey = (bytes: Buffer, under: Buffer, name: string): Buffer => {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', under, iv);
  cipher.setAAD(Buffer.from(name));
  return Buffer.concat([iv, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
};

/** @throws Error when the wrapping key or the name is another one. */
export const unwrapKey = (wrapped: Buffer, under: Buffer, name: string): Buffer => {
  const decipher = createDecipheriv('aes-256-gcm', under, wrapped.subarray(0, 12));
  decipher.setAAD(Buffer.from(name));
  decipher.setAuthTag(wrapped.subarray(wrapped.length - 16));
  return Buffer.concat([decipher.update(wrapped.subarray(12, wrapped.length - 16)), decipher.final()]);
};
