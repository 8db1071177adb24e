import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BadConfiguration, readConfig, readOwnerConfig } from './config';
import { workspaceRoot } from './http/built-apps';

const key = Buffer.alloc(32, 5).toString('base64');
const url = (role: string, host = '127.0.0.1') =>
  `postgresql://groundwork_${role}:secret@${host}:5432/groundwork`;
const good = {
  GROUNDWORK_MASTER_KEY: key,
  GROUNDWORK_PEPPER: key,
  DATABASE_STAFF_URL: url('staff'),
  DATABASE_CLIENT_URL: url('client'),
  DATABASE_AUTH_URL: url('auth'),
};

const complaint = (change: NodeJS.ProcessEnv): string => {
  try {
    readConfig({ ...good, ...change });
  } catch (error) {
    if (error instanceof BadConfiguration) return error.message;
    throw error;
  }
  return 'accepted';
};

describe('the configuration', () => {
  it('is complete with keys and addresses; the rest has defaults', () => {
    expect(readConfig(good)).toMatchObject({ port: 4400, tls: false, production: true });
    expect(complaint({ PORT: '', DATABASE_TLS: '', LOG_LEVEL: '' })).toBe('accepted');
  });

  it.each([
    [{ GROUNDWORK_MASTER_KEY: undefined }, 'GROUNDWORK_MASTER_KEY is missing'],
    [{ GROUNDWORK_MASTER_KEY: '' }, 'GROUNDWORK_MASTER_KEY is missing'],
    [{ GROUNDWORK_MASTER_KEY: 'c2hvcnQ=' }, 'GROUNDWORK_MASTER_KEY: must be 32 bytes in base64'],
    [{ GROUNDWORK_PEPPER: undefined }, 'GROUNDWORK_PEPPER is missing'],
    [
      { GROUNDWORK_PEPPER: undefined, GROUNDWORK_PEPPER_FILE: '/nowhere' },
      "GROUNDWORK_PEPPER_FILE: the file can't be read",
    ],
    [{ GROUNDWORK_MASTERKEY: key }, 'Unknown configuration: GROUNDWORK_MASTERKEY'],
    [{ DATABASE_STAFF_URL: undefined }, 'DATABASE_STAFF_URL is missing'],
    [{ DATABASE_AUTH_URL: 'mysql://x' }, 'DATABASE_AUTH_URL:'],
    [{ DATABASE_CLIENT_URL: url('client', 'db.example') }, 'DATABASE_TLS: must be "require"'],
    [{ DASHBOARD_ORIGIN: 'https://clinic.example/path' }, 'DASHBOARD_ORIGIN: must be an origin'],
    [{ LINKS_ORIGIN: 'foo' }, 'LINKS_ORIGIN: must be an origin'],
    [{ LINKS_ORIGIN: 'ftp://links.example' }, 'LINKS_ORIGIN: must be an origin'],
    [{ LINKS_ORIGIN: 'http://localhost:4400' }, 'LINKS_ORIGIN: must be another host or port'],
    [{ NEUTRAL_SITE_URL: 'javascript:alert(1)' }, 'NEUTRAL_SITE_URL: must be http'],
    [{ PORT: 'many' }, 'PORT: must be a port number'],
    [{ PROXY_HOPS: '-1' }, 'PROXY_HOPS:'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL:'],
  ])('says in one line what is wrong with %j', (change, line) => {
    expect(complaint(change)).toContain(line);
    expect(complaint(change)).not.toContain('\n');
  });

  it('reads a secret from a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'groundwork-config-'));
    const file = join(folder, 'key');
    writeFileSync(file, `${key}\n`);
    const config = readConfig({
      ...good,
      GROUNDWORK_MASTER_KEY: undefined,
      GROUNDWORK_MASTER_KEY_FILE: file,
    });
    expect(config.masterKey.toString('base64')).toBe(key);
    rmSync(folder, { recursive: true });
  });

  it('lets a database elsewhere be reached over TLS only', () => {
    expect(complaint({ DATABASE_STAFF_URL: url('staff', 'db.example'), DATABASE_TLS: 'require' })).toBe(
      'accepted',
    );
  });

  it("gives the owner's tools their own", () => {
    expect(() => readOwnerConfig(good)).toThrow('DATABASE_URL is missing');
    expect(readOwnerConfig({ ...good, DATABASE_URL: url('owner') }).url).toBe(url('owner'));
  });

  it('has each of its variables in the example file', () => {
    const example = readFileSync(join(workspaceRoot(), '.env.example'), 'utf8');
    for (const name of [
      ...Object.keys(good),
      'HOST',
      'PORT',
      'PROXY_HOPS',
      'DASHBOARD_ORIGIN',
      'LINKS_ORIGIN',
      'DATABASE_TLS',
      'NEUTRAL_SITE_URL',
      'LOG_LEVEL',
      'NODE_ENV',
    ]) {
      expect(example).toMatch(new RegExp(`^#? ?${name}=`, 'm'));
    }
  });
});
