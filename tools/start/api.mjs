import { createServer } from 'node:net';
import { Complaint } from '../process/complaint.mjs';
import { built } from './programs.mjs';
import { startService } from './service.mjs';

const canListen = (options) =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => (error.code === 'EAFNOSUPPORT' ? resolve(true) : reject(error)));
    probe.listen(options, () => probe.close(() => resolve(true)));
  });

/** @throws Complaint when something else holds the port */
export async function assertPortFree(port) {
  try {
    await canListen({ port });
    await canListen({ port, host: '127.0.0.1' });
  } catch (error) {
    if (error.code === 'EADDRINUSE') {
      throw new Complaint(
        `Port ${port} is taken: stop what uses it, or choose another one, for example PORT=${port + 100} npm start`,
      );
    }
    if (error.code === 'EACCES')
      throw new Complaint(`Port ${port} is not open to this user: choose one above 1023 with PORT.`);
    throw error;
  }
}

const isReady = async (port) => {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(2000) });
    return answer.status === 200;
  } catch {
    return false;
  }
};

/**
 * Starts the API and waits until it is ready.
 * @param {string} root
 * @param {import('./data-folder.mjs').DataPaths} paths
 * @param {{ port: number, env: Record<string, string>, signal: AbortSignal }} options
 */
export const startApi = (root, paths, { port, env, signal }) =>
  startService(root, {
    name: 'API',
    program: built(root, 'main'),
    pidFile: paths.api,
    logFile: paths.apiLog,
    env: { ...env, PORT: String(port) },
    signal,
    isReady: () => isReady(port),
  });
