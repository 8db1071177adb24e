import express from 'express';
import supertest from 'supertest';
import { separateOrigins } from './origins';

const app = express()
  .use(separateOrigins({ dashboardOrigin: 'http://desk.example', linksOrigin: 'http://links.example' }))
  .use((_request, response) => void response.send('served'));

const statusOf = async (host: string, path: string): Promise<number> =>
  (await supertest(app).get(path).set('Host', host)).status;

const behindLinks = ['/t', '/s', '/s/q/1', '/leave', '/a/assets/page.js', '/client-graphql', '/robots.txt'];
const spelled = (path: string): string[] => [path, path.toUpperCase(), `${path}/`];

describe('two origins on one server', () => {
  it.each(behindLinks.flatMap(spelled))(
    'serve %s to the links alone, however it is spelled',
    async (path) => {
      expect(await statusOf('links.example', path)).toBe(200);
      expect(await statusOf('desk.example', path)).toBe(404);
    },
  );

  it.each(['/', '/couples', '/graphql', '/assets/index.js', '/tea', '/sample'])(
    'serve %s to the dashboard alone',
    async (path) => {
      expect(await statusOf('desk.example', path)).toBe(200);
      expect(await statusOf('links.example', path)).toBe(404);
    },
  );

  it.each(['/client-graphql/x', '/Client-GraphQL//', '/t/x', '/leave/x', '/a/', '/robots.txt/x'])(
    'serve %s, which lies below what belongs to the links, to no dashboard',
    async (path) => {
      expect(await statusOf('desk.example', path)).toBe(404);
    },
  );

  it('serve nothing to a third host but health', async () => {
    expect(await statusOf('elsewhere.example', '/couples')).toBe(404);
    expect(await statusOf('elsewhere.example', '/t')).toBe(404);
    expect(await statusOf('elsewhere.example', '/readyz/')).toBe(200);
  });
});
