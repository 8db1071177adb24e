import { once as event } from 'node:events';
import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** What the server does with one mail: takes it, refuses it for good or for now, hangs up, or says nothing more. */
export type Answer = 'take' | 'refuse' | 'later' | 'drop' | 'stall';

export interface ReceivedMail {
  readonly to: string;
  readonly from: string;
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: ParsedMail['headers'];
}

/** A real SMTP server on a port of its own, whose answers a test chooses. */
export class TestMailServer {
  readonly received: ReceivedMail[] = [];
  /** How many mails were offered so far, taken or not. */
  offered = 0;
  answer: Answer = 'take';
  private readonly server: SMTPServer;

  private constructor() {
    this.server = new SMTPServer({
      ...quiet,
      onData: (stream, session, done) => void this.take(stream, session, done),
    });
    this.server.on('error', () => undefined);
  }

  static async start(): Promise<TestMailServer> {
    const mailServer = new TestMailServer();
    mailServer.server.listen(0, '127.0.0.1');
    await event(mailServer.server.server, 'listening');
    return mailServer;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    return new Promise((done) => this.server.close(() => done()));
  }

  /** The mails to one address. */
  to(address: string): ReceivedMail[] {
    return this.received.filter(({ to }) => to === address);
  }

  private async take(
    ...[stream, session, done]: Parameters<NonNullable<SMTPServerOptions['onData']>>
  ): Promise<void> {
    this.offered += 1;
    const { answer } = this;
    const mail = await simpleParser(stream);
    if (answer === 'drop') return void this.hangUp();
    if (answer === 'stall') return;
    if (answer === 'refuse') return done(withCode('No such mailbox', 550));
    if (answer === 'later') return done(withCode('Try again later', 451));
    this.received.push(asReceived(mail, session.envelope.rcptTo[0]?.address ?? ''));
    done();
  }

  private hangUp(): void {
    for (const connection of (this.server as unknown as { connections: Set<{ close(): void }> }).connections)
      connection.close();
  }
}

const quiet: SMTPServerOptions = {
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  disableReverseLookup: true,
  closeTimeout: 100,
};

const withCode = (message: string, responseCode: number): Error =>
  Object.assign(new Error(message), { responseCode });

const asReceived = (mail: ParsedMail, to: string): ReceivedMail => ({
  to,
  from: mail.from?.text ?? '',
  messageId: mail.messageId ?? '',
  subject: mail.subject ?? '',
  text: mail.text ?? '',
  html: mail.html || '',
  headers: mail.headers,
});
