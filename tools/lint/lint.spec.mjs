import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { ESLint } from 'eslint';

// Each rule of the house plan with a deliberate breach: a file that would land if the rule were gone.
const root = resolve(import.meta.dirname, '../..');

const boundaries = '@nx/enforce-module-boundaries';
const breaches = [
  [
    'the API uses React',
    'apps/api/src',
    'ts',
    `import { useState } from 'react';\nexport const x = useState;`,
    boundaries,
  ],
  ['the API imports the dashboard', 'apps/api/src', 'ts', `import '@groundwork/ui';`, boundaries],
  [
    'the dashboard imports the database',
    'apps/dashboard/src',
    'ts',
    `import '@groundwork/database';`,
    boundaries,
  ],
  ['the dashboard uses Nest', 'apps/dashboard/src', 'ts', `import '@nestjs/common';`, boundaries],
  ['the forms use Nest', 'libs/forms/src', 'ts', `import '@nestjs/common';`, boundaries],
  ['the forms use React', 'libs/forms/src', 'ts', `import 'react';`, boundaries],
  ['the forms use another library', 'libs/forms/src', 'ts', `import '@groundwork/database';`, boundaries],
  [
    'a platform library uses the test builders',
    'libs/api/access/src',
    'ts',
    `import '@groundwork/testing';`,
    boundaries,
  ],
  ['our components know Apollo', 'libs/web/ui/src', 'ts', `import '@apollo/client';`, boundaries],
  ['our components know the router', 'libs/web/ui/src', 'ts', `import 'react-router';`, boundaries],
  [
    'a relative import crosses projects',
    'apps/client/src',
    'ts',
    `import '../../../libs/forms/src/form';`,
    boundaries,
  ],
  [
    'a feature goes past the door of another',
    'apps/api/src/features/staff',
    'ts',
    `import { Couple } from '../couples/couple.entity';\nexport const x = Couple;`,
    'groundwork/feature-door',
  ],
  [
    'a feature opens a pool of its own',
    'apps/api/src/features/staff',
    'ts',
    `import { DataSource } from 'typeorm';\nexport const x = new DataSource({ type: 'postgres' });`,
    'groundwork/no-way-around-the-wall',
  ],
  [
    'a component speaks without the catalogue',
    'apps/dashboard/src',
    'tsx',
    `export const X = () => <p>Hello there</p>;`,
    'groundwork/words-from-the-catalogue',
  ],
  [
    'a label speaks without the catalogue',
    'apps/dashboard/src',
    'tsx',
    `export const X = () => <button aria-label="Close it" />;`,
    'groundwork/words-from-the-catalogue',
  ],
  ...[
    [`<p>{'Hello there'}</p>`, 'a text in braces'],
    ['<p>{`Hello ${1}`}</p>', 'a template'],
    [`<p>{Math.random() > 1 ? 'Hello' : null}</p>`, 'one of two'],
    [`<p>{Math.random() > 1 && 'Hello'}</p>`, 'a text that is there at times'],
    [`<button title={'Close it'} />`, 'a label in braces'],
  ].map(([markup, how]) => [
    `a component speaks without the catalogue: ${how}`,
    'apps/dashboard/src',
    'tsx',
    `export const X = () => ${markup};`,
    'groundwork/words-from-the-catalogue',
  ]),
  ...[
    [`const words = 'Hello there';\nexport const X = () => words;`, 'a text with a name'],
    [`export const x = (say: (words: string) => void) => say('Hello there');`, 'a text that is handed on'],
    ['export const x = (n: number) => ({ title: `Hello there, ${n}` });', 'a text of an object'],
  ].map(([text, how]) => [
    `a screen speaks without the catalogue: ${how}`,
    'apps/dashboard/src',
    'ts',
    text,
    'groundwork/words-from-the-catalogue',
  ]),
  [
    'a cookie beside the sessions',
    'apps/api/src/features/staff',
    'ts',
    `export const x = (response: { cookie(a: string, b: string, c: object): void }) => response.cookie('a', 'b', {});`,
    'no-restricted-syntax',
  ],
  [
    'a cookie written as a header',
    'apps/api/src/http',
    'ts',
    `export const x = (response: { set(a: string, b: string): void }) => response.set('Set-Cookie', 'a=b');`,
    'no-restricted-syntax',
  ],
  ['a line of the log beside the log', 'apps/api/src', 'ts', `console.log(1);\nexport {};`, 'no-console'],
  ...['localStorage', 'sessionStorage', 'indexedDB', 'caches'].map((store) => [
    `something is kept on the device: ${store}`,
    'apps/dashboard/src',
    'ts',
    `export const x = ${store};`,
    'no-restricted-globals',
  ]),
  [
    'something is kept on the device, by another name',
    'apps/client/src',
    'ts',
    `export const x = window.localStorage;`,
    'no-restricted-properties',
  ],
  ...[
    ['a service worker', 'navigator.serviceWorker'],
    ['a cookie of a page', `(document.cookie = 'a=b')`],
    ['a file on the device', 'navigator.storage'],
  ].map(([breach, text]) => [
    breach,
    'apps/client/src',
    'ts',
    `export const x = ${text};`,
    'no-restricted-properties',
  ]),
  [
    'a cookie of a page, the other way',
    'apps/client/src',
    'ts',
    'export const x = cookieStore;',
    'no-restricted-globals',
  ],
  [
    'a feature sends mail past the outbox',
    'apps/api/src/features/staff',
    'ts',
    `import 'nodemailer';`,
    'no-restricted-imports',
  ],
  [
    'a feature asks the database past the wall',
    'apps/api/src/features/staff',
    'ts',
    `import 'pg';`,
    'no-restricted-imports',
  ],
  ...['nodemailer', 'pg'].map((name) => [
    `a feature goes past a door when it runs: ${name}`,
    'apps/api/src/features/staff',
    'ts',
    `export const x = () => import('${name}');`,
    'no-restricted-syntax',
  ]),
  [
    'Mantine comes from elsewhere',
    'apps/dashboard/src',
    'ts',
    `import '@mantine/core';`,
    'no-restricted-imports',
  ],
  ['a file grows', 'libs/forms/src', 'ts', `${'export {};\n'.repeat(251)}`, 'max-lines'],
  ['any', 'libs/forms/src', 'ts', 'export const x: any = 1;', '@typescript-eslint/no-explicit-any'],
  [
    'a promise floats',
    'apps/api/src',
    'ts',
    'Promise.resolve(1);\nexport {};',
    '@typescript-eslint/no-floating-promises',
  ],
  ['a default export', 'libs/forms/src', 'ts', 'export default 1;', 'import-x/no-default-export'],
];

const circle = ['one', 'other'].map((name) => `breach-${name}-${process.pid}`);
const cases = breaches.map(([breach, folder, ending, text, rule], i) => ({
  breach,
  file: join(root, folder, `breach-${i}-${process.pid}.${ending}`),
  text,
  rule,
}));
circle.forEach((own, i) =>
  cases.push({
    breach: `a circle of imports, side ${i + 1}`,
    file: join(root, 'libs/forms/src', `${own}.ts`),
    text: `import { x${1 - i} } from './${circle[1 - i]}';\nexport const x${i} = () => x${1 - i};`,
    rule: 'import-x/no-cycle',
  }),
);

const files = cases.map(({ file }) => file);
const found = new Map();
before(async () => {
  for (const { file, text } of cases) writeFileSync(file, text);
  const results = await new ESLint({ cwd: root }).lintFiles(files);
  for (const { filePath, messages } of results)
    found.set(
      filePath,
      messages.map(({ ruleId }) => ruleId),
    );
});
after(() => files.forEach((file) => rmSync(file, { force: true })));

for (const { breach, file, rule } of cases) {
  test(`lint refuses: ${breach}`, () => {
    const rules = found.get(file);
    assert.ok(rules.includes(rule), `found ${JSON.stringify(rules)} instead of ${rule}`);
  });
}
