import { randomBytes } from 'node:crypto';
import { SecretHasher, TooBusy } from './secret-hasher';

const pepper = randomBytes(32);
const hasher = new SecretHasher({ pepper });

describe('a slow hash', () => {
  it('is argon2id at the agreed cost, different each time, and opens with the same secret only', async () => {
    const [one, other] = await Promise.all([hasher.hash('123456'), hasher.hash('123456')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
    expect(other).not.toBe(one);
    expect(await hasher.verify('123456', one)).toBe(true);
    expect(await hasher.verify('123457', one)).toBe(false);
    expect(await hasher.verify('', one)).toBe(false);
  });

  it('is worth nothing without the pepper', async () => {
    const hashed = await hasher.hash('123456');
    expect(await new SecretHasher({ pepper: randomBytes(32) }).verify('123456', hashed)).toBe(false);
    expect(await new SecretHasher({ pepper }).verify('123456', hashed)).toBe(true);
  });

  it('takes a letter and its parts for the same', async () => {
    expect(await hasher.verify('Zoe\u0308', await hasher.hash('Zo\u00eb'))).toBe(true);
  });

  it('opens nothing when there is none, not even with the words of the stand-in', async () => {
    for (const secret of ['123456', 'no such account', ''])
      expect(await hasher.verify(secret, undefined)).toBe(false);
  });

  it('lets all of many through in the end', async () => {
    const hashed = await hasher.hash('123456');
    const answers = await Promise.all(
      Array.from({ length: 9 }, (_, i) => hasher.verify(`12345${i}`, hashed)),
    );
    expect(answers).toEqual([false, false, false, false, false, false, true, false, false]);
  });
});

describe('a look-up', () => {
  it('is the same for the same kind and value under the same pepper alone', () => {
    const found = hasher.lookup('email', 'ada@home.example');
    expect(found).toHaveLength(32);
    expect(hasher.lookup('email', 'ada@home.example').equals(found)).toBe(true);
    for (const other of [
      hasher.lookup('recovery', 'ada@home.example'),
      hasher.lookup('email', 'ben@home.example'),
      new SecretHasher({ pepper: randomBytes(32) }).lookup('email', 'ada@home.example'),
    ]) {
      expect(other.equals(found)).toBe(false);
    }
  });
});

class ShortLine extends SecretHasher {
  protected override readonly longestLine = 1;
}

describe('a line that is too long', () => {
  it('is refused, and forgotten as soon as it is short again: for unknown accounts as for known ones', async () => {
    const short = new ShortLine({ pepper });
    const hashed = await short.hash('123456');
    const crowd = Array.from({ length: 5 }, () => short.verify('123456', hashed));
    await expect(short.verify('123456', hashed)).rejects.toThrow(TooBusy);
    await expect(short.verify('123456', undefined)).rejects.toThrow(TooBusy);
    expect(await Promise.all(crowd)).toEqual([true, true, true, true, true]);
    expect(await short.verify('123456', hashed)).toBe(true);
    expect(await short.verify('123456', undefined)).toBe(false);
  });
});
