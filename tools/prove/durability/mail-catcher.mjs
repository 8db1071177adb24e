import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

const LONGEST_PAUSE_MS = 60;
/** Of a hundred mails, so many are kept and then not acknowledged: the connection breaks. */
const BROKEN_OFF = 5;

/**
 * A mail server in memory, on loopback alone, which outlives what is being killed. Some of what it takes it does not
 * acknowledge, so that those mails come again.
 */
export async function startMailCatcher() {
  /** Every copy that arrived, by Message-ID. @type {Map<string, { to: string, subject: string }[]>} */
  const mails = new Map();
  const counts = { copies: 0, brokenOff: 0 };
  const hangUp = (id) =>
    [...server.connections].filter((each) => each.id === id).forEach((each) => each.close());

  async function take(stream, session, done) {
    const { subject, messageId } = await simpleParser(stream);
    const to = session.envelope.rcptTo.map(({ address }) => address).join(', ');
    mails.set(messageId, [...(mails.get(messageId) ?? []), { to, subject }]);
    counts.copies += 1;
    await wait(Math.random() * LONGEST_PAUSE_MS);
    if (Math.random() * 100 >= BROKEN_OFF) return done();
    counts.brokenOff += 1;
    hangUp(session.id);
  }

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    closeTimeout: 100,
    // A worker that is killed while it speaks leaves half a mail.
    onData: (stream, session, done) => take(stream, session, done).catch(done),
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    url: `smtp://127.0.0.1:${server.server.address().port}`,
    mails,
    counts,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
