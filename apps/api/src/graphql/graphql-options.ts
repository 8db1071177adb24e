import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { pruneSchema } from '@graphql-tools/utils';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { Type } from '@nestjs/common';
import type { Request, Response } from 'express';
import { formatError } from './format-error';
import { oneRootField } from './one-root-field';
import type { SchemaHolder } from './schema-holder';

/** How both endpoints run: one root field, no introspection, no batching, no cache-control plug-in, no stack traces. */
export const graphqlOptions = (
  path: string,
  include: readonly Type[],
  holder: SchemaHolder,
): ApolloDriverConfig => ({
  driver: ApolloDriver,
  path,
  include: [...include],
  autoSchemaFile: true,
  transformAutoSchemaFile: true,
  // Every object type of the process would stand in both schemas otherwise.
  transformSchema: (schema) => pruneSchema(schema),
  buildSchemaOptions: { numberScalarMode: 'integer' },
  context: ({ req, res }: { req: Request; res: Response }) => ({ req, res }),
  graphiql: false,
  playground: false,
  introspection: false,
  persistedQueries: false,
  allowBatchedHttpRequests: false,
  hideSchemaDetailsFromClientErrors: true,
  includeStacktraceInErrorResponses: false,
  stopOnTerminationSignals: false,
  autoTransformHttpErrors: false,
  validationRules: [oneRootField],
  plugins: [ApolloServerPluginCacheControlDisabled(), holder.plugin],
  formatError,
});
