import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { holdDurability } from './durability.mjs';
import { canMakeDisks } from './small-disk.mjs';

const root = join(import.meta.dirname, '../../..');
const ends = [];
after(async () => {
  for (const end of ends.reverse()) await end();
});

/** Only who may make a disk can fill it. */
const fullDisk = canMakeDisks() ? ['disk full'] : [];

test(`what was acknowledged is there, once, after: ${['PostgreSQL killed', 'everything killed', ...fullDisk].join(', ')}`, async () => {
  const counts = await holdDurability({
    root,
    seconds: 0,
    kinds: ['PostgreSQL killed', 'everything killed at once', ...fullDisk],
    couples: 2,
    mailedCouples: 0,
    signal: new AbortController().signal,
    atEnd: (end) => ends.push(end),
  });
  for (const name of [
    'acknowledged writes, 0 lost, 0 doubled',
    'autosaves',
    'steps assigned',
    'requests without an answer',
    'words read back',
    'damages that the judge sees',
    'PostgreSQL killed',
    'everything killed at once',
    ...fullDisk,
  ])
    assert.ok(counts[name] > 0, `${name}: ${counts[name]}`);
});
