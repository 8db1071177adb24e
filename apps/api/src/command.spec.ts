import { createServer } from 'node:net';
import { once } from 'node:events';
import { lineOf, listening } from './command';

const listen = (host: string, port = 0): Promise<unknown> => {
  const server = createServer();
  const up = once(server.listen(port, host), 'listening');
  return up.finally(() => server.close());
};
const saidOf = (host: string, port = 0): Promise<string> =>
  listening(listen(host, port), { host, port }).then(() => 'listens', lineOf);

describe('what the operator reads', () => {
  it('names HOST and PORT when the API can’t listen there', async () => {
    expect(await saidOf('127.0.0.1')).toBe('listens');
    expect(await saidOf('192.0.2.1', 4400)).toMatch(
      /^Can't listen on 192\.0\.2\.1, port 4400 \(E\w+\)\. Check HOST and PORT\.$/,
    );
    const unknown = Promise.reject(Object.assign(new Error(), { code: 'ENOTFOUND' }));
    const said = listening(unknown, { host: 'nowhere', port: 4400 }).catch(lineOf);
    expect(await said).toContain("Can't listen on nowhere");
  });

  it('says that the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    expect(await saidOf('127.0.0.1', (other.address() as { port: number }).port)).toMatch(
      /^The port is taken/,
    );
    other.close();
  });

  it('names the database’s address when that can’t be found', () => {
    expect(lineOf(Object.assign(new Error(), { code: 'ENOTFOUND' }))).toMatch(
      /^The database can't be reached/,
    );
  });
});
