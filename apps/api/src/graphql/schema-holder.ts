import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';

/** Keeps the schema that a server runs with, for executing documents in process and for the committed file. */
export class SchemaHolder {
  private held: GraphQLSchema | undefined;

  readonly plugin: ApolloServerPlugin = {
    serverWillStart: ({ schema }) => {
      this.held = schema;
      return Promise.resolve();
    },
  };

  /** @throws Error before the server has started. */
  get schema(): GraphQLSchema {
    if (!this.held) throw new Error('The GraphQL server has not started.');
    return this.held;
  }
}

export const staffSchema = new SchemaHolder();
export const clientSchema = new SchemaHolder();
