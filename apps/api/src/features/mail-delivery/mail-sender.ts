import { createTransport, type Transporter } from 'nodemailer';
import type { Mail } from './mail';

/** Milliseconds that one try gives a mail server. */
export interface Patience {
  /** From the first packet until it has greeted us. */
  readonly greeting: number;
  /** Between two of its answers. */
  readonly silence: number;
  /** For the whole try, also for a server that goes on talking and never comes to the point. */
  readonly whole: number;
}
const usual: Patience = { greeting: 10_000, silence: 20_000, whole: 60_000 };

/** The mail server will never take this mail: asking again is no use. */
export class MailRefused extends Error {}

export interface Envelope {
  readonly to: string;
  /** The same for every try of a message, so that a mailbox can tell a second copy. */
  readonly messageId: string;
}

/** Hands mails to one SMTP server, with a neutral sender. */
export class MailSender {
  private readonly transport: Transporter;
  private readonly domain: string;

  /** @param url `smtp://…` or `smtps://…` @param from an address, with or without a name */
  constructor(
    url: string,
    private readonly from: string,
    private readonly patience = usual,
  ) {
    this.transport = createTransport({
      url,
      connectionTimeout: patience.greeting,
      greetingTimeout: patience.greeting,
      socketTimeout: patience.silence,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    this.domain = /@([^@>\s]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
  }

  /** Resolves once the server has taken the mail, within the patience for one try. @throws MailRefused for good, or the transport's error for now */
  async send(mail: Mail, { to, messageId }: Envelope): Promise<void> {
    try {
      await this.transport.sendMail({
        ...mail,
        from: this.from,
        // An object, not text: an address with a comma in it is one address.
        to: { name: '', address: to },
        messageId: `<${messageId}@${this.domain}>`,
        signal: AbortSignal.timeout(this.patience.whole),
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      });
    } catch (error) {
      if (isFinal(error)) throw new MailRefused();
      throw error;
    }
  }

  close(): void {
    this.transport.close();
  }
}

/** RFC 5321, section 4.2.1: 5yz is a permanent answer. One about signing in or the connection concerns every mail, not this. */
const isFinal = (error: unknown): boolean => {
  const { responseCode, code } = error as { responseCode?: number; code?: string };
  return responseCode !== undefined && responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE');
};
