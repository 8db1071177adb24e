import type { SecretHasher } from '../secrets/secret-hasher';
import { newToken } from '../secrets/tokens';
import { demoPassword } from './demo-clinics';
import type { Rows } from './story/rows';

type PinRow = Rows['pins'][number];

const GROUPS = 4;

/** The slow hashes of the demo, worked out beside the inserts. */
export interface DemoHashes {
  readonly password: Promise<string>;
  withPins(rows: Rows): Promise<(PinRow & { pinHash: string })[]>;
}

/**
 * Six digits that follow from the deployment's pepper. A slow hash for each partner would take seconds, so some couples
 * have the same two PINs; the partners of one couple never have the same one.
 */
export const demoPin = (hasher: SecretHasher, coupleId: string, place: number): string => {
  const group = Number.parseInt(coupleId.slice(-1), 16) % GROUPS;
  const digits = hasher.lookup('demo pin', `${group} ${place}`).readUInt32BE(0) % 1_000_000;
  return String(digits).padStart(6, '0');
};

/** Only a partner with an open step has a PIN that opens something; the others' is the hash of a secret that nobody kept. */
export const hashesFor = (hasher: SecretHasher): DemoHashes => {
  const begun = new Map<string, Promise<string>>();
  const hashOf = (secret: string): Promise<string> => {
    const hash = begun.get(secret) ?? hasher.hash(secret);
    begun.set(secret, hash);
    return hash;
  };
  const nobodys = newToken();
  const withPins: DemoHashes['withPins'] = (rows) => {
    const waiting = partnersWithOpenSteps(rows);
    const places = new Map(rows.partners.map(({ id, place }) => [id, place]));
    return Promise.all(
      rows.pins.map(async (pin) => {
        const { coupleId, partnerId } = pin;
        const isNewest = rows.pins.findLast((each) => each.partnerId === partnerId) === pin;
        const opens = isNewest && waiting.has(partnerId);
        const secret = opens ? demoPin(hasher, coupleId, places.get(partnerId)!) : nobodys;
        return { ...pin, pinHash: await hashOf(secret) };
      }),
    );
  };
  return { password: hashOf(demoPassword), withPins };
};

const partnersWithOpenSteps = ({ tasks, responses }: Rows): ReadonlySet<string> => {
  const answered = new Set(responses.map(({ taskId }) => taskId));
  const open = tasks.filter(({ id, cancelledAt }) => !cancelledAt && !answered.has(id));
  return new Set(open.map(({ partnerId }) => partnerId));
};
