import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Complaint } from '../process/complaint.mjs';
import { run, tail } from '../process/run.mjs';
import { ensureBuilt, nx } from '../start/build.mjs';
import { startTestDatabase } from '../test-database.mjs';
import { findChromium } from './chromium.mjs';
import { countJest, countPlaywright, countTap, readReport } from './counts.mjs';

/**
 * @typedef {{ root: string, settings: Record<string, string>, signal: AbortSignal, atEnd: (end: () => unknown) => void }} Context
 * @typedef {{ name: string, title: string, needsBuild?: boolean, run: (context: Context) => Promise<import('./counts.mjs').Counts | void> }} Step
 */

/** Runs a program and complains with the end of what it said when it fails. */
async function must(command, args, options, lines = 80) {
  const { code, output } = await run(command, args, options);
  options.signal.throwIfAborted();
  if (code !== 0) throw new Complaint(tail(output, lines));
  return output;
}

const target =
  (name) =>
  async ({ root, signal }) => {
    const { code, output } = await nx(root, ['run-many', '-t', name, '--outputStyle=static'], { signal });
    signal.throwIfAborted();
    if (code !== 0) throw new Complaint(tail(output, 120));
  };

/** So that what hangs is told, also on a slow machine; in milliseconds. */
const journeyLimit = 16 * 60_000;

const bin = (root, path) => join(root, 'node_modules', path);

/** Fails when nothing ran, when something failed, or when the runner itself broke off. */
function judged(counts, code, output) {
  if (counts && counts.passed + counts.failed === 0) throw new Complaint(`${tail(output, 60)}\nNo test ran.`);
  if (code !== 0 || !counts || counts.failed > 0) {
    const all = { passed: counts?.passed ?? 0, failed: Math.max(counts?.failed ?? 0, 1) };
    throw Object.assign(new Complaint(tail(output, 200)), { counts: all });
  }
  return counts;
}

async function inReportFolder(work) {
  const folder = fs.mkdtempSync(join(tmpdir(), 'groundwork-reports-'));
  try {
    return await work(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function withDatabase({ atEnd }, work) {
  const database = await startTestDatabase();
  let open = true;
  const close = async () => {
    if (open) await database.stop();
    open = false;
  };
  atEnd(close);
  try {
    return await work(database.environment);
  } finally {
    await close();
  }
}

async function lint(context) {
  await target('lint')(context);
  const { root, signal } = context;
  await must(process.execPath, [bin(root, 'eslint/bin/eslint.js'), 'tools', '--max-warnings', '0'], {
    cwd: root,
    signal,
  });
}

async function toolTests({ root, signal }) {
  const specs = fs.globSync('tools/**/*.spec.mjs', { cwd: root });
  const args = ['--test', '--test-reporter=tap', '--test-concurrency=2', ...specs];
  const { code, output } = await run(process.execPath, args, { cwd: root, signal });
  signal.throwIfAborted();
  return judged(countTap(output), code, output);
}

async function jest(context) {
  const { root, signal } = context;
  const projects = fs.globSync(['apps/*/jest.config.mjs', 'libs/{*,*/*}/jest.config.mjs'], { cwd: root });
  const folders = projects.map((file) => file.replace('/jest.config.mjs', '')).sort();
  return withDatabase(context, (environment) =>
    inReportFolder(async (reports) => {
      const file = join(reports, 'jest.json');
      const node = ['--experimental-vm-modules', '--no-warnings', bin(root, 'jest/bin/jest.js')];
      const args = [
        ...node,
        '--ci',
        '--json',
        `--outputFile=${file}`,
        '--maxWorkers=2',
        '--projects',
        ...folders,
      ];
      const env = { ...process.env, ...environment, NODE_ENV: 'test' };
      const { code, output } = await run(process.execPath, args, { cwd: root, env, signal });
      signal.throwIfAborted();
      const report = readReport(file);
      const counts = report && countJest(report, root, folders);
      judged(counts, code, output);
      if (counts.empty.length)
        throw Object.assign(new Complaint(`No test ran for: ${counts.empty.join(', ')}`), { counts });
      return counts;
    }),
  );
}

async function journeys(context) {
  const { root, settings, signal } = context;
  const browser = await findChromium(settings.CHROMIUM_PATH, signal);
  return withDatabase(context, (environment) =>
    inReportFolder(async (reports) => {
      const file = join(reports, 'playwright.json');
      const env = {
        ...process.env,
        ...environment,
        CHROMIUM_PATH: browser,
        PLAYWRIGHT_JSON_OUTPUT_NAME: file,
      };
      const args = [
        bin(root, '@playwright/test/cli.js'),
        'test',
        '--reporter=list,json',
        '--forbid-only',
        `--global-timeout=${journeyLimit}`,
      ];
      const { code, output } = await run(process.execPath, args, {
        cwd: join(root, 'apps/e2e'),
        env,
        signal,
      });
      signal.throwIfAborted();
      const report = readReport(file);
      return judged(report && countPlaywright(report), code, output);
    }),
  );
}

/** What `npm test` does, in this order. @type {Step[]} */
export const steps = [
  {
    name: 'format',
    title: 'Format',
    run: ({ root, signal }) =>
      must(process.execPath, [bin(root, 'prettier/bin/prettier.cjs'), '--check', '.'], {
        cwd: root,
        signal,
      }).then(() => undefined),
  },
  { name: 'lint', title: 'Lint and boundaries', run: lint },
  { name: 'types', title: 'Generated code and types', run: target('typecheck') },
  { name: 'build', title: 'Build', run: ({ root, signal }) => ensureBuilt(root, signal) },
  {
    name: 'contracts',
    title: 'Committed schemas are current',
    needsBuild: true,
    run: ({ root, signal }) =>
      must(process.execPath, ['apps/api/dist/schema.js', '--check'], { cwd: root, signal }).then(
        () => undefined,
      ),
  },
  { name: 'tools', title: 'Tools', needsBuild: true, run: toolTests },
  { name: 'jest', title: 'Rules, features, house rules, pages', needsBuild: true, run: jest },
  { name: 'journeys', title: 'Journeys in Chromium', needsBuild: true, run: journeys },
];
