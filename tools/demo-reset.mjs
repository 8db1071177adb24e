import * as fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { discardCluster } from './postgres/cluster.mjs';
import { existingCluster, removeOutside } from './postgres/place.mjs';
import { Complaint, report, withWritable } from './process/complaint.mjs';
import { holder } from './process/running.mjs';

import { dataPaths } from './start/data-folder.mjs';
import { endLeftovers } from './start/service.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

async function reset() {
  const paths = dataPaths(root);
  const running = holder(paths.launcher);
  if (running !== null)
    throw new Complaint(`Groundwork is running: stop it first, with Ctrl-C there or with kill ${running}.`);
  await endLeftovers(paths);
  const cluster = existingCluster(paths.folder);
  if (cluster) await discardCluster(cluster);
  // What lies outside is shared with a clinic of one's own.
  if (!existingCluster(dataPaths(root, { demo: false }).folder)) removeOutside(root);
  withWritable(paths.folder, () => fs.rmSync(paths.folder, { recursive: true, force: true }));
  process.stdout.write('The demo data is gone; npm start begins anew.\n');
}

reset().catch(report);
