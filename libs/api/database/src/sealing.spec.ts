import fc from 'fast-check';
import { createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import { BrokenSeal, keyIdOf, seal, unseal, type DataKeyMaterial, type Location } from './sealing';

const key: DataKeyMaterial = { id: randomUUID(), secret: createSecretKey(randomBytes(32)) };
const location: Location = {
  clinicId: randomUUID(),
  table: 'response',
  column: 'answers',
  rowId: randomUUID(),
  revision: 3,
};

/** Reads as the application does: the key is the one that the value names, and only ours is at hand. */
const open = (sealed: Buffer, at: Location = location): string => {
  if (keyIdOf(sealed, at) !== key.id) throw new BrokenSeal(at);
  return unseal(sealed, key, at);
};

describe('a sealed text', () => {
  it('comes back as it was, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(open(seal(text, key, location))).toBe(text);
      }),
    );
    for (const text of ['', ' ', '0', 'null', '🌊', 'اَلْعَرَبِيَّةُ', 'a'.repeat(100_000)]) {
      expect(open(seal(text, key, location))).toBe(text);
    }
  });

  it('names its key, and never looks the same twice', () => {
    const [one, other] = [seal('text', key, location), seal('text', key, location)];
    expect(keyIdOf(one, location)).toBe(key.id);
    expect(one.equals(other)).toBe(false);
    expect(one.includes('text')).toBe(false);
  });

  it.each([
    [0, 64],
    [60, 64],
    [61, 128],
    [124, 128],
    [125, 256],
    [2044, 2048],
    [4092, 4096],
    [4093, 8192],
    [8188, 8192],
    [8189, 12_288],
    [50_000, 53_248],
  ])('of %d bytes is as long as any up to %d', (length, bucket) => {
    const overhead = 1 + 16 + 12 + 16;
    expect(seal('a'.repeat(length), key, location)).toHaveLength(overhead + bucket);
  });
});

describe('a sealed text that was changed', () => {
  const sealed = seal('What was said.', key, location);

  it('is refused, whichever bit it is', () => {
    expect(open(sealed)).toBe('What was said.');
    let refused = 0;
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = Buffer.from(sealed);
      changed[bit >> 3] = changed[bit >> 3]! ^ (1 << (bit & 7));
      expect(() => open(changed)).toThrow(BrokenSeal);
      refused += 1;
    }
    expect(refused).toBe(109 * 8);
  });

  it('is refused when it was cut or made longer', () => {
    for (let length = 0; length < sealed.length; length += 1) {
      expect(() => open(sealed.subarray(0, length))).toThrow(BrokenSeal);
    }
    expect(() => open(Buffer.concat([sealed, Buffer.of(0)]))).toThrow(BrokenSeal);
  });

  it('is refused when parts of two were put together', () => {
    const other = seal('Something else', key, location);
    for (const cut of [29, 60, sealed.length - 16]) {
      expect(() => open(Buffer.concat([sealed.subarray(0, cut), other.subarray(cut)]))).toThrow(BrokenSeal);
    }
  });
});

describe('a sealed text that was moved', () => {
  const sealed = seal('What was said.', key, location);

  it.each<[keyof Location, Partial<Location>]>([
    ['clinicId', { clinicId: randomUUID() }],
    ['table', { table: 'draft_revision' }],
    ['column', { column: 'message' }],
    ['rowId', { rowId: randomUUID() }],
    ['revision', { revision: 2 }],
  ])('to another %s is refused', (_part, elsewhere) => {
    expect(open(sealed)).toBe('What was said.');
    expect(() => open(sealed, { ...location, ...elsewhere })).toThrow(BrokenSeal);
  });

  it('is refused under another key, also when it goes by the same name', () => {
    expect(() => unseal(sealed, { id: key.id, secret: createSecretKey(randomBytes(32)) }, location)).toThrow(
      BrokenSeal,
    );
    expect(() => unseal(sealed, { id: randomUUID(), secret: key.secret }, location)).toThrow(BrokenSeal);
  });

  it('says where, and never what', () => {
    const complaint = (): unknown => {
      try {
        return open(sealed, { ...location, rowId: 'elsewhere' });
      } catch (error) {
        return error;
      }
    };
    const { message } = complaint() as Error;
    expect(message).toBe('Broken seal at response.answers elsewhere');
  });
});
