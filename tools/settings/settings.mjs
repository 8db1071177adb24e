import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { Complaint } from '../process/complaint.mjs';

const ours = /^(DATABASE|GROUNDWORK)_/;

/** Of the variables in `.env.example`, those that the API never gets: the owner's address, the worker's, the mail server's. */
const notForApi = new Set([
  'DATABASE_URL',
  'DATABASE_BOOTSTRAP_URL',
  'DATABASE_WORKER_URL',
  'SMTP_URL',
  'MAIL_FROM',
  'CHROMIUM_PATH',
  'DEMO',
]);
/** Those that the worker gets. */
const forWorker = new Set([
  'DATABASE_WORKER_URL',
  'DATABASE_TLS',
  'GROUNDWORK_MASTER_KEY',
  'GROUNDWORK_MASTER_KEY_FILE',
  'SMTP_URL',
  'MAIL_FROM',
  'LOG_LEVEL',
]);

const readText = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return '';
    throw new Complaint(`Can't read ${file}: ${error.message}`);
  }
};

/** The names of all variables: `.env.example` documents each, also those commented out. */
export function knownNames(root) {
  const text = readText(join(root, '.env.example'));
  return new Set([...text.matchAll(/^#?\s?([A-Z][A-Z_]+)=/gm)].map(([, name]) => name));
}

/**
 * The configuration: the process's environment, over the file `.env`. An empty value counts as not set.
 * @throws Complaint naming a variable that nobody knows
 * @returns {Record<string, string>}
 */
export function readSettings(root, environment = process.env) {
  const known = knownNames(root);
  const file = parseEnv(readText(join(root, '.env')));
  const strange = Object.keys(file).find((name) => !known.has(name));
  if (strange)
    throw new Complaint(`Unknown configuration in .env: ${strange} (.env.example lists what there is).`);
  const misspelt = Object.keys(environment).find((name) => ours.test(name) && !known.has(name));
  if (misspelt) throw new Complaint(`Unknown configuration: ${misspelt} (.env.example lists what there is).`);
  const set = Object.entries({ ...file, ...environment }).filter(
    ([name, value]) => known.has(name) && value !== '',
  );
  return Object.fromEntries(set);
}

/** The port to serve on. @throws Complaint when PORT is no port */
export function portOf(settings) {
  const port = Number(settings.PORT ?? 4400);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Complaint(`PORT must be a number from 1 to 65535, not "${settings.PORT}".`);
  }
  return port;
}

/** Whether the embedded database is the demo's, with its clinics, or one's own, which begins empty. @throws Complaint */
export function hasDemo({ DEMO = 'on' }) {
  if (DEMO !== 'on' && DEMO !== 'off') throw new Complaint(`DEMO must be "on" or "off", not "${DEMO}".`);
  return DEMO === 'on';
}

/** The addresses people use, which follow the port when they are not configured. */
export function originsOf(settings) {
  const port = portOf(settings);
  // As browsers write it: without the port that http means anyway.
  const at = (host) => new URL(`http://${host}:${port}`).origin;
  return {
    DASHBOARD_ORIGIN: settings.DASHBOARD_ORIGIN ?? at('localhost'),
    LINKS_ORIGIN: settings.LINKS_ORIGIN ?? at('127.0.0.1'),
  };
}

/** What the operating system and Node need from the outside; nothing else of it reaches our programs. */
export function baseEnvironment(environment = process.env) {
  const kept =
    /^(PATH|HOME|USER|LANG|LC_\w+|TZ|TMPDIR|TEMP|TMP|SystemRoot|NODE_OPTIONS|NODE_EXTRA_CA_CERTS)$/i;
  return Object.fromEntries(Object.entries(environment).filter(([name]) => kept.test(name)));
}

/** The environment of the API: its configuration without anything that belongs to the owner of the database. */
export function apiEnvironment(settings) {
  const own = Object.entries(settings).filter(([name]) => !notForApi.has(name));
  return { ...baseEnvironment(), ...originsOf(settings), ...Object.fromEntries(own) };
}

/** The environment of the worker: its own role's address, the key, the mail server. */
export function workerEnvironment(settings) {
  const own = Object.entries(settings).filter(([name]) => forWorker.has(name));
  return { ...baseEnvironment(), ...originsOf(settings), ...Object.fromEntries(own) };
}

/** The environment of the owner's commands: migrations, demo data, a new clinic. */
export function ownerEnvironment(settings) {
  const own = Object.entries(settings).filter(([name]) => name !== 'DATABASE_BOOTSTRAP_URL');
  return { ...baseEnvironment(), ...originsOf(settings), ...Object.fromEntries(own) };
}
