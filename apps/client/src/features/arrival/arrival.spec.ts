/** @jest-environment jsdom */
import { browserOf } from '../../testing/browser';
import { everyKind } from '../../testing/every-kind';
import { makeClinic } from '../../testing/in-memory-clinic';

const refusal = "That didn't work. Check the digits, wait 15 minutes, or ask for a new link.";

describe('the landing page', () => {
  it('is the same bytes for everybody, before and after anything happened', async () => {
    const clinic = makeClinic(everyKind);
    const first = await browserOf(clinic).get('/t');
    const other = await browserOf(
      makeClinic(everyKind, { names: { my: 'Kim', other: 'Lou', clinician: 'Ira' } }),
    ).get('/t?utm=1');
    clinic.hasSession = true;
    const again = await browserOf(clinic).get('/t');
    expect(first.status).toBe(200);
    expect([other.body, again.body]).toEqual([first.body, first.body]);
  });

  it.each(['/T', '/t/', '/T/'])('is found at %s, too, as phones write a typed address', async (path) => {
    const { status, location } = await browserOf(makeClinic(everyKind)).get(path);
    expect([status, location]).toEqual([303, '/t']);
  });

  it('knows no name, no clinic and no subject', async () => {
    const { text, document } = await browserOf(makeClinic(everyKind)).get('/t');
    expect(document.title).toBe('Your step');
    expect(text).not.toMatch(/Alex|Sam|Dana|What I did|clinic|therap|couple|trust|partner/i);
  });

  it('says how to leave, that unsaved text is then discarded, and that the browser remembers', async () => {
    const { text } = await browserOf(makeClinic(everyKind)).get('/t');
    expect(text).toContain('“Leave this page” is at the top of every next page.');
    expect(text).toContain('Text that is not saved yet, or on this device only, is then discarded.');
    expect(text).toContain('Your browser will still remember that you were on this page.');
  });

  it('has a way to go that discards nothing, as nobody is known yet', async () => {
    const { document } = await browserOf(makeClinic(everyKind)).get('/t');
    const ways = [...document.querySelectorAll('a[href]')].map((way) => way.getAttribute('href'));
    expect(ways).toEqual(['/s/close']);
  });

  it('takes a pasted PIN with a number keyboard, and loads one script and nothing else', async () => {
    const { document } = await browserOf(makeClinic(everyKind)).get('/t');
    const pin = document.querySelector<HTMLInputElement>('#pin');
    expect(pin?.inputMode).toBe('numeric');
    expect(pin?.autocomplete).toBe('one-time-code');
    expect(pin?.hasAttribute('maxlength')).toBe(false);
    expect(document.querySelector('label[for=pin]')?.textContent).toBe('Your PIN');
    expect([...document.querySelectorAll('[src], link[href]')].map((one) => one.getAttribute('src'))).toEqual(
      [null, '/a/assets/landing.js'],
    );
    expect(document.querySelector('link')?.href).toMatch(/^data:/);
  });

  it('says plainly what to do without scripts, and has a field for it', async () => {
    const { body, document } = await browserOf(makeClinic(everyKind)).get('/t');
    expect(body).toMatch(
      /<noscript>.*Scripts are off.*Open “Type a code instead of the link” below.*<\/noscript>/s,
    );
    expect(document.querySelector('label[for=code]')?.textContent).toBe('Your code');
    expect(document.querySelector('details')?.open).toBe(false);
  });
});

describe('token and PIN', () => {
  it('open the step, and the token leaves the address', async () => {
    const clinic = makeClinic(everyKind);
    const { status, location } = await browserOf(clinic).post('/t', { token: clinic.token, pin: '246810' });
    expect([status, location, clinic.hasSession]).toEqual([303, '/s?opened=1', true]);
  });

  it('in a browser that keeps no cookies say so, in place of asking for the link again', async () => {
    const clinic = makeClinic(everyKind);
    const browser = browserOf(clinic);
    await browser.post('/t', { token: clinic.token, pin: '246810' });
    expect((await browser.get('/s?opened=1')).location).toBe('/s/step');
    clinic.hasSession = false;
    const stuck = await browser.get('/s?opened=1');
    expect([stuck.status, stuck.text.includes('this browser keeps no cookies')]).toEqual([404, true]);
    expect((await browser.get('/s')).text).toContain('open the link in your message again');
  });

  it('open with blanks between the digits', async () => {
    const clinic = makeClinic(everyKind);
    expect((await browserOf(clinic).post('/t', { token: clinic.token, pin: ' 246 810 ' })).status).toBe(303);
  });

  it('may be a typed code instead, also when a link that does not open came along', async () => {
    for (const token of ['', 'another']) {
      const clinic = makeClinic(everyKind);
      const form = { token, code: ` ${clinic.code}`, pin: '246810' };
      expect((await browserOf(clinic).post('/t', form)).status).toBe(303);
    }
  });

  it.each(['7kq2 m0xw', '7KQ2–M0XW', '7kq2-m0xw.'])(
    'that do not open leave the typed code in its field, for another look: %s',
    async (code) => {
      const clinic = makeClinic(everyKind);
      const page = await browserOf(clinic).post('/t', { token: '', code, pin: '246810' });
      expect([page.status, page.text.includes(refusal)]).toEqual([401, true]);
      expect(page.document.querySelector<HTMLInputElement>('#code')?.value).toBe(code);
      expect(page.document.querySelector('details')?.open).toBe(true);
    },
  );

  const token = makeClinic(everyKind).token;
  it.each([
    ['a wrong PIN', { token, pin: '000000' }],
    ['no PIN', { token, pin: '' }],
    ['no field at all', { token }],
    ['two PINs', { token, pin: ['246810', '246810'] }],
  ])('%s gets the one text and status, and keeps the token', async (_, form) => {
    const clinic = makeClinic(everyKind);
    const page = await browserOf(clinic).post('/t', form);
    expect(page.status).toBe(401);
    expect(page.text).toContain(refusal);
    expect(page.document.title).toBe('Error: Your step');
    expect(page.document.querySelector<HTMLInputElement>('#token')?.value).toBe(token);
    expect(clinic.hasSession).toBe(false);
    expect(page.body).not.toContain('246810');
  });

  it('that came without the link, as before its script is there, get the one text, and beside it what is missing', async () => {
    const page = await browserOf(makeClinic(everyKind)).post('/t', { token: '', code: '', pin: '246810' });
    expect(page.status).toBe(401);
    expect(page.text).toContain('Your link did not come along. Open it once more');
    expect(page.text).toContain(refusal);
    expect(page.document.querySelector('#code')?.closest('details')?.open).toBe(true);
  });

  it('that are unknown get the same bytes as a wrong PIN, but for the token itself', async () => {
    const browser = browserOf(makeClinic(everyKind));
    const wrong = await browser.post('/t', { token, pin: '000000' });
    const unknown = await browser.post('/t', { token: 'unknown', pin: '000000' });
    expect(unknown.body.replace('unknown', token)).toBe(wrong.body);
  });

  it.each(['"><script>alert(1)</script>', 'a b', 'x'.repeat(500)])(
    'does not echo what is no token: %s',
    async (hostile) => {
      const page = await browserOf(makeClinic(everyKind)).post('/t', {
        token: hostile,
        code: `<${hostile}`,
        pin: '1',
      });
      expect(page.status).toBe(401);
      expect(page.document.querySelector<HTMLInputElement>('#token')?.value).toBe('');
      expect(page.document.querySelector<HTMLInputElement>('#code')?.value).toBe('');
      expect(page.document.querySelectorAll('script')).toHaveLength(1);
    },
  );
});
