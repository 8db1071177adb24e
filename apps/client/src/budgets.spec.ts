import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';

import type { handle } from './server';
import { everyKind } from './testing/every-kind';
import { gatewayTo, makeClinic } from './testing/in-memory-clinic';

// The real build, in a place of its own: what is measured is what goes out.
const project = fileURLToPath(new URL('..', import.meta.url));
const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
const dist = mkdtempSync(join(tmpdir(), 'client-build-'));
const build = (...options: string[]) =>
  promisify(execFile)(process.execPath, [vite, 'build', ...options], {
    cwd: project,
    env: { ...process.env, NODE_ENV: 'production', CLIENT_DIST: dist },
  });

let server: { readonly handle: typeof handle };

beforeAll(async () => {
  await build();
  await build('--ssr');
  server = (await import(pathToFileURL(join(dist, 'server/server.js')).href)) as typeof server;
}, 60_000);
afterAll(() => rmSync(dist, { recursive: true }));

const assets = () => readdirSync(join(dist, 'browser/assets'));
const named = (...names: string[]): string[] =>
  assets().filter((file) => names.some((name) => file.startsWith(`${name}-`)));
const gzipped = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, 'browser/assets', file))).length, 0);

const pageAt = async (path: string) => {
  const clinic = makeClinic(everyKind, { hasSession: path !== '/t' });
  const request = { method: 'GET', path, query: {}, form: {}, json: undefined, prefersJson: false } as const;
  const { body } = await server.handle({ ...request, hasSession: clinic.hasSession }, gatewayTo(clinic));
  const scripts = [...body.matchAll(/<script[^>]* src="\/a\/assets\/([^"]+)"/g)].map(
    ([, file]) => file ?? '',
  );
  const own = scripts.map(
    (file) => brotliCompressSync(readFileSync(join(dist, 'browser/assets', file))).length,
  );
  return { scripts, bytes: brotliCompressSync(body).length + own.reduce((sum, size) => sum + size, 0) };
};

describe('the built pages', () => {
  it.each(['/t', '/s/step', ...everyKind.fields.map((_, index) => `/s/q/${index + 1}`)])(
    '%s works after two requests and 14 KB at most',
    async (path) => {
      const { scripts, bytes } = await pageAt(path === '/s/q/6' ? '/s/q/4' : path);
      expect(scripts).toHaveLength(1);
      expect(bytes).toBeGreaterThan(1000);
      expect(bytes).toBeLessThanOrEqual(14_000);
    },
  );

  it('bring 12 KB of script at most to a question, and 1 KB to the landing page', () => {
    expect(gzipped(named('page'))).toBeGreaterThan(1000);
    expect(gzipped(named('page', 'hydrate-field'))).toBeLessThanOrEqual(12_000);
    expect(gzipped(named('landing'))).toBeLessThanOrEqual(1000);
  });

  it('load apart what nobody needs for the first word, 2.5 KB at most', () => {
    expect(gzipped(named('later'))).toBeGreaterThan(500);
    expect(gzipped(named('later'))).toBeLessThanOrEqual(2500);
  });

  it('load the word lists of the wording notes apart, 6 KB at most, and nothing else', () => {
    const known = named('page', 'hydrate-field', 'landing', 'later');
    const lazy = assets().filter((file) => !known.includes(file));
    expect([known.length, lazy.length]).toEqual([4, 1]);
    expect(gzipped(lazy)).toBeLessThanOrEqual(6000);
  });

  it('bring none of React', () => {
    const all = assets().map((file) => readFileSync(join(dist, 'browser/assets', file), 'utf8'));
    expect(all.join('')).not.toMatch(/react-dom|preact\/compat/);
  });

  it('come with their trusted documents', () => {
    const documents = JSON.parse(readFileSync(join(dist, 'documents.json'), 'utf8')) as Record<
      string,
      string
    >;
    expect(Object.values(documents).map((text) => text.split(/[ ({]/, 2).join(' '))).toEqual([
      'query MyHome',
      'mutation ChooseStep',
      'mutation SetStepAside',
      'mutation TakeStepUp',
      'mutation TakeBackOffer',
      'mutation SetMyContact',
      'query MyTask',
      'mutation AcceptConfidentiality',
      'mutation SaveDraft',
      'mutation SendResponse',
    ]);
  });
});
