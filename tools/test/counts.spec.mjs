import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countJest, countPlaywright, countTap, kindOf } from './counts.mjs';

const file = (name, status, ...tests) => ({
  name: `/repo/${name}`,
  status,
  assertionResults: tests.map((each) => ({ status: each })),
});

test('test files are told apart by their place', () => {
  assert.equal(kindOf('apps/api/src/house-rules/wall.spec.ts'), 'house rules');
  assert.equal(kindOf('apps/api/src/features/couples/couples.spec.ts'), 'features');
  assert.equal(kindOf('apps/api/src/features/couples/couple.entity.spec.ts'), 'rules');
  assert.equal(kindOf('libs/forms/src/validate.spec.ts'), 'rules');
  assert.equal(kindOf('apps/dashboard/src/features/couples/couples-page.spec.tsx'), 'pages');
});

test('a file that could not be loaded counts as one failure', () => {
  const testResults = [
    file('libs/forms/a.spec.ts', 'passed', 'passed', 'pending'),
    file('libs/forms/b.spec.ts', 'failed'),
  ];
  const counts = countJest({ testResults }, '/repo', ['libs/forms']);
  assert.equal(counts.passed, 1);
  assert.equal(counts.failed, 1);
});

test('a kind or project in which nothing ran is named', () => {
  const testResults = [
    file('libs/forms/a.spec.ts', 'passed', 'passed'),
    file('apps/api/src/b.spec.ts', 'passed', 'pending'),
  ];
  const { empty } = countJest({ testResults }, '/repo', ['apps/api', 'libs/forms']);
  assert.deepEqual(empty, ['features', 'house rules', 'pages', 'apps/api']);
});

test('a journey that passed only on a second try is a failure', () => {
  assert.deepEqual(countPlaywright({ stats: { expected: 5, unexpected: 1, flaky: 2, skipped: 3 } }), {
    passed: 5,
    failed: 3,
  });
});

test('tests that the runner cancelled are failures', () => {
  assert.deepEqual(countTap('# tests 6\n# pass 3\n# fail 1\n# cancelled 2\n'), { passed: 3, failed: 3 });
});
