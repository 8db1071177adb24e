import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto';

/** Where a value lies; the seal holds only there. `revision` is the immutable one of append-only rows, else 0. */
export interface Location {
  readonly clinicId: string;
  readonly table: string;
  readonly column: string;
  readonly rowId: string;
  readonly revision: number;
}

/** An unwrapped data key. A key object is prepared once: from bare bytes each value takes four times as long to open. */
export interface DataKeyMaterial {
  readonly id: string;
  /** 32 bytes. */
  readonly secret: KeyObject;
}

const VERSION = 1;
const HEADER = 1 + 16 + 12;
const TAG = 16;
const SMALLEST_BUCKET = 64;

/** A ciphertext that does not belong where it lies, or was changed. The message never holds content. */
export class BrokenSeal extends Error {
  constructor(location: Location) {
    super(`Broken seal at ${location.table}.${location.column} ${location.rowId}`);
  }
}

/**
 * Encrypts a text with AES-256-GCM for one place.
 * Layout: version 1 byte, key id 16, random IV 12, ciphertext, tag 16. The plaintext is padded to powers of two up to
 * 4 KiB and to multiples of 4 KiB above, so that the length says little.
 */
export const seal = (text: string, key: DataKeyMaterial, location: Location): Buffer => {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key.secret, iv);
  cipher.setAAD(aad(location, key.id));
  const body = Buffer.concat([cipher.update(pad(Buffer.from(text, 'utf8'))), cipher.final()]);
  return Buffer.concat([Buffer.of(VERSION), uuidBytes(key.id), iv, body, cipher.getAuthTag()]);
};

/** Reads a sealed value back. @throws BrokenSeal when it was changed, moved, or sealed under another key. */
export const unseal = (sealed: Buffer, key: DataKeyMaterial, location: Location): string => {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key.secret, sealed.subarray(17, HEADER));
    decipher.setAAD(aad(location, key.id));
    decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
    const padded = Buffer.concat([
      decipher.update(sealed.subarray(HEADER, sealed.length - TAG)),
      decipher.final(),
    ]);
    return padded.subarray(4, 4 + padded.readUInt32BE(0)).toString('utf8');
  } catch {
    throw new BrokenSeal(location);
  }
};

/** The id of the key that a sealed value names. @throws BrokenSeal when the format is not ours. */
export const keyIdOf = (sealed: Buffer, location: Location): string => {
  if (sealed.length < HEADER + TAG || sealed[0] !== VERSION) throw new BrokenSeal(location);
  const hex = sealed.subarray(1, 17).toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

const aad = (l: Location, keyId: string): Buffer =>
  Buffer.from([l.clinicId, l.table, l.column, l.rowId, l.revision, keyId].join('|'), 'utf8');

const uuidBytes = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');

const pad = (text: Buffer): Buffer => {
  const needed = text.length + 4;
  let size = SMALLEST_BUCKET;
  while (size < needed && size < 4096) size *= 2;
  if (size < needed) size = Math.ceil(needed / 4096) * 4096;
  const padded = Buffer.alloc(size);
  padded.writeUInt32BE(text.length, 0);
  text.copy(padded, 4);
  return padded;
};
