import express from 'express';
import type { Server } from 'node:http';
import supertest from 'supertest';
import { trustedDocuments } from './trusted-documents';

const manifest = { 'sha256:one': 'query One { one }', 'sha256:two': 'mutation Two($a: Int) { two(a: $a) }' };

let server: Server;
beforeAll(async () => {
  const app = express();
  app.use(express.json({ limit: '64kb' }));
  app.use('/graphql', trustedDocuments(manifest));
  // What lies behind the gate: it answers what it was asked.
  app.use('/graphql', (request, response) => void response.json({ asked: request.body as unknown }));
  await new Promise<void>((ready) => {
    server = app.listen(0, '127.0.0.1', () => ready());
  });
});
afterAll(() => server.close());

const post = (body: unknown) =>
  supertest(server)
    .post('/graphql')
    .send(body as object);

const refusal = { errors: [{ message: 'Unknown request.', extensions: { code: 'BAD_REQUEST' } }] };

it('lets a known document through as its own text, with its variables and nothing else', async () => {
  const answer = await post({
    documentId: 'sha256:two',
    variables: { a: 1 },
    query: '{ everything }',
    operationName: 'Other',
    extensions: { persistedQuery: {} },
  });
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({ asked: { query: manifest['sha256:two'], variables: { a: 1 } } });
  expect((await post({ documentId: 'sha256:one' })).body).toEqual({
    asked: { query: manifest['sha256:one'], variables: {} },
  });
});

it.each([
  ['text', { query: '{ one }' }],
  ['text beside an unknown id', { documentId: 'sha256:three', query: '{ one }' }],
  ['the text of a known document', { query: manifest['sha256:one'] }],
  [
    'an id in the shape of a persisted query',
    { extensions: { persistedQuery: { sha256Hash: 'sha256:one' } } },
  ],
  ['an id that is no text', { documentId: ['sha256:one'] }],
  ['an id that every object has', { documentId: 'constructor' }],
  ['another such id', { documentId: '__proto__' }],
  ['a list of requests', [{ documentId: 'sha256:one' }, { documentId: 'sha256:one' }]],
  ['variables that are a list', { documentId: 'sha256:two', variables: [1] }],
  ['variables that are text', { documentId: 'sha256:two', variables: '{"a":1}' }],
  ['nothing', {}],
])('refuses %s', async (_what, body) => {
  const answer = await post(body);
  expect([answer.status, answer.body]).toEqual([400, refusal]);
});

it('refuses a request without a body, and every method but POST', async () => {
  expect((await supertest(server).post('/graphql')).status).toBe(400);
  for (const method of ['get', 'put', 'patch', 'delete'] as const) {
    const asked = supertest(server)[method]('/graphql?documentId=sha256:one&query={one}');
    const answer = await (method === 'get' ? asked : asked.send({ documentId: 'sha256:one' }));
    expect([method, answer.status]).toEqual([method, 400]);
  }
  expect((await post({ documentId: 'sha256:one' })).status).toBe(200);
});
