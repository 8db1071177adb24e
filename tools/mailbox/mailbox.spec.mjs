import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import { createTransport } from 'nodemailer';

let child;
let told;

before(async () => {
  child = fork(new URL('./mailbox.mjs', import.meta.url), { env: { PATH: process.env.PATH } });
  [told] = await once(child, 'message');
});
after(() => child.kill());

const page = async (path = '') => (await fetch(`${told.page}${path}`)).text();

test('an empty mailbox says what to do', async () => {
  assert.match(await page(), /No mail yet/);
});

test('a mail that was sent stands on the page, its link to be followed and its signs harmless', async () => {
  const transport = createTransport(told.smtp);
  await transport.sendMail({
    from: 'notes@groundwork.example',
    to: 'ada@home.example',
    subject: 'A note <b>for</b> you',
    text: 'Hello,\n\nhttp://127.0.0.1:4400/t#abc-_1\n',
  });
  transport.close();
  const shown = await page('/mails');
  assert.match(shown, /<a href="http:\/\/127\.0\.0\.1:4400\/t#abc-_1" rel="noreferrer">/);
  assert.match(shown, /A note &lt;b&gt;for&lt;\/b&gt; you/);
  assert.match(shown, /To ada@home\.example/);
});

test('it answers nothing but its own pages, and only to being read', async () => {
  assert.equal((await fetch(`${told.page}/../mailbox.mjs`)).status, 404);
  assert.equal((await fetch(`${told.page}/`, { method: 'POST' })).status, 404);
});
