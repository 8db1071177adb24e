import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { startMail } from './mail';

const root = resolve(import.meta.dirname, '../../../..');

export interface DemoAccount {
  readonly email: string;
  readonly role: string;
  readonly name: string;
  readonly clinic: string;
}

/** What the journeys know of the running product. */
export interface StackFacts {
  readonly dashboard: string;
  readonly links: string;
  readonly accounts: readonly DemoAccount[];
  readonly password: string;
  /** A clinic that is no demo, with its owner. */
  readonly owner: { readonly email: string; readonly password: string };
  readonly apiLog: string;
  /** The page on which every mail lands. */
  readonly mailbox: string;
  readonly environment: Readonly<Record<string, string>>;
}

export const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
};

/** Runs one of the product's commands. @throws Error with what it said when it fails */
export const runCommand = (
  script: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<string> => runScript(join('apps/api/dist', script), args, environment);

/** Runs a script of the checkout. @throws Error with what it said when it fails */
export const runScript = async (
  script: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<string> => {
  const child = spawn(process.execPath, [join(root, script), ...args], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let complained = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  if (code !== 0) throw new Error(`${script}: ${complained || said}`);
  return said;
};

/** A database of our own when `npm test` did not give one. */
const database = async (): Promise<{ environment: Record<string, string>; stop: () => Promise<void> }> => {
  if (process.env.DATABASE_STAFF_URL) {
    const given = Object.entries(process.env).filter(([name]) => name.startsWith('DATABASE_'));
    return {
      environment: Object.fromEntries(given) as Record<string, string>,
      stop: () => Promise.resolve(),
    };
  }
  const child = spawn(process.execPath, [join(root, 'tools/test-database.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = (await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    once(child, 'exit'),
  ])) as [unknown];
  if (typeof line !== 'string') throw new Error('The test database did not start.');
  const stop = async (): Promise<void> => {
    const ended = once(child, 'exit');
    child.stdin.end();
    await ended;
  };
  return { environment: JSON.parse(line) as Record<string, string>, stop };
};

const untilReady = async (origin: string, api: ChildProcess, logFile: string): Promise<void> => {
  for (let tries = 0; tries < 200; tries += 1) {
    if (api.exitCode !== null)
      throw new Error(`The API ended: ${readFileSync(logFile, 'utf8').slice(-2000)}`);
    const ready = await fetch(`${origin}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((next) => setTimeout(next, 100));
  }
  throw new Error('The API did not become ready within 20 s.');
};

const owner = { email: 'owner@lindenhof.example', password: 'a quiet place by the river' };

const foundClinic = async (folder: string, environment: Readonly<Record<string, string>>): Promise<void> => {
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, owner.password, { mode: 0o600 });
  const clinic = ['--name', 'Lindenhof Practice', '--time-zone', 'Europe/Berlin', '--locale', 'en-GB'];
  const help = ['--urgent-help', 'Emergency=112'];
  const person = [
    '--owner-name',
    'Mara Lind',
    '--owner-email',
    owner.email,
    '--owner-password-file',
    passwordFile,
  ];
  await runCommand('clinic-create.js', [...clinic, ...help, ...person], environment);
};

/** Starts the built API and waits until it is ready. */
export const startApi = async (
  apiLog: string,
  environment: Readonly<Record<string, string>>,
): Promise<ChildProcess> => {
  const api = spawn(process.execPath, [join(root, 'apps/api/dist/main.js')], {
    cwd: root,
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = createWriteStream(apiLog);
  api.stdout.pipe(log);
  api.stderr.pipe(log);
  try {
    await untilReady(environment.LINKS_ORIGIN!, api, apiLog);
  } catch (error) {
    api.kill('SIGKILL');
    throw error;
  }
  return api;
};

/** Starts the built product over a fresh database with the demo clinics and one clinic that is no demo. */
export const startStack = async (): Promise<{ facts: StackFacts; stop: () => Promise<void> }> => {
  const { environment: addresses, stop: stopDatabase } = await database();
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-e2e-'));
  const clearUp = async (): Promise<void> => {
    await stopDatabase();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const port = await freePort();
    const environment: Record<string, string> = {
      ...addresses,
      PORT: String(port),
      DASHBOARD_ORIGIN: `http://localhost:${port}`,
      LINKS_ORIGIN: `http://127.0.0.1:${port}`,
      GROUNDWORK_MASTER_KEY: randomBytes(32).toString('base64'),
      GROUNDWORK_PEPPER: randomBytes(32).toString('base64'),
      NEUTRAL_SITE_URL: `http://127.0.0.1:${port}/healthz`,
      NODE_ENV: 'production',
      LOG_LEVEL: 'info',
    };
    await runCommand('seed.js', [], environment);
    await foundClinic(folder, environment);
    const demo = await runCommand('demo-link.js', [], environment);
    const { accounts, password } = JSON.parse(demo) as Pick<StackFacts, 'accounts' | 'password'>;
    const apiLog = join(folder, 'api.log');
    const api = await startApi(apiLog, environment);
    const { DASHBOARD_ORIGIN: dashboard = '', LINKS_ORIGIN: links = '' } = environment;
    const { mailbox, stop: stopMail } = await startMail(environment);
    const stop = async (): Promise<void> => {
      await stopMail();
      api.kill('SIGTERM');
      if (api.exitCode === null) await once(api, 'exit');
      await clearUp();
    };
    return { facts: { dashboard, links, accounts, password, owner, apiLog, mailbox, environment }, stop };
  } catch (error) {
    await clearUp();
    throw error;
  }
};
