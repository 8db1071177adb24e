import { ApolloLink, Observable } from '@apollo/client';
import type { DocumentNode, FormattedExecutionResult } from 'graphql';
import { reportReachable } from './connection';
import { Unreachable, UnreadableAnswer } from './failure';

/** Documents are known by the hash that code generation wrote beside them; their text never travels. */
const documentId = (document: DocumentNode): string => {
  const { __meta__: meta } = document as DocumentNode & { __meta__?: { hash?: string } };
  if (!meta?.hash) throw new Error('This document has no id: it was not made by code generation.');
  return meta.hash;
};

const isResult = (body: unknown): body is FormattedExecutionResult =>
  typeof body === 'object' && body !== null && ('data' in body || 'errors' in body);

const readAnswer = async (response: Response): Promise<FormattedExecutionResult> => {
  const body: unknown = await response.json().catch(() => null);
  if (isResult(body)) return body;
  throw new UnreadableAnswer(`The server answered ${response.status} without a result.`);
};

const ask = async (uri: string, operation: ApolloLink.Operation, signal: AbortSignal) => {
  const response = await fetch(uri, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({
      documentId: documentId(operation.query),
      operationName: operation.operationName,
      variables: operation.variables ?? {},
    }),
    signal,
  }).catch((cause: unknown) => {
    // An answer nobody waits for any more says nothing about the network.
    if (!signal.aborted) reportReachable(false);
    throw new Unreachable('The server could not be reached.', { cause });
  });
  reportReachable(true);
  return readAnswer(response);
};

/** Sends each operation as the id of its trusted document and its variables. */
export const trustedDocumentLink = (uri: string): ApolloLink =>
  new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        const controller = new AbortController();
        ask(uri, operation, controller.signal).then(
          (result) => {
            observer.next(result);
            observer.complete();
          },
          (error: unknown) => observer.error(error),
        );
        return () => controller.abort();
      }),
  );
