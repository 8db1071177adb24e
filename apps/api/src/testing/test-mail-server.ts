import { once as event } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/**
 * What the server does with one mail: takes it, refuses it for good or for now, hangs up, says nothing more, goes on talking
 * without coming to the point, does not even greet, or takes it and says so only once another answer is chosen.
 */
export type Answer = 'take' | 'hold' | 'refuse' | 'later' | 'drop' | 'stall' | 'drone' | 'mute';

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
  /** The address of each mail that was offered so far, taken or not. */
  readonly offered: string[] = [];
  answer: Answer = 'take';
  /** What mails to some addresses get instead. */
  readonly answersTo = new Map<string, Answer>();
  private readonly server: SMTPServer;

  private constructor() {
    this.server = new SMTPServer({
      ...quiet,
      onConnect: (_session, greet) => {
        if (this.answer !== 'mute') greet();
      },
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

  /** The mails to one mailbox, however its address is written. */
  to(address: string): ReceivedMail[] {
    return this.received.filter(({ to }) => to.toLowerCase() === address.toLowerCase());
  }

  private async take(
    ...[stream, session, done]: Parameters<NonNullable<SMTPServerOptions['onData']>>
  ): Promise<void> {
    const address = session.envelope.rcptTo[0]?.address ?? '';
    this.offered.push(address);
    const answer = this.answersTo.get(address) ?? this.answer;
    const mail = await simpleParser(stream).catch(() => undefined);
    // Whoever sends it was killed meanwhile.
    if (!mail) return;
    if (answer === 'drop') return void this.hangUp();
    if (answer === 'stall') return;
    if (answer === 'drone') return this.drone(session.id);
    if (answer === 'refuse') return done(withCode('No such mailbox', 550));
    if (answer === 'later') return done(withCode('Try again later', 451));
    this.received.push(asReceived(mail, address));
    while (answer === 'hold' && this.answer === 'hold') await sleep(20);
    done();
  }

  private hangUp(): void {
    for (const connection of this.connections) connection.close();
  }

  /** One line after another of an answer that has no end. */
  private drone(id: string): void {
    const socket = this.connections.find((each) => each.id === id)?._socket;
    const talking = setInterval(() => socket?.write('250-One moment\r\n'), 50);
    socket?.once('close', () => clearInterval(talking));
  }

  private get connections(): readonly Connection[] {
    return [...(this.server as unknown as { connections: Set<Connection> }).connections];
  }
}

/** As the library keeps it. */
interface Connection {
  readonly id: string;
  readonly _socket: Socket;
  close(): void;
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
