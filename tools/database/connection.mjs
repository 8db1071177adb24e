import { Complaint } from '../process/complaint.mjs';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

/** Reads an address. @throws Complaint naming the variable, without repeating what may hold a password */
export function addressOf(variable, text) {
  if (!text) throw new Complaint(`${variable} is missing (see .env.example).`);
  if (!URL.canParse(text) || !/^postgres(ql)?:$/.test(new URL(text).protocol)) {
    throw new Complaint(
      `${variable} is not an address such as postgresql://user:password@host:5432/groundwork.`,
    );
  }
  return new URL(text);
}

/** Whether the address stays on this machine: a loopback host, or a socket's folder as host. */
export function isLocal(url) {
  const { hostname, searchParams } = new URL(url);
  const host = searchParams.get('host') ?? decodeURIComponent(hostname);
  return host === '' || host.startsWith('/') || loopback.has(host);
}

/** TLS for a connection: on and verified, or off for a database on this machine. */
export function tlsFor(url, environment) {
  const wish = environment.DATABASE_TLS || 'off';
  if (wish !== 'require' && wish !== 'off') throw new Complaint('DATABASE_TLS must be "require" or "off".');
  if (wish === 'off' && !isLocal(url)) {
    throw new Complaint(
      'DATABASE_TLS must be "require" unless the database is on this machine (loopback or socket).',
    );
  }
  return wish === 'require';
}

/** One line on why the database did not answer, without its password. */
export function describeFailure(url, error) {
  const { host, pathname, username } = new URL(url);
  const reason = error.errors?.[0]?.message || error.message || error.code;
  return `The database ${host}${pathname} refused the work of ${decodeURIComponent(username)}: ${reason}`;
}
