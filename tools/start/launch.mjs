import { fileURLToPath } from 'node:url';
import { Complaint } from '../process/complaint.mjs';
import { inSession } from '../process/session.mjs';
import { apiEnvironment, originsOf, ownerEnvironment } from '../settings/settings.mjs';
import { progress } from '../terminal/progress.mjs';
import { startApi } from './api.mjs';
import { shown } from './data-folder.mjs';
import { demoAccess } from './demo.mjs';
import { startMail } from './mail.mjs';
import { prepare } from './prepare.mjs';
import { welcome } from './welcome.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Waits for all before it throws, so that nothing is begun behind the back of the clean-up. */
async function settled(promises) {
  const results = await Promise.allSettled(promises);
  const failed = results.find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
  return results.map(({ value }) => value);
}

function whereDataLies(paths, cluster) {
  if (cluster === null) return null;
  const outside = cluster.startsWith(paths.folder) ? [] : [cluster];
  return [shown(root, paths.folder), ...outside].join(' and ');
}

await inSession(async (session) => {
  const { signal, atEnd, stopAsked } = session;
  const { paths, port, own, demo: isDemo, settings, cluster, ended } = await prepare(session, root);
  const starting = startApi(root, paths, { port, env: apiEnvironment(settings), signal });
  void starting.then(({ stop }) => atEnd(stop)).catch(() => undefined);
  // Making a link locks the tables for a moment: never unasked on a database that may be a clinic's.
  const demoReady = isDemo ? demoAccess(root, ownerEnvironment(settings), signal) : null;
  const mailing = startMail(root, paths, { settings, own, signal });
  void mailing.then((mail) => mail?.services.forEach(({ stop }) => atEnd(stop))).catch(() => undefined);
  const [api, demo, mail] = await progress('Starting the API', () => settled([starting, demoReady, mailing]));
  const dashboard = originsOf(settings).DASHBOARD_ORIGIN;
  process.stdout.write(
    welcome({
      dashboard,
      firstRunCode: api.told.firstRunCode,
      demo,
      mailbox: mail?.mailbox ?? null,
      data: whereDataLies(paths, cluster),
    }),
  );
  const first = await Promise.race([
    stopAsked,
    api.ended,
    ...(mail?.services ?? []).map((service) => service.ended),
    ended.then(() => `The database ended by itself (log: ${paths.postgresLog})`),
  ]);
  if (first) throw new Complaint(first);
});
