import type { Condition, Field } from './form';
import { adviseOnForm } from './advise-on-form';
import { checkForm } from './check-form';

const options = [
  { value: 'yes', label: 'Yes' },
  { value: 'notYet', label: 'Not yet' },
];
const text: Field = { id: 'what', kind: 'longText', label: 'What?', maxLength: 2000 };
const ready: Field = { id: 'ready', kind: 'choice', label: 'Ready?', options };
const parts: Field = { id: 'parts', kind: 'choices', label: 'Parts', options };
const level: Field = { id: 'level', kind: 'scale', label: 'Level', lowLabel: 'low', highLabel: 'high' };
const spent: Field = { id: 'spent', kind: 'minutes', label: 'Minutes', max: 30 };
const told: Field = { id: 'told', kind: 'yesNo', label: 'Told?' };
const own: Field = { id: 'own', kind: 'confirmation', label: 'Own', statement: 'Mine.' };
const page: Field = { id: 'page', kind: 'information', label: 'Page', body: ['Hello.'] };
const slow: Field = { id: 'slow', kind: 'breathing', label: 'Breathe', inhale: 4, exhale: 6, rounds: 5 };
const land: Field = { id: 'land', kind: 'grounding', label: 'Land', steps: ['Feel your feet.'] };
const lines: Field = {
  id: 'lines',
  kind: 'group',
  label: 'Lines',
  itemLabel: 'Line',
  minItems: 1,
  maxItems: 3,
  fields: [{ id: 'before', kind: 'shortText', label: 'Before', maxLength: 200 }],
};
const everyKind = [page, text, ready, parts, level, spent, told, own, lines, slow, land];
const check = (...fields: readonly unknown[]) => checkForm({ fields: fields as readonly Field[] });

it('a form of every kind passes', () => {
  expect(check(...everyKind)).toEqual([]);
});

it.each<[string, unknown, RegExp]>([
  ['an id that is not camelCase', { ...text, id: 'What-ever' }, /camelCase/],
  ['an id that every object has', { ...text, id: 'constructor' }, /every object has/],
  ['no label', { ...text, label: ' ' }, /what: has no label/],
  ['no maxLength', { id: 'what', kind: 'longText', label: 'What?' }, /maxLength/],
  ['a maxLength over 5000', { ...text, maxLength: 5001 }, /maxLength/],
  ['a minLength over maxLength', { ...text, minLength: 2001 }, /minLength/],
  ['a single option', { ...ready, options: options.slice(1) }, /fewer than two/],
  [
    'two options of one value',
    { ...ready, options: [options[0], { value: 'yes', label: 'Sure' }] },
    /same value/,
  ],
  [
    'two options of one label',
    { ...parts, options: [options[0], { value: 'sure', label: 'Yes' }] },
    /same label/,
  ],
  ['maxChosen beyond the options', { ...parts, maxChosen: 3 }, /maxChosen/],
  ['a scale without an end', { ...level, highLabel: '' }, /end of the scale/],
  ['minutes without end', { ...spent, max: Infinity }, /1440/],
  ['an empty statement', { ...own, statement: '' }, /statement/],
  ['an empty page', { ...page, body: [] }, /paragraph/],
  ['an empty grounding step', { ...land, steps: ['One.', ' '] }, /step/],
  ['breathing that hurries', { ...slow, exhale: 3 }, /out at least as long/],
  ['a group without fields', { ...lines, fields: [] }, /no fields/],
  ['a group in a group', { ...lines, fields: [lines] }, /lines: lines can't be in a group/],
  ['a page in a group', { ...lines, fields: [page] }, /page can't be in a group/],
  ['a group of more than twenty', { ...lines, maxItems: 21 }, /0–20/],
  ['a wrong field in a group', { ...lines, fields: [{ ...text, maxLength: 0 }] }, /lines\.what: maxLength/],
])('%s is found', (_what, field, finding) => {
  expect(check(field)).toEqual([expect.stringMatching(finding)]);
});

it('finds an id that is used twice, a form without fields, and too much text in all', () => {
  expect(check(text, text)).toEqual(['what: the id is used twice.']);
  expect(check()).toEqual(['The form has no fields.']);
  const long: Field[] = Array.from({ length: 10 }, (_, at) => ({
    ...text,
    id: `text${at}`,
    maxLength: 5000,
  }));
  expect(check(...long)).toEqual([expect.stringContaining('50000 characters')]);
});

describe('a condition', () => {
  const when = (showIf: Condition, ...earlier: Field[]) => check(...earlier, { ...land, showIf });
  it.each<[Condition, Field]>([
    [{ field: 'ready', is: 'yes' }, ready],
    [{ field: 'parts', includes: 'notYet' }, parts],
    [{ field: 'level', atLeast: 10 }, level],
    [{ field: 'spent', atMost: 30 }, spent],
    [{ field: 'spent', is: 0 }, spent],
    [{ field: 'told', is: false }, told],
    [{ field: 'own', is: true }, own],
    [{ field: 'lines', answered: true }, lines],
    [{ all: [{ field: 'told', is: true }, { any: [{ field: 'told', answered: false }] }] }, told],
  ])('%j fits', (condition, field) => {
    expect(when(condition, field)).toEqual([]);
  });
  it.each<[Condition, Field, RegExp]>([
    [{ field: 'ready', is: 'perhaps' }, ready, /does not fit/],
    [{ field: 'ready', is: true }, ready, /does not fit/],
    [{ field: 'ready', includes: 'yes' }, ready, /does not fit/],
    [{ field: 'parts', is: 'yes' }, parts, /does not fit/],
    [{ field: 'level', atLeast: 11 }, level, /does not fit/],
    [{ field: 'spent', atMost: 31 }, spent, /does not fit/],
    [{ field: 'what', atMost: 3 }, text, /does not fit/],
    [{ field: 'own', is: false }, own, /does not fit/],
    [{ field: 'page', answered: true }, page, /does not fit/],
    [{ field: 'land', answered: true }, text, /no earlier field/],
    [{ field: 'before', answered: true }, lines, /no earlier field/],
    [{ any: [] }, text, /no parts/],
    [{ all: [{ field: 'gone', answered: true }] }, text, /no earlier field/],
  ])('%j does not fit', (condition, field, finding) => {
    expect(when(condition, field)).toEqual([expect.stringMatching(finding)]);
  });
  it('in a group sees the fields of its item only', () => {
    const inner = (showIf: Condition) => ({ ...lines, fields: [told, { ...text, showIf }] });
    expect(check(inner({ field: 'told', is: true }))).toEqual([]);
    expect(check(ready, inner({ field: 'ready', is: 'yes' }))).toEqual([
      expect.stringMatching(/lines\.what: .*no earlier field/),
    ]);
  });
});

describe('advice', () => {
  const advise = (...fields: Field[]) => adviseOnForm({ fields });
  it('counts the questions that everybody gets', () => {
    const seven = Array.from({ length: 7 }, (_, at): Field => ({ ...level, id: `level${at}` }));
    expect(advise(page, ...seven, { ...told, showIf: { field: 'level0', atLeast: 5 } })).toEqual([]);
    expect(advise(...seven, told)).toEqual([expect.stringContaining('8 questions')]);
  });
  it('wants a calming page after the last long text', () => {
    expect(advise(text, land)).toEqual([]);
    expect(advise(slow, text, told)).toEqual([expect.stringContaining('calms')]);
    expect(advise({ ...text, maxLength: 300 })).toEqual([]);
    expect(advise({ ...lines, fields: [{ ...text, id: 'before' }] } as Field)).toEqual([
      expect.stringContaining('calms'),
    ]);
  });
});
