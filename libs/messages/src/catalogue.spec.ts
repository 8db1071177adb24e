import api from './en/api.json' with { type: 'json' };
import client from './en/client.json' with { type: 'json' };
import dashboard from './en/dashboard.json' with { type: 'json' };
import forms from './en/forms.json' with { type: 'json' };
import mail from './en/mail.json' with { type: 'json' };
import { fill } from './fill';

const catalogues: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  api,
  client,
  dashboard,
  forms,
  mail,
};
const all = Object.entries(catalogues).flatMap(([file, messages]) =>
  Object.entries(messages).map(([key, text]) => ({ file, key, text })),
);

// The words that no screen uses for people or what they do, with their other forms.
const never =
  /\b(patients?|users?|items?|failed|victims?|cheat(er|ers|ing)|offend(er|ers)|perpetrators?|abusers?|complian(t|ce)|non-?complian(t|ce)|violations?|overdue|streaks?|monitoring|surveillance|confession)\b/i;
// What a partner's page never names, in case somebody looks over a shoulder.
const tooTelling = /\b(betray(al|ed)?|affair|infidelity|adultery)\b/i;

describe('the message catalogue', () => {
  it('has messages in every file', () => {
    for (const [file, messages] of Object.entries(catalogues)) {
      expect([file, Object.keys(messages).length > 5]).toEqual([file, true]);
    }
  });

  it('uses none of the words that the glossary bans', () => {
    expect('Non-compliance is overdue').toMatch(never);
    expect(all.filter(({ text }) => never.test(text)).map(({ key }) => key)).toEqual([]);
  });

  it("names nothing on a partner's page that would tell a bystander what it is about", () => {
    expect('after the affair').toMatch(tooTelling);
    const pages = all.filter(({ file }) => file === 'client' || file === 'forms');
    expect(pages.filter(({ text }) => tooTelling.test(text)).map(({ key }) => key)).toEqual([]);
  });

  it('names nobody and nothing in a mail to a partner', () => {
    const telling = /\{|clinic|couple|partner|therap|counsel|trust|exercise|Groundwork/i;
    expect('{clinic} invites you').toMatch(telling);
    const ofStaff = ['invitation', 'notYou', 'help'];
    const ofAccounts = /^(password|authenticator|recoveryCodes|secondFactor)/;
    const toPartners = Object.entries(mail).filter(
      ([key]) => !ofStaff.includes(key.split('.')[0]!) && !ofAccounts.test(key),
    );
    expect(toPartners.length).toBeGreaterThan(8);
    expect(toPartners.filter(([, text]) => telling.test(text) || tooTelling.test(text))).toEqual([]);
  });

  it('keeps to plain placeholders where no formatter runs', () => {
    const plain = /^[^{}]*(\{\w+\}[^{}]*)*$/;
    expect('{count, plural, one {#} other {#}}').not.toMatch(plain);
    const pages = all.filter(({ file }) => file !== 'api' && file !== 'dashboard');
    expect(pages.filter(({ text }) => !plain.test(text)).map(({ key }) => key)).toEqual([]);
  });

  it("keeps a partner's sentences to twenty words", () => {
    const words = (sentence: string): number =>
      sentence.split(/\s+/).filter((word) => /\w/.test(word)).length;
    const long = all
      .filter(({ file }) => file === 'client' || file === 'forms')
      .flatMap(({ key, text }) =>
        text.split(/(?<=[.!?])\s+/).map((sentence) => ({ key, count: words(sentence) })),
      )
      .filter(({ count }) => count > 20);
    expect(long).toEqual([]);
  });
});

describe('fill', () => {
  it('puts values in their places, as often as they stand there', () => {
    expect(fill('{a} and {b}, {a}', { a: 'Ada', b: 2 })).toBe('Ada and 2, Ada');
  });

  it('leaves a place without a value as it is, and a value that looks like a place too', () => {
    expect(fill('Hello {name}')).toBe('Hello {name}');
    expect(fill('{a}{b}', { a: '{b}', b: 'x' })).toBe('{b}x');
  });
});
