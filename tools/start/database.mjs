import * as fs from 'node:fs';
import { applicationRoles, bootstrapDatabase, ownerRole } from '../database/roles.mjs';
import {
  discardCluster,
  endLeftoverServer,
  initialise,
  runningPort,
  startServer,
  superuser,
} from '../postgres/cluster.mjs';
import { existingCluster, lastingPlace } from '../postgres/place.mjs';
import { progress } from '../terminal/progress.mjs';
import { openLog } from './data-folder.mjs';
import { embeddedKeys } from './keys.mjs';

const database = 'groundwork';

/** Whether the configuration names a PostgreSQL; otherwise the embedded one is used. */
export const usesOwnDatabase = (settings) => Boolean(settings.DATABASE_URL || settings.DATABASE_STAFF_URL);

function embeddedSettings(settings, keys, port) {
  const url = (role, name = database) =>
    `postgresql://${role}:${keys.passwords[role]}@127.0.0.1:${port}/${name}`;
  const roles = Object.entries(applicationRoles).map(([variable, role]) => [variable, url(role)]);
  const configured = (name) => settings[name] || settings[`${name}_FILE`];
  return {
    ...settings,
    ...Object.fromEntries(roles),
    DATABASE_URL: url(ownerRole),
    DATABASE_BOOTSTRAP_URL: url(superuser, 'postgres'),
    DATABASE_TLS: 'off',
    ...(configured('GROUNDWORK_MASTER_KEY') ? {} : { GROUNDWORK_MASTER_KEY: keys.masterKey }),
    ...(configured('GROUNDWORK_PEPPER') ? {} : { GROUNDWORK_PEPPER: keys.pepper }),
  };
}

/**
 * Starts the embedded PostgreSQL, making it with its roles when it is not there yet.
 * @param {string} root
 * @param {import('./data-folder.mjs').DataPaths} paths
 * @param {Record<string, string>} settings
 * @returns {Promise<{ settings: Record<string, string>, cluster: string, ended: Promise<unknown>, stop: () => Promise<void> }>} the settings with the addresses of every role
 */
export async function startEmbedded(root, paths, settings) {
  const known = existingCluster(paths.folder);
  const place = lastingPlace(root, paths.folder);
  // An earlier checkout at this path left its data outside; its keys went with its folder, so nobody can read it any more.
  if (!known && !fs.existsSync(paths.keys)) await discardCluster(place.cluster);
  const keys = embeddedKeys(paths.keys, fs.existsSync(place.cluster));
  const made = await progress('Making the database', () => initialise(place, keys.passwords[superuser]));
  if (made) fs.rmSync(paths.demoLoaded, { force: true });
  fs.closeSync(openLog(paths.postgresLog));
  await progress('Ending the database of the last run', () => endLeftoverServer(place.cluster));
  const server = await progress('Starting the database', () =>
    startServer(place, { logFile: paths.postgresLog }),
  );
  try {
    const complete = embeddedSettings(settings, keys, server.port);
    await bootstrapDatabase(complete);
    return { settings: complete, cluster: place.cluster, ended: server.ended, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** The settings for the embedded PostgreSQL while another process of ours runs it; null when none does. */
export function embeddedInUse(paths, settings) {
  const cluster = existingCluster(paths.folder);
  const port = cluster && runningPort(cluster);
  return port ? embeddedSettings(settings, embeddedKeys(paths.keys, true), port) : null;
}
