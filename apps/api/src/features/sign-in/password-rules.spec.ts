import { passwordProblem } from './password-rules';

const about = {
  email: 'naomi.ferreira@juniper.example',
  names: ['Naomi Ferreira', 'Juniper Street Practice'],
};
const problem = (password: string) => passwordProblem(password, about);

it.each([
  'seven-slow-rivers',
  'the heron stands in cold water',
  'Ein Reiher steht im kalten Bach',
  'vK9#tQ2m!xL4',
  'streetlamps over wet slate',
  'dragonfly-lampshade',
  '川の中に青鷺が立っている静か',
  '{)*&^%$#@!~;',
])('accepts %s', (password) => {
  expect(problem(password)).toBeUndefined();
});

it.each([
  ['tooShort', 'short words'],
  ['tooShort', '🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊'],
  ['tooLong', 'a heron '.repeat(40)],
  ['tooCommon', 'password1234'],
  ['tooCommon', 'P a s s w o r d - 2 0 2 6'],
  ['tooCommon', 'passwordpassword'],
  ['tooCommon', 'Welcome12345!'],
  ['tooCommon', 'correct horse battery staple'],
  ['tooCommon', 'qwertyuiop12'],
  ['tooCommon', '210987654321'],
  ['tooCommon', 'aaaaaaaaaaaaaaaa'],
  ['tooCommon', 'abcabcabcabcabc'],
  ['tooCommon', '            '],
  ['namesSomething', 'groundwork2026'],
  ['namesSomething', 'Juniper-Street-2026!'],
  ['namesSomething', 'naomi.ferreira1'],
  ['namesSomething', 'Ferreira#Naomi#99'],
  ['namesSomething', 'naomi.ferreira@juniper.example'],
])('says %s to %s', (expected, password) => {
  expect(problem(password)).toBe(expected);
});

it('counts characters, so a short text with accents is not longer than it looks', () => {
  expect(problem('éèêëàâäîïô')).toBe('tooShort');
  expect(problem('e\u0301e\u0300e\u0302e\u0308a\u0300a\u0302')).toBe('tooShort');
});

it('stays quick for the longest one', () => {
  const started = performance.now();
  problem('abcd1234qwer'.repeat(21));
  expect(performance.now() - started).toBeLessThan(500);
});
