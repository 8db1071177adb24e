import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { Complaint, withWritable } from '../process/complaint.mjs';
import { applicationRoles, ownerRole } from '../database/roles.mjs';
import { superuser } from '../postgres/cluster.mjs';

const isKey = (text) => typeof text === 'string' && Buffer.from(text, 'base64').length === 32;

function makeKeys() {
  const roles = [superuser, ownerRole, ...Object.values(applicationRoles)];
  return {
    masterKey: randomBytes(32).toString('base64'),
    pepper: randomBytes(32).toString('base64'),
    passwords: Object.fromEntries(roles.map((role) => [role, randomBytes(24).toString('base64url')])),
  };
}

function parseKeys(file) {
  try {
    const keys = JSON.parse(fs.readFileSync(file, 'utf8'));
    if (isKey(keys.masterKey) && isKey(keys.pepper) && keys.passwords[superuser]) return keys;
  } catch (error) {
    if (error.code === 'EACCES') throw new Complaint(`Can't read ${file}: permission denied.`);
  }
  throw new Complaint(
    `The keys in ${file} are damaged: put the file back from a backup, or move the folder away to start over.`,
  );
}

/**
 * The keys and passwords of the embedded database, made once. Data without its keys can't be read by anybody, so they are
 * never made anew beside a database that exists.
 * @param {string} file
 * @param {boolean} hasDatabase
 */
export function embeddedKeys(file, hasDatabase) {
  if (fs.existsSync(file)) return parseKeys(file);
  if (hasDatabase) {
    throw new Complaint(
      `The keys in ${file} are gone, and the data can't be read without them: put the file back, or move the folder away to start over.`,
    );
  }
  const keys = makeKeys();
  withWritable(file, () => {
    // Whole or not at all: a start that is killed here must not leave half a file.
    fs.writeFileSync(`${file}.new`, JSON.stringify(keys, null, 2), { mode: 0o600, flush: true });
    fs.renameSync(`${file}.new`, file);
  });
  return keys;
}
