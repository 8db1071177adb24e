import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Complaint, withWritable } from '../process/complaint.mjs';
import { nativePostgres, program } from './native.mjs';
import { canReach, serviceUser } from './service-user.mjs';

/**
 * @typedef {object} Place
 * @property {string} native folder with bin, lib and share of PostgreSQL, within reach of `user`
 * @property {string} version version of the package the binaries come from
 * @property {string} major PostgreSQL's major version
 * @property {string} cluster folder of the data
 * @property {import('./service-user.mjs').ServiceUser | null} user who runs the server
 */

const pointerOf = (dataFolder) => join(dataFolder, 'postgres-location');

function openFolder(folder) {
  withWritable(folder, () => {
    fs.mkdirSync(folder, { recursive: true });
    fs.chmodSync(folder, 0o711);
  });
}

// Someone else may have made a folder of this name in a place that everybody can write to.
function isOurs(folder) {
  const { uid } = fs.lstatSync(folder);
  return fs.lstatSync(folder).isDirectory() && uid === process.getuid();
}

/** Folders outside the checkout that stand in when the server's user can't enter the checkout; the first that works is taken. */
function outsideFolders(root) {
  const mark = createHash('sha256').update(root).digest('hex').slice(0, 16);
  return [join('/var/lib/groundwork', mark), join(tmpdir(), `groundwork-${mark}`)];
}

function outside(root, user) {
  for (const folder of outsideFolders(root)) {
    try {
      if (dirname(folder) !== tmpdir()) openFolder(dirname(folder));
      openFolder(folder);
    } catch (error) {
      if (error instanceof Complaint) continue;
      throw error;
    }
    if (isOurs(folder) && canReach(user, folder)) return folder;
  }
  throw new Complaint(
    `PostgreSQL runs as ${user.name} here, who can enter neither this checkout nor ${outsideFolders(root).join(' nor ')}.`,
  );
}

function openForReading(path) {
  const { mode } = fs.lstatSync(path);
  fs.chmodSync(path, mode | 0o444 | (mode & 0o100 ? 0o111 : 0));
}

/** The binaries, copied to where the user can run them when the checkout is closed to it. */
function reachableNative(root, user) {
  const native = nativePostgres(root);
  if (canReach(user, program(native.folder, 'postgres'))) return native;
  const copy = join(outside(root, user), `native-${native.version}`);
  if (!fs.existsSync(copy)) {
    const fresh = `${copy}.${process.pid}`;
    fs.rmSync(fresh, { recursive: true, force: true });
    fs.cpSync(native.folder, fresh, { recursive: true, verbatimSymlinks: true });
    openForReading(fresh);
    for (const entry of fs.readdirSync(fresh, { recursive: true, withFileTypes: true })) {
      if (!entry.isSymbolicLink()) openForReading(join(entry.parentPath, entry.name));
    }
    fs.renameSync(fresh, copy);
  }
  return { ...native, folder: copy };
}

/** The binaries and the user for a throw-away cluster in `cluster`. */
export function throwAwayPlace(root, cluster) {
  const user = serviceUser();
  const { folder, version, major } = reachableNative(root, user);
  return { native: folder, version, major, cluster, user };
}

/** Where the cluster of this data folder lies, when one was made; null otherwise. */
export function existingCluster(dataFolder) {
  const inside = join(dataFolder, 'postgres');
  const pointer = pointerOf(dataFolder);
  if (fs.existsSync(pointer)) return fs.readFileSync(pointer, 'utf8').trim();
  return fs.existsSync(inside) ? inside : null;
}

/**
 * Finds binaries, user and data for the lasting cluster. Data lies in the data folder; only when the server's user can't
 * enter that, it lies outside, and the file `postgres-location` in the data folder says where.
 * @returns {Place}
 */
export function lastingPlace(root, dataFolder) {
  const found = existingCluster(dataFolder);
  const user = serviceUser(found ?? undefined);
  if (user) openFolder(dataFolder);
  const { folder, version, major } = reachableNative(root, user);
  const inside = join(dataFolder, 'postgres');
  const cluster = found && found !== inside ? found : inside;
  if (cluster !== inside || canReach(user, dataFolder))
    return { native: folder, version, major, cluster, user };
  if (found) {
    throw new Complaint(
      `PostgreSQL runs as ${user.name} here, who can't enter ${inside}: open the folders above.`,
    );
  }
  const moved = join(outside(root, user), basename(dataFolder).replace('.data', 'postgres'));
  withWritable(dataFolder, () => fs.writeFileSync(pointerOf(dataFolder), `${moved}\n`));
  return { native: folder, version, major, cluster: moved, user };
}

/** Removes what lies outside for this checkout. */
export function removeOutside(root) {
  if (process.getuid?.() !== 0) return;
  for (const folder of outsideFolders(root)) fs.rmSync(folder, { recursive: true, force: true });
}

/** Makes an empty folder that belongs to the server's user alone. */
export function ownFolder(folder, user) {
  fs.mkdirSync(folder, { recursive: true });
  fs.chmodSync(folder, 0o700);
  if (user) fs.chownSync(folder, user.uid, user.gid);
}
