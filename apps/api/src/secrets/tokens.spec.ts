import { newLinkCode, newPin, newRecoveryCode, newToken, shownCode, typedCode, typedPin } from './tokens';

const many = <T>(make: () => T): T[] => Array.from({ length: 2000 }, make);

it('makes tokens of 256 bits that fit into an address', () => {
  const tokens = many(newToken);
  expect(new Set(tokens).size).toBe(2000);
  for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
});

it('makes PINs of six digits, zeros in front included, each digit as often as any', () => {
  const pins = many(newPin);
  for (const pin of pins) expect(pin).toMatch(/^\d{6}$/);
  expect(pins.some((pin) => pin.startsWith('0'))).toBe(true);
  const digits = [...pins.join('')];
  for (const digit of '0123456789') {
    const share = digits.filter((each) => each === digit).length / digits.length;
    // 12,000 digits: nine standard deviations to either side.
    expect(Math.abs(share - 0.1)).toBeLessThan(0.025);
  }
});

it('makes recovery codes of letters that can be read from paper', () => {
  const codes = many(newRecoveryCode);
  expect(new Set(codes).size).toBe(2000);
  for (const code of codes) expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{5}-[2-9A-HJKMNP-TV-Z]{5}$/);
});

it('makes codes of twelve of 32 letters, each as often as any', () => {
  const codes = many(newLinkCode);
  expect(new Set(codes).size).toBe(2000);
  const letters = [...codes.join('')];
  expect(new Set(letters).size).toBe(32);
  for (const letter of new Set(letters)) {
    const share = letters.filter((each) => each === letter).length / letters.length;
    // 24,000 letters: nine standard deviations to either side.
    expect(Math.abs(share - 1 / 32)).toBeLessThan(0.0101);
  }
});

it('reads a code however it is typed, and takes nothing else for one', () => {
  const code = '70Q2M1XW9TBE';
  expect(shownCode(code)).toBe('70Q2-M1XW-9TBE');
  for (const typed of [
    shownCode(code),
    code,
    '7oq2 mlxw 9tbe',
    '7OQ2–MIXW–9TBE',
    ' 7 0 q 2.m 1 x w_9 t b e ',
  ]) {
    expect([typed, typedCode(typed)]).toEqual([typed, code]);
  }
  for (const typed of ['', '70Q2-M1XW-9TB', '70Q2-M1XW-9TBEE', '70Q2-M1XW-9TBU', newToken()]) {
    expect([typed, typedCode(typed)]).toEqual([typed, undefined]);
  }
});

it('reads a PIN however it is typed or pasted, in the digits of the phone, and takes nothing else for one', () => {
  for (const typed of [
    '040376',
    ' 040 376\n',
    '040-376',
    '040–376',
    '040\u00a0376',
    '\u200e040376\u200f',
    '040376.',
    '０４０３７６',
    '٠٤٠٣٧٦',
    '۰۴۰۳۷۶',
  ]) {
    expect([typed, typedPin(typed)]).toEqual([typed, '040376']);
  }
  for (const typed of ['', '04037', '0403766', '04037x', '+040376', '4.0376e5']) {
    expect([typed, typedPin(typed)]).toEqual([typed, undefined]);
  }
});
