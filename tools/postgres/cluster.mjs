import { execFile, spawn } from 'node:child_process';
import * as fs from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Complaint, withWritable } from '../process/complaint.mjs';
import { commandLine, end, startMark } from '../process/running.mjs';
import { program } from './native.mjs';
import { ownFolder } from './place.mjs';
import { asUser, canWrite } from './service-user.mjs';

/** @typedef {import('./place.mjs').Place} Place */

export const superuser = 'postgres';

/** Fast shutdown, then immediate shutdown, each with its patience in milliseconds. */
const endings = [
  ['SIGINT', 30_000],
  ['SIGQUIT', 10_000],
  ['SIGKILL', 5_000],
];

/**
 * Makes the cluster when there is none: UTF-8, checksums, scram passwords. An interrupted attempt leaves nothing in the way.
 * @param {Place} place
 * @param {string} password of the superuser
 * @returns {Promise<boolean>} whether a cluster was made
 */
export async function initialise(place, password, { sync = true } = {}) {
  if (fs.existsSync(join(place.cluster, 'PG_VERSION'))) {
    assertSameMajor(place);
    return false;
  }
  const fresh = `${place.cluster}.new`;
  const passwordFile = join(dirname(place.cluster), 'initdb-password');
  withWritable(dirname(place.cluster), () => {
    fs.rmSync(fresh, { recursive: true, force: true });
    fs.rmSync(passwordFile, { force: true });
    ownFolder(fresh, place.user);
    fs.writeFileSync(passwordFile, password, { mode: 0o600 });
    if (place.user) fs.chownSync(passwordFile, place.user.uid, place.user.gid);
  });
  const options = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const access = [`--username=${superuser}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  try {
    const all = ['-D', fresh, '--data-checksums', ...options, ...access, ...(sync ? [] : ['--no-sync'])];
    await promisify(execFile)(program(place.native, 'initdb'), all, asUser(place.user));
  } catch (error) {
    throw new Complaint(
      `PostgreSQL could not make its data folder: ${lastLine(error.stderr || error.message)}`,
    );
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
  fs.rmSync(place.cluster, { recursive: true, force: true });
  fs.renameSync(fresh, place.cluster);
  return true;
}

function assertSameMajor({ cluster, major }) {
  const found = fs.readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (found !== major) {
    throw new Complaint(
      `The data in ${cluster} belongs to PostgreSQL ${found}, this is ${major}: move the folder away, or run npm run demo:reset to start over.`,
    );
  }
}

const lastLine = (text) => text.trim().split('\n').pop();

/** What a running server says about itself: pid, port and whether it takes connections. */
function serverOf(cluster) {
  try {
    const lines = fs.readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
  } catch {
    return null;
  }
}

const isServerOf = (pid, cluster) => startMark(pid) !== null && commandLine(pid).includes(cluster);

/** Ends the server that a killed run left on this cluster, and clears its lock when another process got its pid. */
export async function endLeftoverServer(cluster) {
  const server = serverOf(cluster);
  if (!server) return;
  if (isServerOf(server.pid, cluster)) await end(server.pid, endings);
  else fs.rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

/** Ends the server on this cluster, if one runs, and removes the data. */
export async function discardCluster(cluster) {
  await endLeftoverServer(cluster);
  fs.rmSync(cluster, { recursive: true, force: true });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

// Acknowledged writes stay: everything below "durability" is PostgreSQL's default, said aloud so that no file can change it.
// The log holds no row, no parameter and no statement: details of errors quote what people typed.
const settings = (port) => ({
  port,
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  password_encryption: 'scram-sha-256',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_parameter_max_length: 0,
  log_parameter_max_length_on_error: 0,
  log_statement: 'none',
  timezone: 'UTC',
  log_timezone: 'UTC',
});

/**
 * Starts the server on loopback, on a free port unless one is named, and waits until it takes connections.
 * @param {Place} place
 * @param {{ logFile: string, extra?: Record<string, string | number> }} options `extra` adds or replaces settings
 * @returns {Promise<{ port: number, pid: number, ended: Promise<number | null>, stop: () => Promise<void> }>}
 */
export async function startServer(place, { logFile, extra = {} }) {
  if (!canWrite(place.user, place.cluster))
    throw new Complaint(`Can't write to ${place.cluster}: permission denied.`);
  for (let attempt = 1; ; attempt += 1) {
    const port = extra.port ?? (await freePort());
    const started = await tryStart(place, logFile, { ...settings(port), ...extra });
    if ('stop' in started) return { port, ...started };
    const mayPass = /could not bind|could not create any TCP|is still in use/.test(started.complaint);
    if (!mayPass || attempt === 20) {
      throw new Complaint(`PostgreSQL did not start: ${lastLine(started.complaint)} (log: ${logFile})`);
    }
    await wait(500);
  }
}

async function tryStart(place, logFile, options) {
  const log = withWritable(logFile, () => fs.openSync(logFile, 'a', 0o600));
  const from = fs.fstatSync(log).size;
  const flags = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // A group of its own: Ctrl-C at the terminal must reach the API first, and the database through us.
  const child = spawn(program(place.native, 'postgres'), ['-D', place.cluster, ...flags], {
    ...asUser(place.user),
    stdio: ['ignore', log, log],
    detached: true,
  });
  const mark = startMark(child.pid);
  const ended = new Promise((resolve) => {
    child.once('exit', resolve);
    child.once('error', () => resolve(null));
  });
  let running = true;
  void ended.then(() => (running = false));
  while (running) {
    const server = serverOf(place.cluster);
    if (server?.pid === child.pid && server.ready) {
      fs.closeSync(log);
      return { pid: child.pid, ended, stop: () => end(child.pid, endings, mark) };
    }
    await Promise.race([wait(20), ended]);
  }
  fs.closeSync(log);
  const said = fs.readFileSync(logFile, 'utf8').slice(from);
  const fatal = said
    .split('\n')
    .filter((line) => /FATAL|PANIC|is still in use|could not bind|error while loading/.test(line));
  return {
    complaint:
      fatal.map((line) => line.replace(/^.*?(FATAL|PANIC|LOG):\s*/, '')).join('\n') || said || 'no message',
  };
}

/** The port of the server that runs on this cluster; null when none does. */
export function runningPort(cluster) {
  const server = serverOf(cluster);
  return server?.ready && isServerOf(server.pid, cluster) ? server.port : null;
}
