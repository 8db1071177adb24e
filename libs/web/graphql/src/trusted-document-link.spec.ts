/** @jest-environment node */
import { ApolloClient, InMemoryCache } from '@apollo/client';
import { parse } from 'graphql';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { isReachable, reportReachable } from './connection';
import { failureOf } from './failure';
import { trustedDocumentLink } from './trusted-document-link';

const known = Object.assign(parse('query Viewer($id: ID) { viewer(id: $id) { name } }'), {
  __meta__: { hash: 'sha256:abc' },
});

describe('asking the server', () => {
  let server: Server;
  let answer: (response: ServerResponse) => void;
  let asked: { request: IncomingMessage; body: string } | undefined;
  const client = (patience?: Parameters<typeof trustedDocumentLink>[1]) => {
    const { port } = server.address() as AddressInfo;
    return new ApolloClient({
      cache: new InMemoryCache(),
      link: trustedDocumentLink(`http://127.0.0.1:${port}/graphql`, patience),
    });
  };
  beforeEach(async () => {
    reportReachable(true);
    asked = undefined;
    server = createServer((request, response) => {
      void text(request).then((body) => {
        asked = { request, body };
        answer(response);
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });

  it('sends the id of the document, its name and its variables, and never its text', async () => {
    answer = (response) => response.end('{"data":{"viewer":{"__typename":"Viewer","name":"Dana"}}}');
    const { data } = await client().query({ query: known, variables: { id: '7', none: undefined } });
    expect(data).toMatchObject({ viewer: { name: 'Dana' } });
    expect(JSON.parse(asked?.body ?? '')).toEqual({
      documentId: 'sha256:abc',
      operationName: 'Viewer',
      variables: { id: '7' },
    });
    expect(asked?.request.method).toBe('POST');
    expect(asked?.request.headers['content-type']).toBe('application/json');
  });

  it('sends empty variables where there are none', async () => {
    answer = (response) => response.end('{"data":{"viewer":null}}');
    await client().query({ query: known });
    expect(JSON.parse(asked?.body ?? '')).toMatchObject({ variables: {} });
  });

  it('does not send a document that was not made by code generation', async () => {
    const stray = client().query({ query: parse('{ viewer { name } }') });
    await expect(stray).rejects.toThrow('no id');
    expect(asked).toBeUndefined();
  });

  it('tells a refusal from a failure, whatever the status says', async () => {
    answer = (response) => {
      response.statusCode = 400;
      response.end(
        '{"errors":[{"message":"Please look.","extensions":{"code":"INVALID","fields":[{"path":"name","message":"Too long."}]}}]}',
      );
    };
    const refused: unknown = await client()
      .query({ query: known })
      .catch((error: unknown) => error);
    expect(failureOf(refused)).toEqual({
      kind: 'invalid',
      message: 'Please look.',
      fields: [{ path: 'name', message: 'Too long.' }],
      reference: null,
    });
  });

  it('takes a page of a proxy for what it is', async () => {
    answer = (response) => {
      response.statusCode = 502;
      response.end('<h1>Bad gateway</h1>');
    };
    const broken: unknown = await client()
      .query({ query: known })
      .catch((error: unknown) => error);
    expect(failureOf(broken)).toMatchObject({ kind: 'internal', message: null });
    expect(isReachable()).toBe(true);
  });

  it('knows when the server is out of reach, and when it is back', async () => {
    answer = (response) => response.destroy();
    const lost: unknown = await client()
      .query({ query: known })
      .catch((error: unknown) => error);
    expect(failureOf(lost)).toMatchObject({ kind: 'offline' });
    expect(isReachable()).toBe(false);
    answer = (response) => response.end('{"data":{"viewer":null}}');
    await client().query({ query: known });
    expect(isReachable()).toBe(true);
  });

  it.each([
    ['nothing', () => undefined],
    ['half an answer', (response: ServerResponse) => void response.write('{"data":')],
  ])('takes a server that sends %s, and goes on for ever, for one that is out of reach', async (_, begin) => {
    answer = begin;
    const lost: unknown = await client({ query: 200, mutation: 200, subscription: 0 })
      .query({ query: known })
      .catch((error: unknown) => error);
    expect(failureOf(lost)).toMatchObject({ kind: 'offline' });
    expect(isReachable()).toBe(false);
  });
});
