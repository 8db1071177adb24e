import fc from 'fast-check';
import { findWording, type WordingKind } from './find-wording';

const found = (text: string): string[] => findWording(text).map(({ kind, term }) => `${kind}: ${term}`);

describe('marks', () => {
  it.each<[WordingKind, string, string]>([
    ['vague', 'Things happened last spring.', 'things happened'],
    ['vague', 'It just happened.', 'it just happened'],
    ['vague', 'I know that mistakes were made.', 'mistakes were made'],
    ['vague', 'Your trust has been badly damaged.', 'trust has been badly damaged'],
    ['vague', 'Messages were sent and later deleted.', 'messages were sent'],
    ['vague', 'You were lied to.', 'you were lied to'],
    ['vague', 'Somehow we met again.', 'somehow'],
    ['vague', 'I told her stuff about us.', 'stuff'],
    ['vague', 'I messed up.', 'messed up'],
    ['vague', 'I made a mistake.', 'made a mistake'],
    ['vague', 'I ended up at her flat.', 'ended up'],
    ['vague', 'It was kind of secret.', 'kind of'],
    ['minimising', 'I only saw her twice.', 'only'],
    ['minimising', 'It was just lunch.', 'just'],
    ['minimising', 'I lied a little.', 'a little'],
    ['minimising', 'It was a little lie.', 'a little lie'],
    ['minimising', "It wasn't that bad.", "wasn't that bad"],
    ['minimising', 'It was not that bad.', 'not that bad'],
    ['minimising', 'At least I told you in the end.', 'at least'],
    ['minimising', 'It meant nothing.', 'it meant nothing'],
    ['minimising', 'Nothing really happened.', 'nothing really happened'],
    ['blaming', 'You made me feel alone.', 'you made me'],
    ['blaming', 'I left because you were cold.', 'because you'],
    ['blaming', 'If you had been at home more, I would be here.', 'if you had'],
    ['blaming', 'You never asked how I was.', 'you never'],
    ['blaming', 'This is your fault as well.', 'your fault'],
    ['blaming', 'You pushed me away.', 'you pushed me away'],
    ['blaming', "You're too sensitive.", "you're too sensitive"],
    ['conditional', 'Tell me if I hurt you.', 'if i hurt'],
    ['conditional', 'If you felt left out, tell me.', 'if you felt'],
    ['conditional', "I'm sorry if this was hard.", "i'm sorry if"],
    ['conditional', 'I am really sorry, but it was late.', 'i am really sorry but'],
    ['conditional', 'I am sorry that you feel this way.', 'sorry that you feel'],
    ['conditional', 'I lied, but I was lonely.', 'but'],
    ['conditional', 'I may have hurt you.', 'may have hurt'],
  ])('%s in "%s"', (kind, text, term) => {
    expect(found(text)).toEqual([`${kind}: ${term}`]);
  });

  it('in any case, with any apostrophe or none', () => {
    for (const text of ["I'M SORRY IF it hurt.", 'I’m sorry if it hurt.', 'Im sorry if it hurt.']) {
      expect(found(text)[0]).toMatch(/^conditional: i'?m sorry if$/);
    }
  });

  it('says where, to the character', () => {
    const text = 'Ich 😀 “You made me”, Zoë.';
    const [finding] = findWording(text);
    expect(text.slice(finding?.start, finding?.end)).toBe('You made me');
  });

  it('finds several in the order of the text', () => {
    expect(found('Things happened. It was just lunch, but you never asked.')).toEqual([
      'vague: things happened',
      'minimising: just',
      'conditional: but',
      'blaming: you never',
    ]);
  });

  it('lets the longer of two overlapping ones count', () => {
    expect(found('I am sorry if I hurt you.')).toEqual(['conditional: i am sorry if']);
    expect(found('It was just a little mistake.')).toEqual([
      'minimising: just',
      'minimising: a little mistake',
    ]);
  });
});

/** Milliseconds. */
const timed = (text: string): number => {
  const start = Date.now();
  findWording(text);
  return Date.now() - start;
};

describe('leaves alone', () => {
  it.each([
    'I lied to you about the money.',
    'I chose to meet her, and I hid it from you.',
    'I have just now told you all of it.',
    'I told my only brother. I was the only one who knew.',
    'I can only imagine how that was.',
    'Only you know how that felt.',
    'I had just left the house.',
    'I told you just before we ate.',
    'It was not only a message.',
    'You saw a little boy.',
    'I stayed a little longer.',
    'I met her at least 3 times, at least twice at home.',
    'I lied because I was afraid.',
    'I could hide it because you trusted me.',
    'It hurt because you were right.',
    'It was not your fault. None of this was ever your fault.',
    'I did not lie because of fear.',
    'You made me a cake. You made me laugh.',
    'You never knew about the second phone.',
    'You asked me, but I lied.',
    'I told nobody but her.',
    'You were hurt by what I did.',
    'You were hurt when I came home late.',
    'Because I lied, trust was broken.',
    'I was told to leave.',
    'What kind of person was I?',
    'I wrote to her when it happened.',
    'I will tell you if she writes to me.',
    'I will call if I am late.',
    'I am sorry. If you want, we can talk to Dana.',
    'A button, a stuffed bear and a justice of the peace.',
    'We ended up moving house.',
    'You should have been told by me in May.',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('a whole account that owns what was done', () => {
    const account = `In March 2025 I started to write to a colleague every evening. I deleted the messages each night, so that you
      would not see them. When you asked me, I said it was my brother. I took 400 euros from our savings. You stayed up and I
      let you worry. You check the door twice before bed. I chose this, and nobody forced me. I told you half of it in July,
      and the other half only after you had found the letter. If you have a question, I answer it the same day. You were right
      to be angry. I broke that promise in the first week. I should have told you before you had to ask.`;
    expect(found(account)).toEqual([]);
  });

  it('a phrase that a full stop or a new line divides', () => {
    expect(found('I never said sorry. If that is possible, I would like to.')).toEqual([]);
    expect(found('Here are things\nhappened or not.')).toEqual([]);
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    'just', 'only', 'but', 'you', 'made', 'me', 'never', 'if', 'I', 'hurt', 'sorry', "I'm", 'things', 'were', 'been', 'not', 'by',
    'a', 'little', 'lie', 'at', 'least', '3', '.', '\n', ',', '’', '😀', '\ud800', ' ', 'because', 'Ünï', 'happened',
  ); // prettier-ignore
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 60 }).map((all) => all.join(' ')),
  );

  it('is marked in order, without overlap, and with words that stand there', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let behind = 0;
        for (const { start, end, term } of findWording(text)) {
          expect(start).toBeGreaterThanOrEqual(behind);
          expect(end).toBeGreaterThan(start);
          const words =
            text
              .slice(start, end)
              .toLowerCase()
              .match(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
          expect(words.join(' ').replace(/’/g, "'")).toBe(term);
          behind = end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('of five thousand characters takes less than 50 ms, whatever stands in it', () => {
    const full = (text: string): string => text.repeat(Math.ceil(5000 / text.length)).slice(0, 5000);
    const hostile = [
      'a',
      "a'",
      'you were ',
      'a little ',
      'i ',
      'just ',
      "'",
      ' ',
      '.',
      'sorry that ',
      'but nothing but ',
      '\u0301',
    ];
    for (const text of hostile) expect(Math.min(...[1, 2, 3].map(() => timed(full(text))))).toBeLessThan(50);
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 40 }), (parts) => {
        const text = full(parts.join(' '));
        return Math.min(timed(text), timed(text), timed(text)) < 50;
      }),
    );
  });

  it('a hundred times as long takes less than a hundred times those 50 ms', () => {
    const text = 'You were never lied to, but at least a little only if you just made me. '.repeat(7000);
    expect(timed(text)).toBeLessThan(5000);
  });
});
