import fc from 'fast-check';
import type { Form } from './form';
import { shownAnswers } from './shown';
import { answersLimit, readableText, validateAnswers } from './validate';

const options = [
  { value: 'yes', label: 'Yes' },
  { value: 'notYet', label: 'Not yet' },
];
const form: Form = {
  fields: [
    { id: 'calm', kind: 'grounding', label: 'Land', steps: ['Feel your feet.'] },
    { id: 'what', kind: 'longText', label: 'What?', maxLength: 50, minLength: 5, required: true },
    { id: 'name', kind: 'shortText', label: 'Name', maxLength: 10 },
    { id: 'level', kind: 'scale', label: 'Level', lowLabel: 'low', highLabel: 'high' },
    { id: 'ready', kind: 'choice', label: 'Ready?', options },
    { id: 'parts', kind: 'choices', label: 'Parts', options, maxChosen: 1 },
    { id: 'day', kind: 'date', label: 'Day' },
    { id: 'at', kind: 'time', label: 'Time' },
    { id: 'when', kind: 'dateTime', label: 'When' },
    { id: 'told', kind: 'yesNo', label: 'Told?' },
    { id: 'spent', kind: 'minutes', label: 'Minutes', max: 90 },
    {
      id: 'agree',
      kind: 'confirmation',
      label: 'Confirm',
      statement: 'I wrote this.',
      required: true,
      showIf: { field: 'ready', is: 'yes' },
    },
    {
      id: 'lines',
      kind: 'group',
      label: 'Lines',
      itemLabel: 'Line',
      minItems: 2,
      maxItems: 3,
      fields: [
        { id: 'before', kind: 'shortText', label: 'Before', maxLength: 20, required: true },
        { id: 'after', kind: 'shortText', label: 'After', maxLength: 20 },
      ],
    },
  ],
};
const draft = (answers: unknown) => validateAnswers(form, answers, { complete: false });
const sent = (answers: object) => validateAnswers(form, { what: 'I lied.', ...answers }, { complete: true });
const codes = (answers: unknown) => draft(answers).map(({ path, code }) => `${path} ${code}`);

const good = {
  what: 'I told you half of it.',
  name: 'Ada',
  level: 0,
  ready: 'yes',
  parts: ['notYet'],
  day: '2028-02-29',
  at: '00:05',
  when: '2026-11-23T18:30',
  told: false,
  spent: 90,
  agree: true,
  lines: [{ before: 'a', after: 'b' }, { before: 'c' }],
};

describe('any answer', () => {
  it('of the right kind is good, as a draft and when sent', () => {
    expect(draft(good)).toEqual([]);
    expect(sent(good)).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['what', 'x'.repeat(51), 'tooLong'],
    ['what', ['text'], 'wrongKind'],
    ['what', [], 'wrongKind'],
    ['what', { length: 3 }, 'wrongKind'],
    ['what', null, 'wrongKind'],
    ['what', 'half \ud800 a pair', 'wrongKind'],
    ['what', 'a\0b', 'wrongKind'],
    ['what', 'x'.repeat(1_000_000), 'tooLong'],
    ['level', '7', 'wrongKind'],
    ['level', NaN, 'wrongKind'],
    ['level', Infinity, 'outOfRange'],
    ['level', 10.5, 'outOfRange'],
    ['level', 11, 'outOfRange'],
    ['level', -1, 'outOfRange'],
    ['spent', 91, 'outOfRange'],
    ['ready', 'perhaps', 'notAnOption'],
    ['ready', 'constructor', 'notAnOption'],
    ['ready', true, 'wrongKind'],
    ['parts', 'yes', 'wrongKind'],
    ['parts', '', 'wrongKind'],
    ['parts', ['perhaps'], 'notAnOption'],
    ['parts', [['yes']], 'notAnOption'],
    ['parts', ['yes', 'notYet'], 'tooManyChosen'],
    ['day', '2026-02-29', 'notADate'],
    ['day', '2026-04-31', 'notADate'],
    ['day', '2026-13-01', 'notADate'],
    ['day', '0026-01-01', 'notADate'],
    ['day', '23.11.2026', 'notADate'],
    ['day', 20261123, 'wrongKind'],
    ['at', '24:00', 'notATime'],
    ['at', '9:30', 'notATime'],
    ['when', '2026-02-30T10:00', 'notADate'],
    ['when', '2026-02-20 10:00', 'notATime'],
    ['when', '2026-02-20T10:00:00Z', 'notATime'],
    ['told', 'yes', 'wrongKind'],
    ['agree', 1, 'wrongKind'],
    ['calm', 'done', 'unknownField'],
    ['stray', 'x', 'unknownField'],
    ['lines', { 0: {} }, 'wrongKind'],
    ['lines', [{}, {}, {}, {}], 'tooManyItems'],
  ])('%s: %j is refused as %s', (id, answer, code) => {
    expect(draft({ [id]: answer }).filter(({ path }) => path !== '')).toMatchObject([{ path: id, code }]);
  });

  it('chosen twice is refused', () => {
    const roomy: Form = { fields: [{ id: 'parts', kind: 'choices', label: 'Parts', options }] };
    expect(validateAnswers(roomy, { parts: ['yes', 'yes'] }, { complete: false })).toEqual([
      { path: 'parts', code: 'wrongKind' },
    ]);
  });

  it('inside a group is refused with its place', () => {
    expect(codes({ lines: [{ before: 'ok' }, { before: 7, odd: 1 }, 'text'] })).toEqual([
      'lines.1.odd unknownField',
      'lines.1.before wrongKind',
      'lines.2 wrongKind',
    ]);
  });

  it('says the limit, for the message', () => {
    expect(draft({ name: 'x'.repeat(12) })).toEqual([
      { path: 'name', code: 'tooLong', values: { max: 10, length: 12 } },
    ]);
    expect(sent({ what: 'I' })).toEqual([{ path: 'what', code: 'tooShort', values: { min: 5, length: 1 } }]);
  });

  it('counts a text without the blanks around it', () => {
    expect(draft({ name: `  ${'x'.repeat(10)}\n` })).toEqual([]);
  });
});

describe('a draft', () => {
  it('may be empty, short and half filled', () => {
    expect(draft({})).toEqual([]);
    expect(
      draft({ what: 'I', day: '', ready: ' ', parts: [], agree: false, lines: [{ after: 'x' }, {}] }),
    ).toEqual([]);
  });
});

describe('sending', () => {
  it('needs what is required, and only while it is shown', () => {
    expect(sent({ what: '  ' })).toEqual([{ path: 'what', code: 'required' }]);
    expect(sent({ ready: 'yes', agree: false })).toEqual([{ path: 'agree', code: 'required' }]);
    expect(sent({ ready: 'notYet' })).toEqual([]);
  });

  it('needs enough items once a group is begun, and no empty ones', () => {
    expect(sent({ lines: [{ before: 'a' }, {}] })).toEqual([
      { path: 'lines', code: 'tooFewItems', values: { min: 2 } },
    ]);
    expect(sent({ lines: [{ before: 'a' }, {}, { before: 'b' }] })).toEqual([]);
    expect(sent({ lines: [{}, { after: ' ' }] })).toEqual([]);
    expect(sent({ lines: [{ before: 'a' }, { after: 'b' }] })).toEqual([
      { path: 'lines.1.before', code: 'required' },
    ]);
  });

  it('ignores an answer to a field that is not shown, whatever it is', () => {
    expect(sent({ ready: 'notYet', agree: { deep: true } })).toEqual([]);
    expect(shownAnswers(form, { what: 'I lied.', ready: 'notYet', agree: true })).toEqual({
      what: 'I lied.',
      ready: 'notYet',
    });
  });

  it('refuses unknown fields all the same', () => {
    expect(sent({ stray: 1 })).toEqual([{ path: 'stray', code: 'unknownField' }]);
    expect(sent({ lines: [{ stray: 1 }] })).toEqual([{ path: 'lines.0.stray', code: 'unknownField' }]);
  });
});

describe('hostile input', () => {
  it.each([[undefined], [null], ['text'], [7], [[]], [[good]]])('%j is no set of answers', (answers) => {
    expect(draft(answers)).toEqual([{ path: '', code: 'wrongKind' }]);
  });

  it('with prototype keys is unknown, and changes nothing', () => {
    expect(codes(JSON.parse('{"__proto__":{"what":"x"},"constructor":1,"hasOwnProperty":2}'))).toEqual([
      '__proto__ unknownField',
      'constructor unknownField',
      'hasOwnProperty unknownField',
    ]);
    expect(validateAnswers(form, Object.create({ what: 'inherited' }), { complete: true })).toEqual([
      { path: 'what', code: 'required' },
    ]);
  });

  it('that is large, deep or circular is too large, and names at most fifty problems', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`);
    let deeper: unknown[] = [];
    for (let level = 0; level < 200_000; level += 1) deeper = [deeper];
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    expect(codes({ name: deep })).toEqual(['name wrongKind']);
    expect(codes({ name: deeper })).toEqual([' tooLarge', 'name wrongKind']);
    expect(codes(circle)).toEqual([' tooLarge', 'self unknownField']);
    const wide = Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`k${at}`, 'x']));
    expect(draft(wide)).toHaveLength(50);
    expect(draft({ ['k'.repeat(1_000_000)]: 1 })[1]?.path).toHaveLength(60);
  });

  it('is measured in bytes, as it travels', () => {
    const wide: Form = { fields: [{ id: 'a', kind: 'longText', label: 'A', maxLength: 100_000 }] };
    const frame = '{"a":""}'.length;
    const isLarge = (text: string): boolean =>
      validateAnswers(wide, { a: text }, { complete: false }).length > 0;
    expect(isLarge('x'.repeat(answersLimit - frame))).toBe(false);
    expect(isLarge('x'.repeat(answersLimit - frame + 1))).toBe(true);
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.integer({ min: answersLimit - 150, max: answersLimit }),
        (text, padding) => {
          const whole = text + 'x'.repeat(padding);
          return (
            isLarge(whole) ===
            encodeURIComponent(JSON.stringify({ a: whole })).replace(/%../g, 'x').length > answersLimit
          );
        },
      ),
    );
  });

  it('never makes it throw, and what it lets through can be stored and sent', () => {
    const anything = fc.anything({
      withNullPrototype: true,
      withBigInt: true,
      withMap: true,
      withDate: true,
      maxDepth: 4,
    });
    const keys = fc.constantFrom(...form.fields.map(({ id }) => id), '__proto__', 'toString', 'stray');
    const near = fc.record(
      {
        what: fc.string({ unit: 'binary', maxLength: 60 }),
        level: fc.double(),
        lines: fc.array(fc.dictionary(fc.constantFrom('before', 'after'), anything)),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.oneof(anything, fc.dictionary(keys, anything), near),
        fc.boolean(),
        (answers, complete) => {
          if (validateAnswers(form, answers, { complete }).length > 0) return;
          const kept = shownAnswers(form, JSON.parse(JSON.stringify(answers)));
          expect(validateAnswers(form, kept, { complete })).toEqual([]);
          expect(shownAnswers(form, kept)).toEqual(kept);
          expect(JSON.stringify(kept)).not.toMatch(/\\u0000|\\ud[89a-f]/);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('objects that are no records', () => {
  it.each([[new Date(NaN)], [new Date(0)], [new Map()], [/x/], [() => ({})]])(
    '%s holds no answers',
    (answers) => {
      expect(validateAnswers(form, answers, { complete: false })).toEqual([{ path: '', code: 'wrongKind' }]);
    },
  );
});

describe('text that was pasted', () => {
  it('loses only what nothing can hold', () => {
    expect(readableText('a\0b \ud83d\ude00 c\udc00')).toBe('ab \ud83d\ude00 c');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (text) => {
        expect(draft({ what: readableText(text) }).every(({ code }) => code === 'tooLong')).toBe(true);
      }),
    );
  });
});
