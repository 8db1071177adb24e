import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNode, isAtLeast } from './node-version.mjs';
import { matches } from './packages.mjs';

const lock = (packages) => ({ packages: { '': {}, 'apps/api': { version: '0.1.0' }, ...packages } });

test('what is installed matches when every package has the version of the lock file', () => {
  const wanted = lock({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/@x/api': { link: true } });
  assert.ok(
    matches(wanted, lock({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/@x/api': { link: true } })),
  );
  assert.ok(
    !matches(wanted, lock({ 'node_modules/a': { version: '1.0.1' }, 'node_modules/@x/api': { link: true } })),
  );
  assert.ok(!matches(wanted, lock({ 'node_modules/a': { version: '1.0.0' } })), 'a link is missing');
});

test('packages for other machines may be absent, surplus ones may not be there', () => {
  const wanted = lock({ 'node_modules/arm': { version: '1.0.0', optional: true } });
  assert.ok(matches(wanted, lock({})));
  assert.ok(!matches(lock({}), lock({ 'node_modules/old': { version: '1.0.0' } })));
});

test('Node 20 is old enough to start with, Node 18 is not', () => {
  assertNode('v20.0.0');
  assert.throws(() => assertNode('v18.20.1'), /needs Node 20 or newer; this is v18\.20\.1/);
  assert.ok(
    isAtLeast('v22.12.0', '22.12') && isAtLeast('v24.0.0', '22.12') && !isAtLeast('v22.11.9', '22.12'),
  );
});
