import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import pg from 'pg';
import { Complaint } from '../process/complaint.mjs';
import { addressOf, describeFailure, tlsFor } from './connection.mjs';

const { escapeIdentifier: name, escapeLiteral: text } = pg;

export const ownerRole = 'groundwork_owner';
export const contextRole = 'groundwork_context';

/** The roles the API works as, by the variable that carries the address of each. */
export const applicationRoles = {
  DATABASE_STAFF_URL: 'groundwork_staff',
  DATABASE_CLIENT_URL: 'groundwork_client',
  DATABASE_AUTH_URL: 'groundwork_auth',
  DATABASE_WORKER_URL: 'groundwork_worker',
};

const plain = {
  rolsuper: 'SUPERUSER',
  rolbypassrls: 'BYPASSRLS',
  rolcreatedb: 'CREATEDB',
  rolcreaterole: 'CREATEROLE',
  rolreplication: 'REPLICATION',
};

/** A SCRAM-SHA-256 verifier (RFC 5803) made here, so that the password itself never reaches a statement or a server log. */
export function scramVerifier(password, salt = randomBytes(16), rounds = 4096) {
  const salted = pbkdf2Sync(password.normalize('NFKC'), salt, rounds, 32, 'sha256');
  const mac = (label) => createHmac('sha256', salted).update(label).digest();
  const stored = createHash('sha256').update(mac('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${rounds}:${salt.toString('base64')}$${stored}:${mac('Server Key').toString('base64')}`;
}

function accountOf(variable, text, role) {
  const { username, password, pathname } = addressOf(variable, text);
  if (decodeURIComponent(username) !== role) throw new Complaint(`${variable} must name the user ${role}.`);
  if (!password) throw new Complaint(`${variable} must carry the password of ${role}.`);
  return { role, password: decodeURIComponent(password), database: decodeURIComponent(pathname.slice(1)) };
}

async function ensureRole(client, role, password) {
  const { rows } = await client.query('select * from pg_roles where rolname = $1', [role]);
  const login = password === undefined ? 'NOLOGIN' : `LOGIN PASSWORD ${text(scramVerifier(password))}`;
  if (rows.length === 0) await client.query(`create role ${name(role)} ${login}`);
  else await client.query(`alter role ${name(role)} ${login}`);
  // Only what is wrong is changed: a bootstrap user that is no superuser may not even mention some of these.
  const surplus = Object.entries(plain).filter(([column]) => rows[0]?.[column]);
  for (const [, attribute] of surplus) await client.query(`alter role ${name(role)} NO${attribute}`);
}

async function ensureDatabase(client, database) {
  const { rows } = await client.query(
    'select pg_get_userbyid(datdba) as owner from pg_database where datname = $1',
    [database],
  );
  if (rows.length === 0) {
    await client.query(
      `create database ${name(database)} owner ${name(ownerRole)} encoding 'UTF8' template template0`,
    );
  } else if (rows[0].owner !== ownerRole) {
    await client.query(`alter database ${name(database)} owner to ${name(ownerRole)}`);
  }
}

async function grantInside(client, database) {
  const everyRole = Object.values(applicationRoles).map(name).join(', ');
  const reachable = [ownerRole, contextRole].map(name).join(', ');
  for (const statement of [
    `revoke all on database ${name(database)} from public`,
    `grant connect on database ${name(database)} to ${everyRole}`,
    'revoke all on schema public from public',
    'create schema if not exists extensions',
    'revoke all on schema extensions from public',
    `grant usage on schema extensions to ${reachable}`,
    'create extension if not exists pgcrypto schema extensions',
    'revoke all on all functions in schema extensions from public',
    `grant execute on all functions in schema extensions to ${reachable}`,
    ...[ownerRole, contextRole].map(
      (role) => `alter default privileges for role ${name(role)} revoke execute on functions from public`,
    ),
  ]) {
    await client.query(statement);
  }
}

async function connected(url, environment, work) {
  const client = new pg.Client({
    connectionString: url,
    ssl: tlsFor(url, environment),
    connectionTimeoutMillis: 10_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } catch (error) {
    throw error instanceof Complaint ? error : new Complaint(describeFailure(url, error));
  } finally {
    await client.end();
  }
}

function inDatabase(url, database) {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.href;
}

/**
 * Makes the roles, the database and the grants that security.md asks for; can be run again at any time.
 * Needs an administrator: a superuser, or a user with CREATEROLE and CREATEDB.
 * @param {Record<string, string | undefined>} environment DATABASE_BOOTSTRAP_URL (or DATABASE_URL), DATABASE_URL and the four role addresses
 * @returns {Promise<string>} the name of the database
 */
export async function bootstrapDatabase(environment) {
  const owner = accountOf('DATABASE_URL', environment.DATABASE_URL, ownerRole);
  const accounts = Object.entries(applicationRoles).map(([variable, role]) =>
    accountOf(variable, environment[variable], role),
  );
  const other = accounts.find(({ database }) => database !== owner.database);
  if (other) throw new Complaint(`The address of ${other.role} names another database than DATABASE_URL.`);
  const admin = environment.DATABASE_BOOTSTRAP_URL || environment.DATABASE_URL;
  addressOf('DATABASE_BOOTSTRAP_URL', admin);
  await connected(admin, environment, async (client) => {
    const { rows } = await client.query('show server_version_num');
    if (Number(rows[0].server_version_num) < 160000)
      throw new Complaint('Groundwork needs PostgreSQL 16 or newer.');
    // Lets a bootstrap user that is no superuser act for the roles it makes; means nothing to a superuser.
    await client.query(`set createrole_self_grant = 'set, inherit'`);
    for (const { role, password } of [owner, ...accounts]) await ensureRole(client, role, password);
    await ensureRole(client, contextRole);
    // WITH SET: migrations hand functions to the context role; without INHERIT the owner gains none of its policies.
    await client.query(`grant ${name(contextRole)} to ${name(ownerRole)} with set true, inherit false`);
    await ensureDatabase(client, owner.database);
  });
  await connected(inDatabase(admin, owner.database), environment, (client) =>
    grantInside(client, owner.database),
  );
  return owner.database;
}
