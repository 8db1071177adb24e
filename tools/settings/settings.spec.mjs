import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import {
  apiEnvironment,
  hasDemo,
  knownNames,
  originsOf,
  ownerEnvironment,
  portOf,
  readSettings,
  workerEnvironment,
} from './settings.mjs';

const checkout = resolve(import.meta.dirname, '../..');
const root = fs.mkdtempSync(join(tmpdir(), 'groundwork-settings-'));
fs.copyFileSync(join(checkout, '.env.example'), join(root, '.env.example'));
after(() => fs.rmSync(root, { recursive: true }));

const withFile = (text) => fs.writeFileSync(join(root, '.env'), text);

test('the environment wins over .env, and an empty value counts as not set', () => {
  withFile('PORT=4500\nLOG_LEVEL=debug\nDATABASE_URL=\n');
  assert.deepEqual(readSettings(root, { PORT: '4600', HOME: '/home/x' }), {
    PORT: '4600',
    LOG_LEVEL: 'debug',
  });
});

test('a variable that nobody knows is refused by name, in .env and in the environment', () => {
  withFile('DATABSE_URL=x\n');
  assert.throws(() => readSettings(root, {}), /Unknown configuration in \.env: DATABSE_URL/);
  withFile('');
  assert.throws(() => readSettings(root, { GROUNDWORK_KEY: 'x' }), /Unknown configuration: GROUNDWORK_KEY/);
});

test('the addresses follow the port unless they are configured', () => {
  assert.deepEqual(originsOf({ PORT: '5000' }), {
    DASHBOARD_ORIGIN: 'http://localhost:5000',
    LINKS_ORIGIN: 'http://127.0.0.1:5000',
  });
  assert.equal(originsOf({ PORT: '80' }).LINKS_ORIGIN, 'http://127.0.0.1');
  assert.equal(originsOf({ DASHBOARD_ORIGIN: 'https://a.example' }).DASHBOARD_ORIGIN, 'https://a.example');
  for (const PORT of ['0', '65536', '44x', '1.5']) assert.throws(() => portOf({ PORT }), /PORT must be/);
});

test('a copy of .env.example leaves the addresses to the port', () => {
  fs.copyFileSync(join(checkout, '.env.example'), join(root, '.env'));
  assert.deepEqual(originsOf(readSettings(root, { PORT: '4500' })), {
    DASHBOARD_ORIGIN: 'http://localhost:4500',
    LINKS_ORIGIN: 'http://127.0.0.1:4500',
  });
});

test('the demo is there unless it is switched off, in one way', () => {
  assert.equal(hasDemo({}), true);
  assert.equal(hasDemo({ DEMO: 'on' }), true);
  assert.equal(hasDemo({ DEMO: 'off' }), false);
  for (const DEMO of ['no', 'OFF', '0']) assert.throws(() => hasDemo({ DEMO }), /DEMO must be "on" or "off"/);
});

test('the API gets neither the owner’s nor an administrator’s address; the owner’s commands no administrator’s', () => {
  const names = [...knownNames(root)];
  const all = Object.fromEntries(names.map((name) => [name, name === 'PORT' ? '4400' : 'x']));
  const toApi = apiEnvironment(all);
  const kept = names.filter((name) => !(name in toApi)).sort();
  assert.deepEqual(kept, [
    'CHROMIUM_PATH',
    'DATABASE_BOOTSTRAP_URL',
    'DATABASE_URL',
    'DATABASE_WORKER_URL',
    'DEMO',
    'MAIL_FROM',
    'SMTP_URL',
  ]);
  const toWorker = workerEnvironment(all);
  for (const name of ['DATABASE_URL', 'DATABASE_STAFF_URL', 'GROUNDWORK_PEPPER'])
    assert.equal(name in toWorker, false);
  assert.equal(toWorker.DATABASE_WORKER_URL, 'x');
  assert.equal('DATABASE_BOOTSTRAP_URL' in ownerEnvironment(all), false);
  assert.equal(ownerEnvironment(all).DATABASE_URL, 'x');
});

test('.env.example documents every variable that the API reads', () => {
  const config = fs.readFileSync(join(checkout, 'apps/api/src/config.ts'), 'utf8');
  const read = [...config.matchAll(/\b([A-Z]+(?:_[A-Z]+)+|PORT)\b(?=:)/g)].map(([, name]) => name);
  assert.ok(read.includes('GROUNDWORK_MASTER_KEY') && read.includes('DATABASE_STAFF_URL'));
  const known = knownNames(root);
  assert.deepEqual(
    read.filter((name) => !known.has(name)),
    [],
  );
});
