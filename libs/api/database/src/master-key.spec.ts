import { randomBytes } from 'node:crypto';
import { freshClinicKey, freshDataKey } from './fresh-keys';
import { clinicKeyName, dataKeyName } from './key-names';
import { unwrapKey, wrapKey } from './master-key';

const master = randomBytes(32);
const bytes = randomBytes(32);

describe('a wrapped key', () => {
  const wrapped = wrapKey(bytes, master, 'name');

  it('comes back under the same key and name alone', () => {
    expect(wrapped).toHaveLength(12 + 32 + 16);
    expect(wrapped.includes(bytes)).toBe(false);
    expect(unwrapKey(wrapped, master, 'name').equals(bytes)).toBe(true);
    expect(() => unwrapKey(wrapped, randomBytes(32), 'name')).toThrow();
    expect(() => unwrapKey(wrapped, master, 'other')).toThrow();
  });

  it('is never the same twice', () => {
    expect(wrapKey(bytes, master, 'name').equals(wrapped)).toBe(false);
  });

  it('is refused when any bit was changed or any byte is missing', () => {
    for (let bit = 0; bit < wrapped.length * 8; bit += 1) {
      const changed = Buffer.from(wrapped);
      changed[bit >> 3] = changed[bit >> 3]! ^ (1 << (bit & 7));
      expect(() => unwrapKey(changed, master, 'name')).toThrow();
    }
    for (let length = 0; length < wrapped.length; length += 1) {
      expect(() => unwrapKey(wrapped.subarray(0, length), master, 'name')).toThrow();
    }
  });
});

describe('the keys of a clinic', () => {
  const [here, there] = [freshClinicKey('here', master), freshClinicKey('there', master)];
  const owner = { clinicId: 'here', coupleId: 'couple', partnerId: 'partner' };

  it('open with the master key, each for its own clinic', () => {
    const mine = unwrapKey(here.wrapped, master, clinicKeyName('here'));
    expect(mine).toHaveLength(32);
    expect(() => unwrapKey(there.wrapped, master, clinicKeyName('here'))).toThrow();
    expect(unwrapKey(there.wrapped, master, clinicKeyName('there')).equals(mine)).toBe(false);
  });

  it.each([
    ['clinic', 'here'],
    ['couple', 'couple'],
    ['partner', 'partner'],
  ] as const)('wrap a data key for a %s, bound to its own id', (scope, scopeId) => {
    const key = freshDataKey(scope, owner, here.wrapped, master);
    expect(key).toMatchObject({ ...owner, scope, scopeId });
    const clinicKey = unwrapKey(here.wrapped, master, clinicKeyName('here'));
    expect(unwrapKey(key.wrapped, clinicKey, dataKeyName('here', key.id))).toHaveLength(32);
    const other = freshDataKey(scope, owner, here.wrapped, master);
    expect(() => unwrapKey(other.wrapped, clinicKey, dataKeyName('here', key.id))).toThrow();
    expect(() => freshDataKey(scope, owner, there.wrapped, master)).toThrow();
  });
});
