import fc from 'fast-check';
import type { Answers, Form } from './form';
import { answerSummary } from './summary';

const options = [
  { value: 'walk', label: 'A walk' },
  { value: 'breath', label: 'A slow breath' },
];
const form: Form = {
  fields: [
    { id: 'hello', kind: 'information', label: 'Before you start', body: ['Take your time.'] },
    { id: 'what', kind: 'longText', label: 'What changed?', maxLength: 100 },
    { id: 'way', kind: 'choice', label: 'Which way?', options },
    { id: 'where', kind: 'shortText', label: 'Where?', maxLength: 50, showIf: { field: 'way', is: 'walk' } },
    { id: 'ways', kind: 'choices', label: 'Any of these?', options },
    { id: 'level', kind: 'scale', label: 'How safe?', lowLabel: 'Not safe', highLabel: 'Safe' },
    { id: 'spent', kind: 'minutes', label: 'How long?', max: 90 },
    { id: 'told', kind: 'yesNo', label: 'Did you tell anyone?' },
    { id: 'day', kind: 'date', label: 'Which day?' },
    { id: 'at', kind: 'dateTime', label: 'When?' },
    { id: 'own', kind: 'confirmation', label: 'Ready?', statement: 'I wrote this.' },
    {
      id: 'lines',
      kind: 'group',
      label: 'Your sentences',
      itemLabel: 'Sentence',
      minItems: 1,
      maxItems: 3,
      fields: [
        { id: 'before', kind: 'shortText', label: 'Before', maxLength: 50 },
        { id: 'why', kind: 'choice', label: 'Why?', options, showIf: { field: 'before', answered: true } },
      ],
    },
  ],
};

it('tells what was asked and answered, in order, with words for what was chosen', () => {
  const answers: Answers = {
    what: ' I sleep less.\n\nI check the door.\r\nTwice. ',
    way: 'breath',
    where: 'hidden by the answer above',
    ways: ['breath', 'walk'],
    level: 0,
    told: false,
    day: '2026-11-23',
    own: true,
    lines: [{ before: 'It happened.', why: 'walk' }, {}, { before: 'I lied.' }],
  };
  expect(answerSummary(form, answers)).toEqual([
    {
      field: 'what',
      label: 'What changed?',
      kind: 'longText',
      skipped: false,
      lines: ['I sleep less.', '', 'I check the door.', 'Twice.'],
    },
    { field: 'way', label: 'Which way?', kind: 'choice', skipped: false, lines: ['A slow breath'] },
    {
      field: 'ways',
      label: 'Any of these?',
      kind: 'choices',
      skipped: false,
      lines: ['A walk', 'A slow breath'],
    },
    {
      field: 'level',
      label: 'How safe?',
      kind: 'scale',
      skipped: false,
      value: 0,
      lowLabel: 'Not safe',
      highLabel: 'Safe',
    },
    { field: 'spent', label: 'How long?', kind: 'minutes', skipped: true },
    { field: 'told', label: 'Did you tell anyone?', kind: 'yesNo', skipped: false, value: false },
    { field: 'day', label: 'Which day?', kind: 'date', skipped: false, value: '2026-11-23' },
    { field: 'at', label: 'When?', kind: 'dateTime', skipped: true },
    { field: 'own', label: 'Ready?', kind: 'confirmation', skipped: false, lines: ['I wrote this.'] },
    {
      field: 'lines',
      label: 'Your sentences',
      kind: 'group',
      skipped: false,
      itemLabel: 'Sentence',
      items: [
        [
          { field: 'before', label: 'Before', kind: 'shortText', skipped: false, lines: ['It happened.'] },
          { field: 'why', label: 'Why?', kind: 'choice', skipped: false, lines: ['A walk'] },
        ],
        [
          { field: 'before', label: 'Before', kind: 'shortText', skipped: false, lines: ['I lied.'] },
          { field: 'why', label: 'Why?', kind: 'choice', skipped: true },
        ],
      ],
    },
  ]);
});

it('flags what was skipped, blank text and empty items included', () => {
  const rows = answerSummary(form, { what: '  ', ways: [], own: false, lines: [{}, { before: ' ' }] });
  expect(rows.every(({ skipped }) => skipped)).toBe(true);
  expect(rows.map(({ field }) => field)).not.toContain('hello');
});

it('loses no word of a text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (what) => {
      const [row] = answerSummary(form, { what });
      const told = row && 'lines' in row ? row.lines.join('\n') : '';
      return told === what.trim().replace(/\r\n/g, '\n');
    }),
  );
});
