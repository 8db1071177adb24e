import { newPin, newRecoveryCode, newToken } from './tokens';

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
