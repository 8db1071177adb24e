import { readingGrade, sentencesOf, wordsOf } from '@groundwork/forms/reading-grade';
import { passwordProblem } from '../features/sign-in/password-rules';
import { confidentialityText } from '../owner/confidentiality';
import { demoCouples } from './cast';
import { demoClinics, demoPassword, demoPeople } from './demo-clinics';
import {
  againMessage,
  boundVoices,
  drafts,
  groundings,
  messages,
  replies,
  stepsOfInjured,
  stepsOfInvolved,
} from './voices';

const neverAnywhere =
  /\b(patients?|users?|victims?|cheat(er|ers|ing|ed)?|offend(er|ers)|complian\w*|comply|fail(ed|ure|s)?|overdue|missed|scores?|streaks?|monitor(ed|ing)?|confess\w*|surveil\w*|betray\w*|affairs?|infidel\w*|unfaithful|naked|porn\w*|orgasm\w*|intercourse)\b/i;
const neverByStaff = /\b(forgiv\w*|must|punish\w*|prove|should|abuse\w*|adherence|homework)\b/i;

const stringsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(stringsOf) : [];
};
const couples = Object.values(demoCouples).flat();
const byPartners = stringsOf([boundVoices, drafts, groundings, stepsOfInjured, stepsOfInvolved]);
const byStaff = stringsOf([
  againMessage,
  messages,
  replies,
  confidentialityText,
  Object.values(demoClinics),
  couples.flatMap(({ moves, ruptures, steps, partners }) => [
    moves.map(({ reason }) => reason),
    ruptures.flatMap(({ happened, note }) => [happened, note]),
    steps.map(({ message }) => message),
    partners.map(({ safeContactNote }) => safeContactNote),
  ]),
]);

it('holds no word that judges or exposes', () => {
  expect('a patient who cheated').toMatch(neverAnywhere);
  expect('You must try.').toMatch(neverByStaff);
  expect(byPartners.length).toBeGreaterThan(300);
  expect(byStaff.length).toBeGreaterThan(100);
  expect([...byPartners, ...byStaff].filter((text) => neverAnywhere.test(text))).toEqual([]);
  expect(byStaff.filter((text) => neverByStaff.test(text))).toEqual([]);
});

it('fits the columns it is written for', () => {
  for (const { partners, ruptures, moves } of couples) {
    for (const { name, pronouns, safeContactNote, phone } of partners) {
      expect(name.length).toBeLessThanOrEqual(80);
      expect(pronouns?.length ?? 0).toBeLessThanOrEqual(40);
      expect(safeContactNote?.length ?? 0).toBeLessThanOrEqual(300);
      if (phone) expect(phone).toMatch(/^\+(1 202 555 01\d\d|44 7700 900\d\d\d)$/);
    }
    for (const { happened, note } of ruptures) {
      expect(happened.length).toBeLessThanOrEqual(200);
      expect(note?.length ?? 0).toBeLessThanOrEqual(1000);
    }
    for (const { reason } of moves) expect(reason.length).toBeLessThanOrEqual(500);
  }
});

it('binds each voice to a couple that there is', () => {
  const slugs = couples.map(({ slug }) => slug);
  expect(new Set(slugs).size).toBe(40);
  for (const bound of [...Object.values(boundVoices), drafts]) {
    expect(Object.keys(bound).filter((slug) => !slugs.includes(slug))).toEqual([]);
  }
});

it('has a password that its own rules accept, for every account', () => {
  for (const { name, email } of Object.values(demoPeople)) {
    const names = [name, ...Object.values(demoClinics).map((clinic) => clinic.name)];
    expect(passwordProblem(demoPassword, { email, names })).toBeUndefined();
  }
});

describe('the text on confidentiality', () => {
  it('reads like grade six or below, in sentences of at most twenty words', () => {
    const sentences = confidentialityText.flatMap((paragraph) =>
      sentencesOf(paragraph.replace(/[:;]/g, ',')),
    );
    expect(sentences.filter((sentence) => wordsOf(sentence).length > 20)).toEqual([]);
    expect(readingGrade(confidentialityText.join('\n'))).toBeLessThanOrEqual(6);
    expect(confidentialityText.filter((paragraph) => readingGrade(paragraph) > 7)).toEqual([]);
  });

  it('has paragraphs that differ, and says what a partner has to know', () => {
    expect(new Set(confidentialityText).size).toBe(confidentialityText.length);
    const whole = confidentialityText.join(' ');
    for (const promised of [/your partner/, /court/, /danger/, /child/, /skip/, /watches/, /two yeses/]) {
      expect(whole).toMatch(promised);
    }
  });
});
