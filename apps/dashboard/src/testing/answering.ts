import { ApolloLink, Observable } from '@apollo/client';
import { buildSchema, execute, type ExecutionResult, GraphQLError } from 'graphql';
import { readFileSync } from 'node:fs';

const schema = buildSchema(readFileSync(new URL('../../../api/schema.graphql', import.meta.url), 'utf8'));

/** What the server says in place of an answer. */
export const refuse = (
  code: string,
  message: string,
  extensions: Record<string, unknown> = {},
): GraphQLError => new GraphQLError(message, { extensions: { code, ...extensions } });

/** Root field → its answer. An error is thrown; a field without an entry fails the operation by name. */
export type Answers = Readonly<Record<string, (args: never) => unknown>>;

const ask = async (answers: Answers, operation: ApolloLink.Operation): Promise<ExecutionResult> =>
  execute({
    schema,
    document: operation.query,
    variableValues: operation.variables,
    rootValue: new Proxy(answers, {
      get: (all, field: string) => (args: never) => {
        const answer = all[field]?.(args);
        if (answer instanceof Error) throw answer;
        if (answer === undefined) throw refuse('INTERNAL', `Nobody answers ${field} in this test.`);
        return answer;
      },
    }),
  });

/** A server made of answers, held to the real contract: what the schema does not allow is an error here too. */
export const answering = (answers: Answers): ApolloLink =>
  new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        ask(answers, operation).then(
          (result) => {
            observer.next(result);
            observer.complete();
          },
          (error: unknown) => observer.error(error),
        );
      }),
  );
