import type { SecretHasher } from '../secrets/secret-hasher';
import { newToken } from '../secrets/tokens';
import { demoPassword } from './demo-clinics';
import type { PlannedClinic } from './demo-plan';
import type { Rows } from './story/rows';

type PinRow = Rows['pins'][number];

/** The slow hashes of the demo, worked out beside the inserts. */
export interface DemoHashes {
  readonly password: Promise<string>;
  withPins(pins: readonly PinRow[]): Promise<(PinRow & { pinHash: string })[]>;
}

/** Six digits that follow from the deployment's pepper: another PIN for each partner and each deployment. */
export const demoPin = (hasher: SecretHasher, partnerId: string): string =>
  String(hasher.lookup('demo pin', partnerId).readUInt32BE(0) % 1_000_000).padStart(6, '0');

/**
 * Begins with all hashes at once. Only a partner with an open step has a PIN that opens something; all others share the
 * hash of a secret that was never kept.
 */
export const hashesFor = (plan: readonly PlannedClinic[], hasher: SecretHasher): DemoHashes => {
  const password = hasher.hash(demoPassword);
  const unknown = hasher.hash(newToken());
  const known = new Map(
    plan
      .flatMap(({ rows }) => partnersWithOpenSteps(rows))
      .map((id) => [id, hasher.hash(demoPin(hasher, id))]),
  );
  // Whoever awaits them later hears of a failure; until then it must not end the process.
  for (const hash of [password, unknown, ...known.values()]) hash.catch(() => undefined);
  const withPins: DemoHashes['withPins'] = (pins) =>
    Promise.all(
      pins.map(async (pin) => {
        const isNewest = pins.findLast(({ partnerId }) => partnerId === pin.partnerId) === pin;
        return { ...pin, pinHash: await ((isNewest && known.get(pin.partnerId)) || unknown) };
      }),
    );
  return { password, withPins };
};

const partnersWithOpenSteps = ({ tasks, responses }: Rows): string[] => {
  const answered = new Set(responses.map(({ taskId }) => taskId));
  const open = tasks.filter(({ id, cancelledAt }) => !cancelledAt && !answered.has(id));
  return [...new Set(open.map(({ partnerId }) => partnerId))];
};
