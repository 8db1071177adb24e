/** @jest-environment jsdom */
import type { AskingField, Form } from '@groundwork/forms';

import { postedFrom, readAnswer, readAnswers } from './read-answers';

const text: AskingField = { id: 'a', kind: 'longText', label: 'A', maxLength: 50 };
const scale: AskingField = { id: 'a', kind: 'scale', label: 'A', lowLabel: 'low', highLabel: 'high' };
const yesNo: AskingField = { id: 'a', kind: 'yesNo', label: 'A' };
const options = [
  { value: 'x', label: 'X' },
  { value: 'y', label: 'Y' },
];
const group: AskingField = {
  id: 'a',
  kind: 'group',
  label: 'A',
  itemLabel: 'Item',
  minItems: 1,
  maxItems: 3,
  fields: [
    { id: 'was', kind: 'shortText', label: 'Was', maxLength: 20 },
    { id: 'how', kind: 'choices', label: 'How', options },
  ],
};

describe('an answer read from a posted form', () => {
  it.each([
    [text, 'hello\r\nthere', 'hello\nthere'],
    [text, ' keeps its spaces ', ' keeps its spaces '],
    [text, 'no \0 or \ud800', 'no  or '],
    [scale, '0', 0],
    [scale, '10', 10],
    [yesNo, 'yes', true],
    [yesNo, 'no', false],
    [{ id: 'a', kind: 'confirmation', label: 'A', statement: 'So it is.' } as const, 'yes', true],
    [{ id: 'a', kind: 'minutes', label: 'A', max: 60 } as const, ' 25 ', 25],
    [{ id: 'a', kind: 'date', label: 'A' } as const, '2026-11-23', '2026-11-23'],
    [{ id: 'a', kind: 'choice', label: 'A', options } as const, 'x', 'x'],
  ])('$0.kind $1', (field, value, answer) => {
    expect(readAnswer(field, { a: value })).toBe(answer);
  });

  it.each([text, scale, yesNo, group])('is undefined when $kind was left empty', (field) => {
    expect(readAnswer(field, {})).toBeUndefined();
    expect(readAnswer(field, { a: '' })).toBeUndefined();
  });

  it('counts blank text as left empty', () => {
    expect(readAnswer(text, { a: ' \r\n ' })).toBeUndefined();
  });

  it('keeps what is no number, day or choice as it was typed', () => {
    expect(readAnswer(scale, { a: 'seven' })).toBe('seven');
    expect(readAnswer(scale, { a: '-1' })).toBe('-1');
    expect(readAnswer(yesNo, { a: 'maybe' })).toBe('maybe');
    expect(readAnswer({ id: 'a', kind: 'date', label: 'A' }, { a: '23/11/2026' })).toBe('23/11/2026');
    expect(readAnswer(text, { a: ['one', 'two'] })).toEqual(['one', 'two']);
  });

  it('makes a list of choices, of one as of many', () => {
    const field: AskingField = { id: 'a', kind: 'choices', label: 'A', options };
    expect(readAnswer(field, { a: 'x' })).toEqual(['x']);
    expect(readAnswer(field, { a: ['x', 'y'] })).toEqual(['x', 'y']);
  });

  it('reads the items of a group, empty ones in their place', () => {
    const posted = { a: '3', 'a.0.was': 'one', 'a.2.was': 'three', 'a.2.how': ['x', 'y'] };
    expect(readAnswer(group, posted)).toEqual([{ was: 'one' }, {}, { was: 'three', how: ['x', 'y'] }]);
  });

  it('reads no more items than it takes to see that there are too many', () => {
    expect(readAnswer(group, { a: '999' })).toHaveLength(4);
    expect(readAnswer(group, { a: '999999999' })).toBeUndefined();
  });
});

describe('the answers of a form', () => {
  const form: Form = {
    fields: [text, { id: 'note', kind: 'information', label: 'Note', body: ['Read this.'] }],
  };

  it('hold no key for what was left empty, and none that was not asked', () => {
    expect(readAnswers(form.fields, { a: 'yes', note: 'no', other: 'x' })).toEqual({ a: 'yes' });
    expect(readAnswers(form.fields, {})).toEqual({});
  });

  it('are not taken from what an object inherits', () => {
    const field: AskingField = { ...text, id: 'toString' };
    expect(readAnswers([field], {})).toEqual({});
  });
});

describe('what inputs hold', () => {
  it('is what a form would post', () => {
    document.body.innerHTML = `<form>
      <input name="line" value="one"><textarea name="box">two</textarea>
      <input type="radio" name="r" value="1"><input type="radio" name="r" value="2" checked>
      <input type="checkbox" name="c" value="x" checked><input type="checkbox" name="c" value="y" checked>
      <input type="checkbox" name="off" value="x"><input value="nameless"><button name="then" value="skip"></button>
    </form>`;
    expect(postedFrom(document.body)).toEqual({ line: 'one', box: 'two', r: '2', c: ['x', 'y'] });
  });
});
