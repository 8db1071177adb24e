import { ONE_LINE, PLAIN_ADDRESS } from './typed-text';

/** What ends a line, or turns around what stands after it. */
const tricks = ['\n', '\r\nBcc: spy@mail.example', '\t', '\u0000', '\u2028', '\u2029', '\u202E', '\u2066'];

describe('one line', () => {
  it.each(tricks)('holds no %j', (trick) => {
    expect(ONE_LINE.test(`Willow${trick}Room`)).toBe(false);
  });

  it.each(['Zoë O’Neil-Śmith 3rd', 'سارا\u200cجان', 'רון\u200f', '👩‍👧 Ada', '', "they/them 'n' more"])(
    'holds what people and clinics are called: %j',
    (name) => {
      expect(ONE_LINE.test(name)).toBe(true);
    },
  );
});

describe('an address', () => {
  it.each([...tricks, ' ', '\u00A0', '\u200B', '\u00AD', '\uFEFF'])('holds no %j', (trick) => {
    expect(PLAIN_ADDRESS.test(`"a${trick}b"@mail.example`)).toBe(false);
  });

  it.each(['ada@mail.example', "o'neil+steps@mail.example", 'zoë@bücher.example', '"a,b"@mail.example'])(
    'may be %s',
    (address) => {
      expect(PLAIN_ADDRESS.test(address)).toBe(true);
    },
  );
});
