import { account, expect, signIn, stack, test } from '../journey';
import { answerOneStep, newLink, onward, openLink, throughTheBeginning } from '../walk';

test('a clinician assigns, a partner answers on a phone, the answer arrives and is reviewed', async ({
  page,
  phone,
}) => {
  const words = 'I will call my sister at six and ask her to listen.';
  await signIn(page, account('clinician'));
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  const { pin, url } = await newLink(page, ['Alma', 'Björn']);

  const alma = await phone();
  await openLink(alma, url, pin);
  // The token has left the address bar.
  await expect(alma).toHaveURL(`${stack().links}/s/welcome`);
  await throughTheBeginning(alma);
  await answerOneStep(alma, words);
  await expect(alma.getByText(words)).toBeVisible();
  await onward(alma, /^Send to /).click();
  await expect(alma.getByRole('heading', { name: 'Thank you' })).toBeVisible();
  await expect(alma.getByText('Björn cannot see it.')).toBeVisible();

  // The couple's page is still open on the dashboard: nobody reloads it.
  const arrived = page
    .getByRole('link', { name: 'Read “One step today”' })
    .or(page.getByRole('button', { name: 'Read “One step today”' }));
  await expect(arrived).toBeVisible();
  await arrived.click();
  await expect(page.getByText(words)).toBeVisible();
  await page.getByRole('button', { name: /^Mark reviewed/ }).click();
  await expect(page.getByText(/^Reviewed /).first()).toBeVisible();
});

test('after sending nothing can be read behind the link, which leads to the partner’s own page', async ({
  page,
  phone,
}) => {
  await signIn(page, account('clinician'));
  const { pin, url } = await newLink(page, ['Cato', 'Dilan']);
  const cato = await phone();
  await openLink(cato, url, pin);
  await throughTheBeginning(cato);
  await answerOneStep(cato, 'A walk with nobody but the dog.');
  await onward(cato, /^Send to /).click();
  await expect(cato.getByRole('heading', { name: 'Thank you' })).toBeVisible();

  const again = await phone();
  await openLink(again, url, pin);
  await expect(again.getByText('Nothing to do right now.')).toBeVisible();
  for (const path of ['/s/q/1', '/s/q/3', '/s/check', '/s/step', '/s']) {
    await again.goto(`${stack().links}${path}`);
    await expect(again.getByRole('heading', { name: 'Your page' })).toBeVisible();
    expect(await again.content()).not.toContain('nobody but the dog');
  }
});

test('saving for later and coming back finds the words again', async ({ page, phone }) => {
  await signIn(page, account('clinician'));
  const { pin, url } = await newLink(page, ['Edda', 'Femi']);
  const edda = await phone();
  await openLink(edda, url, pin);
  await throughTheBeginning(edda);
  await onward(edda, 'Skip').click();
  await edda.getByLabel('Ask for support or therapy').check();
  await onward(edda, 'Continue').click();
  await edda.getByRole('main').getByRole('textbox').first().fill('Half a thought');
  await onward(edda, 'Save and come back later').click();
  await expect(edda.getByRole('heading', { name: 'Saved for later' })).toBeVisible();

  const later = await phone();
  await openLink(later, url, pin);
  await onward(later, /Start|Go on/).click();
  await later.goto(`${stack().links}/s/check`);
  await expect(later.getByText('Half a thought')).toBeVisible();
});
