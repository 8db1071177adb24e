import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** What the process was told, checked once at start. Every variable stands in `.env.example`. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** How many reverse proxies stand in front; their word on the caller's address is believed. */
  readonly proxyHops: number;
  readonly dashboardOrigin: string;
  readonly linksOrigin: string;
  readonly databases: Readonly<Record<'staff' | 'client' | 'auth', string>>;
  readonly tls: boolean;
  readonly masterKey: Buffer<ArrayBuffer>;
  readonly pepper: Buffer<ArrayBuffer>;
  readonly logLevel: string;
  readonly neutralSite: string;
  readonly production: boolean;
}

export interface WorkerConfig {
  readonly database: string;
  readonly tls: boolean;
  readonly masterKey: Buffer<ArrayBuffer>;
  readonly linksOrigin: string;
  readonly dashboardOrigin: string;
  readonly smtpUrl: string;
  readonly mailFrom: string;
}

/** A configuration that can't be used: the message is the one line that the operator sees. */
export class BadConfiguration extends Error {}

const secret = () =>
  z
    .string()
    .refine((text) => Buffer.from(text, 'base64').length === 32, 'must be 32 bytes in base64')
    .transform((text) => Buffer.from(text, 'base64'));
const origin = z
  .string()
  .refine(
    (text) => /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text,
    'must be an origin such as https://clinic.example',
  );
const databaseUrl = z.url({ protocol: /^postgres(ql)?$/ });

const keys = {
  GROUNDWORK_MASTER_KEY: secret(),
  GROUNDWORK_PEPPER: secret(),
};

const schema = z.object({
  ...keys,
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number('must be a port number').int().min(1).max(65_535).default(4400),
  PROXY_HOPS: z.coerce.number('must be a number').int().min(0).max(5).default(0),
  DASHBOARD_ORIGIN: origin.default('http://localhost:4400'),
  LINKS_ORIGIN: origin.default('http://127.0.0.1:4400'),
  DATABASE_STAFF_URL: databaseUrl,
  DATABASE_CLIENT_URL: databaseUrl,
  DATABASE_AUTH_URL: databaseUrl,
  DATABASE_TLS: z.enum(['require', 'off']).default('off'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  NEUTRAL_SITE_URL: z
    .url({ protocol: /^https?$/, error: 'must be http://… or https://…' })
    .default('https://www.weather.gov/'),
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
});

const workerSchema = z.object({
  GROUNDWORK_MASTER_KEY: keys.GROUNDWORK_MASTER_KEY,
  DATABASE_WORKER_URL: databaseUrl,
  DATABASE_TLS: schema.shape.DATABASE_TLS,
  LINKS_ORIGIN: schema.shape.LINKS_ORIGIN,
  DASHBOARD_ORIGIN: schema.shape.DASHBOARD_ORIGIN,
  LOG_LEVEL: schema.shape.LOG_LEVEL,
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be smtp://… or smtps://…' }),
  MAIL_FROM: z
    .string()
    .regex(/^[^<>\r\n]*<?[^@\s<>]+@[^@\s<>]+>?$/, 'must be an address, with or without a name'),
});

/** Secrets may lie in files: `NAME_FILE` names one. */
const withFiles = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => {
  // An empty variable, as `.env` files have them, is one that isn't set.
  const read = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  for (const name of Object.keys(keys)) {
    const path = env[`${name}_FILE`];
    if (!path || env[name]) continue;
    try {
      read[name] = readFileSync(path, 'utf8').trim();
    } catch {
      throw new BadConfiguration(`${name}_FILE: the file can't be read`);
    }
  }
  return read;
};

const parse = <T extends z.ZodType>(wanted: T, env: NodeJS.ProcessEnv): z.output<T> => {
  const given = withFiles(env);
  const result = wanted.safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.map(({ path, message }) => {
    const name = path.join('.');
    return given[name] === undefined ? `${name} is missing` : `${name}: ${message}`;
  });
  throw new BadConfiguration(`The configuration can't be used. ${lines.join('; ')}`);
};

/** @throws BadConfiguration naming each variable that is missing or malformed, and any unknown GROUNDWORK_ variable. */
export const readConfig = (env: NodeJS.ProcessEnv = process.env): Config => {
  const known = new Set(Object.keys(keys).flatMap((name) => [name, `${name}_FILE`]));
  const unknown = Object.keys(env).filter((name) => name.startsWith('GROUNDWORK_') && !known.has(name));
  if (unknown.length) throw new BadConfiguration(`Unknown configuration: ${unknown.join(', ')}`);
  const read = parse(schema, env);
  const databases = {
    staff: read.DATABASE_STAFF_URL,
    client: read.DATABASE_CLIENT_URL,
    auth: read.DATABASE_AUTH_URL,
  };
  const tls = read.DATABASE_TLS === 'require';
  assertEncrypted(tls, Object.values(databases));
  assertApart(read.DASHBOARD_ORIGIN, read.LINKS_ORIGIN);
  return {
    host: read.HOST,
    port: read.PORT,
    proxyHops: read.PROXY_HOPS,
    dashboardOrigin: read.DASHBOARD_ORIGIN,
    linksOrigin: read.LINKS_ORIGIN,
    databases,
    tls,
    masterKey: read.GROUNDWORK_MASTER_KEY,
    pepper: read.GROUNDWORK_PEPPER,
    logLevel: read.LOG_LEVEL,
    neutralSite: read.NEUTRAL_SITE_URL,
    production: read.NODE_ENV === 'production',
  };
};

/** What the tools of the owner need: migrations, demo data, a new clinic. @throws BadConfiguration */
export const readOwnerConfig = (env: NodeJS.ProcessEnv = process.env) => {
  const read = parse(
    z.object({ ...keys, DATABASE_URL: databaseUrl, DATABASE_TLS: schema.shape.DATABASE_TLS }),
    env,
  );
  return {
    url: read.DATABASE_URL,
    tls: read.DATABASE_TLS === 'require',
    masterKey: read.GROUNDWORK_MASTER_KEY,
    pepper: read.GROUNDWORK_PEPPER,
  };
};

/** What the worker needs: its own role, the mail server, and where links lead. @throws BadConfiguration */
export const readWorkerConfig = (env: NodeJS.ProcessEnv = process.env): WorkerConfig => {
  const read = parse(workerSchema, env);
  const tls = read.DATABASE_TLS === 'require';
  assertEncrypted(tls, [read.DATABASE_WORKER_URL]);
  return {
    database: read.DATABASE_WORKER_URL,
    tls,
    masterKey: read.GROUNDWORK_MASTER_KEY,
    linksOrigin: read.LINKS_ORIGIN,
    dashboardOrigin: read.DASHBOARD_ORIGIN,
    smtpUrl: read.SMTP_URL,
    mailFrom: read.MAIL_FROM,
  };
};

const assertEncrypted = (tls: boolean, urls: readonly string[]): void => {
  if (tls || urls.every(isNear)) return;
  throw new BadConfiguration('DATABASE_TLS: must be "require" unless the database is on this machine');
};

/** What a browser keeps for the one must be out of reach of the other. */
const assertApart = (dashboard: string, links: string): void => {
  if (new URL(dashboard).host !== new URL(links).host) return;
  throw new BadConfiguration('LINKS_ORIGIN: must be another host or port than DASHBOARD_ORIGIN');
};

const isNear = (url: string): boolean => {
  const { hostname } = new URL(url);
  return ['localhost', '127.0.0.1', '[::1]', ''].includes(hostname);
};
