import { asRefusal, type MessageRef, type Refusal } from '@groundwork/access';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { randomUUID } from 'node:crypto';
import { say } from '../messages';
import { log } from '../log';

/** Names of failures that the server itself gives to malformed requests. */
const badRequests = new Set([
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
]);

/** What leaves the API instead of an answer: a sentence, a code, fields; a reference when nobody foresaw it. */
export const formatError = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
  const original = unwrapResolverError(error);
  const refusal = asRefusal(original);
  if (refusal) return { message: sentence(refusal), path: formatted.path, extensions: extensionsOf(refusal) };
  const code = String(formatted.extensions?.code ?? '');
  if (badRequests.has(code))
    return { message: say({ key: 'error.badRequest' }), extensions: { code: 'BAD_REQUEST' } };
  const reference = randomUUID().slice(0, 8);
  log.error({ reference, failure: nameOf(original), stack: stackOf(original) }, 'unforeseen failure');
  return {
    message: say({ key: 'error.internal', values: { reference } }),
    path: formatted.path,
    extensions: { code: 'INTERNAL', reference },
  };
};

const sentence = (refusal: Refusal): string => say({ key: refusal.key, values: refusal.values });

const extensionsOf = (refusal: Refusal): Record<string, unknown> => ({
  code: refusal.code,
  ...(refusal.fields.length
    ? { fields: refusal.fields.map((field) => ({ path: field.path, message: say(field as MessageRef) })) }
    : {}),
});

const nameOf = (error: unknown): string => (error instanceof Error ? error.constructor.name : typeof error);

// Where, never what: the message of a database error can hold values, so the first line is left out.
const stackOf = (error: unknown): string[] =>
  error instanceof Error
    ? (error.stack ?? '')
        .split('\n')
        .filter((line) => /^\s+at /.test(line))
        .slice(0, 8)
    : [];
