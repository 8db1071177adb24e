import { progress } from '../terminal/progress.mjs';
import { hasDemo, ownerEnvironment, portOf, readSettings } from '../settings/settings.mjs';
import { assertPortFree } from './api.mjs';
import { ensureBuilt } from './build.mjs';
import { claimDataFolder, dataPaths, openDataFolder } from './data-folder.mjs';
import { startEmbedded, usesOwnDatabase } from './database.mjs';
import { loadDemoOnce } from './demo.mjs';
import { runProgram } from './programs.mjs';
import { endLeftovers } from './service.mjs';

/**
 * Everything before the API: the data folder is ours alone, the port is free, the apps are built, the database runs.
 * The embedded database is brought up to date and gets the demo clinics, unless they are switched off; one's own is left as
 * it is.
 * @param {import('../process/session.mjs').Session} session
 * @param {string} root
 */
export async function prepare({ signal, atEnd }, root) {
  const given = readSettings(root);
  const own = usesOwnDatabase(given);
  const demo = hasDemo(given) && !own;
  const paths = dataPaths(root, { demo: hasDemo(given) });
  const port = portOf(given);
  openDataFolder(paths);
  const claim = await claimDataFolder(paths, { port });
  atEnd(claim.release);
  signal.addEventListener('abort', claim.ending);
  await endLeftovers(paths);
  await assertPortFree(port);
  await ensureBuilt(root, signal);
  if (own)
    return { paths, port, own, demo, settings: given, cluster: null, ended: new Promise(() => undefined) };
  const embedded = await startEmbedded(root, paths, given);
  atEnd(embedded.stop);
  const owner = ownerEnvironment(embedded.settings);
  await progress('Bringing the tables up to date', () => runProgram(root, 'migrate', owner, signal));
  if (demo) await progress('Loading the demo clinics', () => loadDemoOnce(root, paths, owner, signal));
  signal.throwIfAborted();
  return {
    paths,
    port,
    own,
    demo,
    settings: embedded.settings,
    cluster: embedded.cluster,
    ended: embedded.ended,
  };
}
