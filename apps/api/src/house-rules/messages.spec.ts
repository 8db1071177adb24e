import api from '@groundwork/messages/en/api.json' with { type: 'json' };
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '../http/built-apps';
import { say } from '../messages';

const root = workspaceRoot();
const sources = globSync(['apps/api/src/**/*.ts', 'libs/api/*/src/**/*.ts'], { cwd: root }).filter(
  (file) => !file.includes('.spec.') && !file.includes('/built-in/') && !file.includes('/demo/'),
);

/** Keys as they stand in the code: quoted, one dot. */
const keysIn = (text: string): string[] =>
  [...text.matchAll(/'([a-z][A-Za-z]+\.[a-zA-Z]+)(?::[^']*)?'/g)].map(([, key]) => key!);

const namespaces = new Set(Object.keys(api).map((key) => key.split('.')[0]));

describe('the message catalogue', () => {
  it('has every message that the API can say, and none that it never says', () => {
    const code = sources.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
    const templated = [...code.matchAll(/`(invalid\.tooLong):/g)].map(([, key]) => key!);
    const used = new Set([...keysIn(code), ...templated].filter((key) => namespaces.has(key.split('.')[0])));
    expect([...used].filter((key) => !(key in api))).toEqual([]);
    expect(Object.keys(api).filter((key) => !used.has(key))).toEqual([]);
  });

  it('notices a key that nobody wrote down', () => {
    expect(() => say({ key: 'error.neverWritten' })).toThrow('error.neverWritten');
    expect(keysIn(`throw new Refused('tasks.neverWritten');`)).toEqual(['tasks.neverWritten']);
  });

  it('says each of its messages without a gap', () => {
    const values = { max: 3, seconds: 2, reference: 'abc' };
    for (const key of Object.keys(api)) expect(say({ key, values })).toMatch(/^[A-Z].*[.]$/);
  });
});
