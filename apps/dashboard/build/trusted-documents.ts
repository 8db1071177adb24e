import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const call = /graphql\(`\s*(query|mutation|fragment)\s+(\w+)[^`]*`\)/g;
const definition = /^export const (\w+) = (\{.*\}) as unknown as DocumentNode/gm;

/** The documents that code generation wrote: constant → its literal. */
const generatedDocuments = (folder: string): ReadonlyMap<string, string> => {
  const source = readFileSync(`${folder}/graphql.ts`, 'utf8');
  return new Map([...source.matchAll(definition)].map(([, name = '', literal = '']) => [name, literal]));
};

/**
 * Puts each generated document in the place of its `graphql(…)` call, so that a chunk holds the documents it uses and no
 * others, and writes the manifest of all documents (id → text) beside the built pages.
 */
export const trustedDocuments = (folder: string): Plugin => ({
  name: 'trusted-documents',
  enforce: 'pre',
  apply: 'build',
  transform(code, id) {
    if (!id.endsWith('.graphql.ts')) return null;
    const documents = generatedDocuments(folder);
    const literalOf = (kind: string, name: string): string => {
      const literal = documents.get(kind === 'fragment' ? `${name}FragmentDoc` : `${name}Document`);
      if (!literal) return this.error(`${name} is not among the generated documents: run code generation.`);
      return literal;
    };
    const body = code
      .replace(/import \{ graphql \} from '[^']*';/, '')
      .replace(call, (_, kind: string, name: string) => literalOf(kind, name));
    return { code: body, map: null };
  },
  generateBundle() {
    // A directive for the browser's cache alone; the server knows no such thing.
    const source = readFileSync(`${folder}/persisted-documents.json`, 'utf8').replaceAll(' @unmask', '');
    this.emitFile({ type: 'asset', fileName: 'documents.json', source });
  },
});
