import 'reflect-metadata';
import { UnsafeDatabase } from '@groundwork/database';
import { BadConfiguration } from './config';

/** A failure whose message is the one line that the operator reads. */
export class CommandFailure extends Error {}

/** Runs one of the owner's commands: one clear line and exit code 1 when it fails. */
export const command = async (body: () => Promise<void>): Promise<void> => {
  try {
    await body();
  } catch (error) {
    process.stderr.write(`${lineOf(error)}\n`);
    process.exitCode = 1;
  }
};

/** Waits until the API listens. @throws CommandFailure that names the address and the port when it can't */
export const listening = async (
  start: Promise<unknown>,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<void> => {
  try {
    await start;
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'EADDRINUSE') throw new CommandFailure('The port is taken. Choose another one with PORT.');
    throw new CommandFailure(`Can't listen on ${host}, port ${port} (${code}). Check HOST and PORT.`);
  }
};

/** The one line that the operator reads. */
export const lineOf = (error: unknown): string => {
  if (error instanceof BadConfiguration || error instanceof CommandFailure) return error.message;
  if (error instanceof UnsafeDatabase) return `The database is not safe to use: ${error.message}`;
  const { code, message } = error as { code?: string; message?: string };
  if (
    code &&
    ['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH', 'ECONNRESET', '28P01', '3D000'].includes(code)
  ) {
    return `The database can't be reached (${code}). Check DATABASE_URL and the role addresses.`;
  }
  return `Unexpected failure: ${message ?? String(error)}`;
};
