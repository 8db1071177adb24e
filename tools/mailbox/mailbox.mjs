import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { mailList, mailboxPage } from './page.mjs';

// The mailbox of the demo: takes every mail that the worker sends, keeps the newest in memory, and shows them on one page.
// Both ends listen on this machine alone; nothing here leaves it.

const kept = 200;
const mails = [];

async function take(stream, session, done) {
  const { subject, text, messageId } = await simpleParser(stream);
  mails.unshift({
    to: session.envelope.rcptTo.map(({ address }) => address).join(', '),
    subject,
    text,
    messageId,
    at: new Date(),
  });
  mails.length = Math.min(mails.length, kept);
  done();
}

const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  disableReverseLookup: true,
  onData: (stream, session, done) => take(stream, session, done).catch(done),
});
smtp.on('error', (error) => console.error(`smtp: ${error.code ?? 'error'}`));

const asset = (name, type) => ({ type, body: readFileSync(new URL(name, import.meta.url)) });
const assets = {
  '/mailbox.css': asset('./mailbox.css', 'text/css; charset=utf-8'),
  '/look-again.js': asset('./look-again.js', 'text/javascript; charset=utf-8'),
};
const html = 'text/html; charset=utf-8';

function answerTo(path) {
  if (path === '/') return { type: html, body: mailboxPage(mails) };
  if (path === '/mails') return { type: html, body: mailList(mails) };
  return assets[path];
}

const web = createServer((request, response) => {
  const found = ['GET', 'HEAD'].includes(request.method)
    ? answerTo(new URL(request.url, 'http://mailbox').pathname)
    : undefined;
  response.writeHead(found ? 200 : 404, {
    'content-type': found?.type ?? 'text/plain',
    'cache-control': 'no-store',
    'content-security-policy':
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'",
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  response.end(request.method === 'HEAD' ? undefined : (found?.body ?? 'Not here.'));
});

/** Listens on the wished port, or on any other when that one is taken. */
async function listen(server, port) {
  server.listen(port, '127.0.0.1');
  const failed = await Promise.race([once(server, 'listening').then(() => null), once(server, 'error')]);
  if (failed) {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  }
  return server.address().port;
}

smtp.listen(0, '127.0.0.1');
await once(smtp.server, 'listening');
const page = await listen(web, Number(process.env.MAILBOX_PORT ?? 0));
const told = { smtp: `smtp://127.0.0.1:${smtp.server.address().port}`, page: `http://localhost:${page}` };
if (process.send) process.send(told);
else console.log(JSON.stringify(told));

process.once('SIGTERM', () => process.exit(0));
process.once('SIGINT', () => process.exit(0));
