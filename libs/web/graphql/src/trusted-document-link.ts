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

/** How long an answer is waited for, in ms; a network that swallows what it is given says nothing of it. */
const PATIENCE_MS = { query: 10_000, mutation: 20_000, subscription: 0 };

const outOfReach = (cause: unknown) => new Unreachable('The server could not be reached.', { cause });

const readAnswer = async (response: Response, signal: AbortSignal): Promise<FormattedExecutionResult> => {
  const body: unknown = await response.json().catch(() => null);
  if (isResult(body)) return body;
  if (signal.aborted) throw outOfReach(signal.reason);
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
    throw outOfReach(cause);
  });
  return readAnswer(response, signal);
};

/** Sends each operation as the id of its trusted document and its variables; `patience` is in ms. */
export const trustedDocumentLink = (uri: string, patience = PATIENCE_MS): ApolloLink =>
  new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        const controller = new AbortController();
        let isAwaited = true;
        const overdue = setTimeout(() => controller.abort(), patience[operation.operationType]);
        ask(uri, operation, controller.signal).then(
          (result) => {
            clearTimeout(overdue);
            reportReachable(true);
            observer.next(result);
            observer.complete();
          },
          (error: unknown) => {
            clearTimeout(overdue);
            // An answer nobody waits for any more says nothing about the network.
            if (isAwaited) reportReachable(!(error instanceof Unreachable));
            observer.error(error);
          },
        );
        return () => {
          isAwaited = false;
          clearTimeout(overdue);
          controller.abort();
        };
      }),
  );
