import { createServer } from 'node:net';
import { once } from 'node:events';
import { MailSender } from '../features/mail-delivery';
import { whyAgain } from './tasks';

const mail = { subject: 'A note', text: 'A note', html: '<p>A note</p>' };

describe('the line about a job that is tried again', () => {
  it('says what is wrong with the mail server, so that a wrong address and a wrong password can be told apart', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined).write('220 here\r\n');
      socket.on('data', (asked) =>
        socket.write(
          /^EHLO/.test(asked.toString()) ? '250-here\r\n250 AUTH PLAIN\r\n' : '535 not you@mail.example\r\n',
        ),
      );
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const troubleAt = async (url: string): Promise<string> => {
      const sender = new MailSender(url, 'notes@mail.example');
      const said = await sender
        .send(mail, { to: 'ada@mail.example', messageId: 'x' })
        .then(() => 'sent', whyAgain);
      sender.close();
      return said;
    };
    expect(await troubleAt(`smtp://me:secret@127.0.0.1:${port}`)).toBe('EAUTH');
    server.close();
    expect(await troubleAt('smtp://127.0.0.1:1')).toBe('ESOCKET');
  });

  it('never quotes', () => {
    const quoting = Object.assign(new TypeError('to ada@mail.example'), { code: 'to ada@mail.example' });
    expect(whyAgain(quoting)).toBe('TypeError');
    expect(whyAgain('to ada@mail.example')).toBe('String');
  });
});
