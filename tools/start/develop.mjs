import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Complaint } from '../process/complaint.mjs';
import { endGroup } from '../process/run.mjs';
import { inSession } from '../process/session.mjs';
import { apiEnvironment, baseEnvironment, ownerEnvironment } from '../settings/settings.mjs';
import { demoAccess } from './demo.mjs';
import { startMail } from './mail.mjs';
import { prepare } from './prepare.mjs';
import { built } from './programs.mjs';
import { welcome } from './welcome.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
/** Where Vite serves the dashboard (apps/dashboard/vite.config.ts); it passes /graphql on to the API. */
const dashboard = 'http://localhost:4300';
const vite = join(root, 'node_modules/vite/bin/vite.js');

/** Runs a watcher for as long as the session lasts, each of its lines under its name. */
function watch({ atEnd }, name, args, options) {
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    ...options,
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) =>
      process.stdout.write(`${name.padEnd(10)}| ${line}\n`),
    );
  }
  atEnd(() => {
    endGroup(child.pid, 'SIGTERM');
    return ended;
  });
  return ended.then((code) => `${name} ended by itself (code ${code}).`);
}

await inSession(async (session) => {
  const { settings, paths, port, own, demo: isDemo, ended } = await prepare(session, root);
  const dev = { ...settings, NODE_ENV: 'development', DASHBOARD_ORIGIN: dashboard };
  const app = (name) => ({ cwd: join(root, 'apps', name), env: baseEnvironment() });
  const demo = isDemo ? await demoAccess(root, ownerEnvironment(dev), session.signal) : null;
  const mail = await startMail(root, paths, { settings: dev, own, signal: session.signal });
  for (const { stop } of mail?.services ?? []) session.atEnd(stop);
  const watchers = [
    watch(session, 'api build', [vite, 'build', '--watch', '--emptyOutDir=false'], app('api')),
    watch(session, 'pages', [vite, 'build', '--watch'], app('client')),
    watch(session, 'pages ssr', [vite, 'build', '--ssr', '--watch'], app('client')),
    watch(session, 'dashboard', [vite, '--strictPort'], app('dashboard')),
    watch(session, 'api', ['--watch', '--watch-preserve-output', built(root, 'main')], {
      cwd: root,
      env: { ...apiEnvironment(dev), PORT: String(port) },
    }),
  ];
  // With which code a first clinic is founded stands among the lines of the API.
  process.stdout.write(
    welcome({ dashboard, firstRunCode: null, demo, mailbox: mail?.mailbox ?? null, data: null }),
  );
  const database = ended.then(() => `The database ended by itself (log: ${paths.postgresLog})`);
  const first = await Promise.race([
    session.stopAsked,
    database,
    ...watchers,
    ...(mail?.services ?? []).map((service) => service.ended),
  ]);
  if (first) throw new Complaint(first);
});
