import type { CodegenConfig } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';

const scalars = { Day: 'string', Instant: 'string', Json: 'unknown', ID: 'string' };

const app = (name: string, schema: string): CodegenConfig['generates'] => ({
  [`apps/${name}/src/generated/`]: {
    schema: `apps/api/${schema}`,
    documents: `apps/${name}/src/**/*.graphql.ts`,
    preset: 'client',
    presetConfig: { fragmentMasking: false, persistedDocuments: { hashAlgorithm: 'sha256' } },
    // The transform stands on the output, else the hashes are made without __typename.
    documentTransforms: [addTypenameSelectionDocumentTransform],
    config: {
      scalars,
      enumsAsTypes: true,
      useTypeImports: true,
      inlineFragmentTypes: 'mask',
      customDirectives: { apolloUnmask: true },
    },
  },
});

const apps = { dashboard: app('dashboard', 'schema.graphql'), client: app('client', 'client.graphql') };
const only = process.env.CODEGEN_APP as keyof typeof apps | undefined;

const config: CodegenConfig = { generates: only ? apps[only] : { ...apps.dashboard, ...apps.client } };
export default config;
