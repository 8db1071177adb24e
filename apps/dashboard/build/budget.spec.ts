import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSchema, parse, validate } from 'graphql';

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly isEntry?: boolean;
}
type Manifest = Readonly<Record<string, Chunk>>;

const root = join(import.meta.dirname, '..');
const firstScreen = 'src/features/today/today-page.tsx';

/** The budgets, in kilobytes of gzip: the first screen after sign-in, and whatever another screen adds. */
const firstScreenBudget = 240;
const chunkBudget = 60;

describe('what the browser has to fetch', () => {
  const out = mkdtempSync(join(tmpdir(), 'dashboard-budget-'));
  let manifest: Manifest;
  beforeAll(() => {
    execFileSync(
      join(root, '../../node_modules/.bin/vite'),
      ['build', '--outDir', out, '--logLevel', 'error'],
      {
        cwd: root,
        // Under test React would bring its development build.
        env: { ...process.env, NODE_ENV: 'production' },
      },
    );
    manifest = JSON.parse(readFileSync(join(out, '.vite/manifest.json'), 'utf8')) as Manifest;
  }, 120_000);
  afterAll(() => rmSync(out, { recursive: true }));

  const weigh = (file: string) => gzipSync(readFileSync(join(out, file)), { level: 9 }).length / 1000;
  /** A chunk and everything it imports at once. */
  const withImports = (name: string, seen = new Set<string>()): Set<string> => {
    if (!seen.has(name)) {
      seen.add(name);
      for (const imported of manifest[name]?.imports ?? []) withImports(imported, seen);
    }
    return seen;
  };
  const entry = () => Object.keys(manifest).find((name) => manifest[name]?.isEntry) ?? '';
  const weightOf = (names: Iterable<string>) =>
    [...names].reduce((sum, name) => sum + weigh(manifest[name]?.file ?? ''), 0);

  it('shows what waits within the budget', () => {
    expect(manifest[firstScreen]).toBeDefined();
    const chunks = withImports(firstScreen, withImports(entry()));
    const weight = weightOf(chunks);
    expect(chunks.size).toBeGreaterThan(3);
    expect(weight).toBeGreaterThan(100);
    expect(weight).toBeLessThanOrEqual(firstScreenBudget);
  });

  it('adds little for each further screen, and for each dialog to the screen that opens it', () => {
    const first = withImports(firstScreen, withImports(entry()));
    const addedTo = (opener: string, name: string) => {
      const there = withImports(opener, new Set(first));
      return weightOf([...withImports(name)].filter((part) => !there.has(part)));
    };
    const steps = Object.entries(manifest).flatMap(([opener, { dynamicImports = [] }]) =>
      dynamicImports.map((name) => ({ opener, name, weight: addedTo(opener, name) })),
    );
    expect(steps.length).toBeGreaterThan(10);
    expect(steps.filter(({ weight }) => weight > chunkBudget)).toEqual([]);
  });

  it('writes the documents beside the pages, each as the contract wants it, and no text of a document into a chunk', () => {
    const documents = JSON.parse(readFileSync(join(out, 'documents.json'), 'utf8')) as Record<string, string>;
    expect(Object.values(documents).some((text) => text.includes('query Caseload('))).toBe(true);
    expect(Object.keys(documents).every((id) => /^sha256:[0-9a-f]{64}$/.test(id))).toBe(true);
    const contract = buildSchema(readFileSync(join(root, '../api/schema.graphql'), 'utf8'));
    const complaints = Object.values(documents).flatMap((text) => validate(contract, parse(text)));
    expect(complaints.map(({ message }) => message)).toEqual([]);
    const code = Object.values(manifest)
      .filter(({ file }) => file.endsWith('.js'))
      .map(({ file }) => readFileSync(join(out, file), 'utf8'))
      .join('\n');
    expect(code).not.toContain('query Caseload(');
  });

  it('leaves a place for the nonce and holds no inline script', () => {
    const html = readFileSync(join(out, 'index.html'), 'utf8');
    expect(html).toContain('<meta property="csp-nonce" nonce="__NONCE__">');
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(html).not.toMatch(/\sstyle=/);
  });
});
