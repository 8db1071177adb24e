import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { startTestDatabase } from '../test-database.mjs';
import { applicationRoles, bootstrapDatabase } from './roles.mjs';

/** @type {Awaited<ReturnType<typeof startTestDatabase>>} */
let database;
before(async () => (database = await startTestDatabase({ migrate: false })));
after(() => database?.stop());

async function ask(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const superuserUrl = (name) => database.environment.DATABASE_BOOTSTRAP_URL.replace(/postgres$/, name);

test('each application role signs in with its password and is plain', async () => {
  for (const [variable, role] of Object.entries(applicationRoles)) {
    const [row] = await ask(
      database.environment[variable],
      `select rolname, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication from pg_roles where rolname = current_user`,
    );
    assert.deepEqual(Object.values(row), [role, false, false, false, false, false]);
  }
});

test('a wrong password is refused', async () => {
  const wrong = new URL(database.environment.DATABASE_STAFF_URL);
  wrong.password = 'wrong';
  await assert.rejects(ask(wrong.href, 'select 1'), /password authentication failed/);
});

test('an application role can make nothing and use no extension', async () => {
  const staff = database.environment.DATABASE_STAFF_URL;
  await assert.rejects(ask(staff, 'create table public.mine (id int)'), /permission denied/);
  await assert.rejects(ask(staff, 'create schema mine'), /permission denied/);
  await assert.rejects(ask(staff, 'create temporary table mine (id int)'), /permission denied/);
  await assert.rejects(ask(staff, `select extensions.digest('a', 'sha256')`), /permission denied/);
});

test('the owner can hand a function to the context role, and gains none of its rights', async () => {
  const owner = database.environment.DATABASE_URL;
  await ask(owner, `create schema trial; grant create, usage on schema trial to groundwork_context`);
  await ask(owner, `create function trial.one() returns int language sql as 'select 1'`);
  await ask(owner, `alter function trial.one() owner to groundwork_context`);
  await assert.rejects(ask(owner, 'select trial.one()'), /permission denied/);
  const [{ proacl }] = await ask(owner, `select proacl::text from pg_proc where proname = 'one'`);
  assert.doesNotMatch(proacl, /(\{|,)=/, 'PUBLIC may call what the owner makes');
  await ask(owner, `set role groundwork_context; drop function trial.one(); reset role; drop schema trial`);
});

test('PUBLIC has nothing on the database and its public schema', async () => {
  const [{ datacl }] = await ask(
    superuserUrl('groundwork'),
    `select datacl::text from pg_database where datname = 'groundwork'`,
  );
  const [{ nspacl }] = await ask(
    superuserUrl('groundwork'),
    `select nspacl::text from pg_namespace where nspname = 'public'`,
  );
  for (const acl of [datacl, nspacl]) assert.doesNotMatch(acl, /(\{|,)=/);
});

test('running it again mends a role that gained a right, changes the password, and keeps the rest', async () => {
  await ask(superuserUrl('postgres'), 'alter role groundwork_staff bypassrls createdb');
  const changed = new URL(database.environment.DATABASE_STAFF_URL);
  changed.password = `new 'quoted" pass`;
  await bootstrapDatabase({ ...database.environment, DATABASE_STAFF_URL: changed.href });
  const rows = await ask(
    changed.href,
    'select rolbypassrls, rolcreatedb from pg_roles where rolname = current_user',
  );
  assert.deepEqual(rows, [{ rolbypassrls: false, rolcreatedb: false }]);
  await bootstrapDatabase(database.environment);
});

test('an administrator who is no superuser can do it too', async () => {
  const admin = 'managed_admin';
  await ask(superuserUrl('postgres'), `create role ${admin} login createrole createdb password 'admin'`);
  const drop = Object.values(applicationRoles).concat('groundwork_context', 'groundwork_owner');
  await ask(
    superuserUrl('groundwork'),
    `drop owned by ${drop.join(', ')}; drop extension pgcrypto; drop schema extensions`,
  );
  await ask(superuserUrl('postgres'), 'drop database groundwork');
  await ask(superuserUrl('postgres'), `drop owned by ${drop.join(', ')}`);
  await ask(superuserUrl('postgres'), `drop role ${drop.join(', ')}`);
  const url = new URL(database.environment.DATABASE_BOOTSTRAP_URL);
  Object.assign(url, { username: admin, password: 'admin' });
  const environment = { ...database.environment, DATABASE_BOOTSTRAP_URL: url.href };
  assert.equal(await bootstrapDatabase(environment), 'groundwork');
  assert.equal(await bootstrapDatabase(environment), 'groundwork');
  assert.deepEqual(await ask(environment.DATABASE_STAFF_URL, 'select 1 as one'), [{ one: 1 }]);
});

test('what is wrong in the configuration is one clear line', async () => {
  const { environment } = database;
  const attempt = (change) => bootstrapDatabase({ ...environment, ...change });
  await assert.rejects(attempt({ DATABASE_STAFF_URL: '' }), /^Complaint: DATABASE_STAFF_URL is missing/);
  await assert.rejects(
    attempt({ DATABASE_STAFF_URL: environment.DATABASE_URL }),
    /must name the user groundwork_staff/,
  );
  await assert.rejects(attempt({ DATABASE_STAFF_URL: 'groundwork' }), /DATABASE_STAFF_URL is not an address/);
  await assert.rejects(
    attempt({ DATABASE_BOOTSTRAP_URL: 'https://x' }),
    /DATABASE_BOOTSTRAP_URL is not an address/,
  );
  await assert.rejects(attempt({ DATABASE_TLS: 'maybe' }), /DATABASE_TLS must be/);
  const away = (url) => url.replace('127.0.0.1', 'database.example');
  await assert.rejects(
    attempt({ DATABASE_BOOTSTRAP_URL: away(environment.DATABASE_BOOTSTRAP_URL) }),
    /DATABASE_TLS must be "require" unless/,
  );
  const nobody = superuserUrl('postgres').replace(/:\d+\//, ':1/');
  await assert.rejects(
    attempt({ DATABASE_BOOTSTRAP_URL: nobody }),
    /127\.0\.0\.1:1\/postgres .*ECONNREFUSED/,
  );
});
