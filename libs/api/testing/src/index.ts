export { GraphqlClient, once, type Refusal } from './graphql-client';
