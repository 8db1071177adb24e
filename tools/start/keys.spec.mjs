import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { claimDataFolder, dataPaths, openDataFolder } from './data-folder.mjs';
import { embeddedKeys } from './keys.mjs';

const root = fs.mkdtempSync(join(tmpdir(), 'groundwork-keys-'));
after(() => fs.rmSync(root, { recursive: true }));

test('keys are made once, for their owner alone, and never beside a database that exists', () => {
  const file = join(root, 'keys.json');
  assert.throws(() => embeddedKeys(file, true), /are gone/);
  const keys = embeddedKeys(file, false);
  assert.equal(Buffer.from(keys.masterKey, 'base64').length, 32);
  assert.notEqual(keys.masterKey, keys.pepper);
  assert.equal(new Set(Object.values(keys.passwords)).size, 6);
  assert.equal(fs.statSync(file).mode & 0o777, 0o600);
  assert.deepEqual(embeddedKeys(file, true), keys);
});

test('damaged keys are refused', () => {
  const file = join(root, 'damaged.json');
  for (const text of ['', '{', '{"masterKey":"short"}']) {
    fs.writeFileSync(file, text);
    assert.throws(() => embeddedKeys(file, true), /are damaged/);
  }
});

test('a data folder that is a file is refused with one line', () => {
  const broken = join(root, 'broken');
  fs.mkdirSync(broken);
  fs.writeFileSync(join(broken, '.data'), '');
  assert.throws(
    () => openDataFolder(dataPaths(broken)),
    /^Complaint: Can't write to .*: a file stands where a folder should be\.$/,
  );
});

test('the data folder has one user at a time', async () => {
  const paths = dataPaths(root);
  openDataFolder(paths);
  fs.writeFileSync(paths.launcher, JSON.stringify({ pid: 1, mark: 'a run that is gone' }));
  const claim = await claimDataFolder(paths);
  assert.equal(JSON.parse(fs.readFileSync(paths.launcher, 'utf8')).pid, process.pid);
  claim.release();
  assert.equal(fs.existsSync(paths.launcher), false);
});
