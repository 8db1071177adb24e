import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';

/** @typedef {{ passed: number, failed: number, note?: string }} Counts */

/** What kind of promise a test file keeps (docs/architecture.md, tests), by its path in the checkout. */
export function kindOf(path) {
  if (path.includes('/house-rules/')) return 'house rules';
  if (/^(apps\/(dashboard|client)|libs\/web)\//.test(path)) return 'pages';
  if (path.startsWith('apps/api/src/features/') && !path.endsWith('.entity.spec.ts')) return 'features';
  return 'rules';
}

const kinds = ['rules', 'features', 'house rules', 'pages'];

/**
 * Sums up Jest's report by kind.
 * @param {{ testResults: { name: string, status: string, assertionResults: { status: string }[] }[] }} report
 * @param {string} root
 * @param {string[]} projects folders, relative to the root, each of which must have run a test
 * @returns {Counts & { empty: string[] }} `empty` names the kinds and projects without a single passed or failed test
 */
export function countJest(report, root, projects) {
  const ran = { passed: 0, failed: 0 };
  const byKind = Object.fromEntries(kinds.map((kind) => [kind, 0]));
  const byProject = Object.fromEntries(projects.map((project) => [project, 0]));
  for (const { name, status, assertionResults } of report.testResults) {
    const path = relative(root, name).split(sep).join('/');
    const passed = assertionResults.filter((each) => each.status === 'passed').length;
    const failed = assertionResults.filter((each) => each.status === 'failed').length;
    ran.passed += passed;
    // A file that could not even be loaded has no tests to count, and is a failure all the same.
    ran.failed += status === 'failed' ? Math.max(failed, 1) : failed;
    byKind[kindOf(path)] += passed + failed;
    const project = projects.find((each) => path.startsWith(`${each}/`));
    if (project) byProject[project] += passed + failed;
  }
  const empty = Object.entries({ ...byKind, ...byProject }).filter(([, count]) => count === 0);
  return {
    ...ran,
    note: kinds.map((kind) => `${kind} ${byKind[kind]}`).join(', '),
    empty: empty.map(([name]) => name),
  };
}

/** Sums up Playwright's JSON report; a test that passed only when repeated counts as failed. @returns {Counts} */
export function countPlaywright({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}

/** Sums up what Node's test runner wrote as TAP. @returns {Counts} */
export function countTap(text) {
  const number = (label) => Number(text.match(new RegExp(`^# ${label} (\\d+)$`, 'm'))?.[1] ?? 0);
  return { passed: number('pass'), failed: number('fail') + number('cancelled') };
}

/** A report that a test runner wrote as JSON; null when it wrote none. */
export function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
