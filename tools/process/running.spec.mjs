import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { lastSaid } from './run.mjs';
import { end, endLeftover, holder, startMark, writePidFile } from './running.mjs';

const folder = fs.mkdtempSync(join(tmpdir(), 'groundwork-running-'));
after(() => fs.rmSync(folder, { recursive: true }));

/** A process that says when it is there, and ignores SIGTERM when told to. */
async function sleeper(stubborn) {
  const code = `${stubborn ? 'process.on("SIGTERM", () => {});' : ''} console.log("up"); setInterval(() => {}, 1000)`;
  const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'ignore'] });
  await once(child.stdout, 'data');
  return child;
}

test('a pid file names its process until that ends', async () => {
  const file = join(folder, 'one.pid');
  const child = await sleeper(false);
  writePidFile(file, child.pid);
  assert.equal(holder(file), child.pid);
  child.kill('SIGKILL');
  await once(child, 'exit');
  assert.equal(holder(file), null);
});

test('another process with the same pid is not taken for the one that left the file', async () => {
  const file = join(folder, 'two.pid');
  fs.writeFileSync(file, JSON.stringify({ pid: process.pid, mark: 'long ago' }));
  assert.equal(holder(file), null);
  await endLeftover(file, [['SIGKILL', 1000]]);
  assert.ok(startMark(process.pid), 'we are still here');
  assert.equal(fs.existsSync(file), false);
});

test('a process is left alone that has the pid of one that is gone', async () => {
  const child = await sleeper(false);
  await end(child.pid, [['SIGKILL', 1000]], 'long ago');
  assert.ok(startMark(child.pid), 'the other process is still there');
  const ended = once(child, 'exit');
  await end(child.pid, [['SIGKILL', 1000]]);
  await ended;
});

test('what an earlier run left is ended, by force when it does not listen', async () => {
  const file = join(folder, 'three.pid');
  const child = await sleeper(true);
  const ended = once(child, 'exit');
  writePidFile(file, child.pid);
  await endLeftover(file, [
    ['SIGTERM', 200],
    ['SIGKILL', 5000],
  ]);
  assert.equal((await ended)[1], 'SIGKILL');
});

test('the line a person reads is the last that is no log entry', () => {
  assert.equal(lastSaid('Starting\nPORT: must be a number\n{"level":30}\n\n'), 'PORT: must be a number');
  assert.equal(lastSaid('{"level":30}\n'), undefined);
});
