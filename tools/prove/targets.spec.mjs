import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shortfalls, tableOf, targets } from './targets.mjs';

const whole = () =>
  new Map(Object.entries(targets).map(([battery, cases]) => [battery, { cases, ms: 1_234 }]));

test('a run that reaches every target has held', () => {
  assert.deepEqual(shortfalls(whole(), { everything: true }), []);
});

test('a count below its target is named, with both figures', () => {
  const held = whole().set('fuzzed requests', { cases: 999_999 });
  assert.deepEqual(shortfalls(held, { everything: true }), ['fuzzed requests: 999,999 of 1,000,000']);
});

test('a battery that is gone is named when everything was asked for, and only then', () => {
  const held = whole();
  held.delete('non-interference pairs');
  assert.deepEqual(shortfalls(held, { everything: true }), ['non-interference pairs: did not run']);
  assert.deepEqual(shortfalls(held, { everything: false }), []);
});

test('no case is too few, whatever was asked for', () => {
  const battery = 'acknowledged writes, 0 lost, 0 doubled';
  const asked = { everything: false, shorter: [battery] };
  assert.deepEqual(shortfalls(new Map([[battery, { cases: 0 }]]), asked), [`${battery}: 0 of 1`]);
  assert.deepEqual(shortfalls(new Map([[battery, { cases: 12 }]]), asked), []);
  assert.deepEqual(shortfalls(new Map([['a new one', { cases: 0 }]]), asked), ['a new one: 0 of 1']);
});

test('the table says count, target and time', () => {
  const [head, line] = tableOf(new Map([['fuzzed requests', { cases: 1_200_000, ms: 65_000 }]])).split('\n');
  assert.match(head, /held +target +time +battery/);
  assert.match(line, /1,200,000 +1,000,000 +65 s +fuzzed requests/);
});
