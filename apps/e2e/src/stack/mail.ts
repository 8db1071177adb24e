import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../../..');

/** Starts a program that tells its parent when it is ready. @throws Error when it ends instead */
const startTelling = async <T>(
  program: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<{ told: T; child: ChildProcess }> => {
  const child = fork(join(root, program), {
    env: { PATH: process.env.PATH, ...environment },
    stdio: 'ignore',
  });
  const first = await Promise.race([
    once(child, 'message').then(([told]) => ({ told: told as T })),
    once(child, 'exit').then(() => undefined),
  ]);
  if (!first) throw new Error(`${program} ended at once.`);
  return { ...first, child };
};

const end = async (child: ChildProcess): Promise<void> => {
  child.kill('SIGTERM');
  if (child.exitCode === null) await once(child, 'exit');
};

/** The demo's mailbox and the worker that sends into it. @returns the address of the mailbox's page */
export const startMail = async (
  environment: Readonly<Record<string, string>>,
): Promise<{ mailbox: string; stop: () => Promise<void> }> => {
  const mailbox = await startTelling<{ smtp: string; page: string }>('tools/mailbox/mailbox.mjs', {});
  const worker = await startTelling('apps/api/dist/worker.js', {
    ...environment,
    SMTP_URL: mailbox.told.smtp,
    MAIL_FROM: 'Notes <notes@groundwork.example>',
  });
  const stop = async (): Promise<void> => {
    await end(worker.child);
    await end(mailbox.child);
  };
  return { mailbox: mailbox.told.page, stop };
};
