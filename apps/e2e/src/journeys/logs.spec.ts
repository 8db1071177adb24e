import { readFileSync } from 'node:fs';
import { account, expect, signIn, stack, test } from '../journey';
import { addCouple, answerOneStep, assign, makePin, onward, openLink, throughTheBeginning } from '../walk';

test('the log of the main job holds requests, and not a word, name, PIN, token or address of anybody', async ({
  page,
  phone,
}) => {
  const canary = `Canary${Date.now()}`;
  const email = account('clinician');
  await signIn(page, email);
  await addCouple(page, `${canary}Ada`, `${canary}Ben`);
  const pin = await makePin(page, `${canary}Ada`);
  const url = await assign(page, 'One step today', `${canary}Ada`);
  const ada = await phone();
  await openLink(ada, url, '999999');
  await openLink(ada, url, pin);
  await throughTheBeginning(ada);
  await answerOneStep(ada, `${canary} words`);
  await onward(ada, /^Send to /).click();
  await expect(ada.getByRole('heading', { name: 'Thank you' })).toBeVisible();
  // The page may be there before the line is.
  const said = () => readFileSync(stack().apiLog, 'utf8');
  await expect.poll(said).toContain('"operation":"sendResponse"');
  const log = said();
  // What the log may hold is there, so the scan below reads the right file.
  for (const operation of ['createCouple', 'makePin', 'assignExercise', 'sendResponse']) {
    expect(log).toContain(`"operation":"${operation}"`);
  }
  const cookies = [...(await page.context().cookies()), ...(await ada.context().cookies())];
  const secrets = {
    ...{ canary, token: url.split('#')[1]!, email, password: stack().password },
    ...Object.fromEntries(cookies.map(({ name, value }) => [`cookie ${name}`, value])),
  };
  for (const [what, secret] of Object.entries(secrets))
    expect([what, log.includes(secret)]).toEqual([what, false]);
  // Six digits can stand by chance in a time or an id: as a value of their own they are the PIN.
  expect(log).not.toMatch(new RegExp(`(?<![\\w.])${pin}(?![\\w.])`));
});
