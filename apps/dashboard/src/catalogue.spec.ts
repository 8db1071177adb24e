import messages from '@groundwork/messages/en/dashboard' with { type: 'json' };
import { IntlMessageFormat } from 'intl-messageformat';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const folders = ['apps/dashboard/src', 'libs/web/ui/src', 'libs/web/graphql/src'];
const sources = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.spec\.|generated|testing/.test(file))
    .map((file) => readFileSync(join(root, folder, file), 'utf8')),
);
const code = sources.join('\n');
const keys = Object.keys(messages);

/** Keys written whole, and families written as a template: `stage.${stage}`. */
const whole = new Set([...code.matchAll(/['"]([a-zA-Z]+(?:\.[a-zA-Z0-9]+)+)['"]/g)].map(([, key]) => key));
const families = [...code.matchAll(/`([a-zA-Z]+(?:\.[a-zA-Z]+)*\.?)\$\{[^`]*\}([^`$]*)`/g)].map(
  ([, start = '', end = '']) => ({ start, end }),
);
const isUsed = (key: string) =>
  whole.has(key) ||
  families.some(({ start, end }) => key.startsWith(start) && key.endsWith(end) && start.includes('.'));

describe('the message catalogue of the dashboard', () => {
  it('holds no message that nobody uses', () => {
    expect(sources.length).toBeGreaterThan(80);
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });

  it('parses, every message', () => {
    const broken = Object.entries(messages).filter(([, message]) => {
      try {
        new IntlMessageFormat(message, 'en');
        return false;
      } catch {
        return true;
      }
    });
    expect(broken).toEqual([]);
  });

  it('keeps to the words of the practice', () => {
    const banned =
      /\b(patients?|users?|items?|victims?|cheaters?|offenders?|betray\w*|compliance|failed|overdue|missed|scores?|streaks?|monitor\w*)\b/i;
    expect(Object.entries(messages).filter(([, message]) => banned.test(message))).toEqual([]);
  });
});
