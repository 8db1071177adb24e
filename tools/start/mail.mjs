import { join } from 'node:path';
import { portOf, workerEnvironment } from '../settings/settings.mjs';
import { built } from './programs.mjs';
import { startService } from './service.mjs';

/**
 * Starts what sends mail: the worker, and for an embedded database a mailbox of its own that everything lands in, unless a
 * mail server is named.
 * @param {string} root
 * @param {import('./data-folder.mjs').DataPaths} paths
 * @param {{ settings: Record<string, string>, own: boolean, signal: AbortSignal }} options
 * @returns {Promise<{ services: { ended: Promise<string>, stop: () => Promise<void> }[], mailbox: string | null } | null>}
 *   null when the database is one's own and no mail server is named
 */
export async function startMail(root, paths, { settings, own, signal }) {
  if (settings.SMTP_URL || own) {
    if (!settings.SMTP_URL) return null;
    return { services: [await startWorker(root, paths, settings, signal)], mailbox: null };
  }
  const mailbox = await startService(root, {
    name: 'mailbox',
    program: join(root, 'tools/mailbox/mailbox.mjs'),
    pidFile: paths.mailbox,
    logFile: paths.mailboxLog,
    env: { ...workerEnvironment({}), MAILBOX_PORT: String(portOf(settings) + 1) },
    signal,
  });
  const caught = { ...settings, SMTP_URL: mailbox.told.smtp, MAIL_FROM: 'Notes <notes@groundwork.example>' };
  try {
    return {
      services: [await startWorker(root, paths, caught, signal), mailbox],
      mailbox: mailbox.told.page,
    };
  } catch (error) {
    await mailbox.stop();
    throw error;
  }
}

const startWorker = (root, paths, settings, signal) =>
  startService(root, {
    name: 'worker',
    program: built(root, 'worker'),
    pidFile: paths.worker,
    logFile: paths.workerLog,
    env: workerEnvironment(settings),
    signal,
  });
