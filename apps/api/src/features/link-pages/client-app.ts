import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { workspaceRoot } from '../../http/built-apps';

/** A refusal as the pages know it. */
export interface GatewayError {
  readonly code: string;
  readonly message: string;
  readonly fields?: readonly { readonly path: string; readonly message: string }[];
}

/** What the pages may ask of the API: documents of the client schema, opening, leaving and closing. */
export interface Gateway {
  execute(
    documentId: string,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<{ data: unknown; errors?: readonly GatewayError[] }>;
  open(token: string, pin: string): Promise<boolean>;
  /** Opens the link of a session that ran out by itself again. */
  reopen(pin: string, ofWords: unknown): Promise<boolean>;
  leave(): Promise<void>;
  /** Leaves, but for what the device itself keeps. */
  close(): Promise<void>;
  readonly neutralSite: string;
  newMutationId(): string;
}

export interface PageRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly form: Readonly<Record<string, string | string[]>>;
  readonly json: unknown;
  readonly prefersJson: boolean;
  readonly hasSession: boolean;
}

export interface PageResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface UnreadableRequest {
  readonly isTooLarge: boolean;
  readonly prefersJson: boolean;
}

/** The built server bundle of the client app. */
export interface ClientApp {
  handle(request: PageRequest, gateway: Gateway): Promise<PageResponse>;
  /** When nothing else can be said: the words that came go back. */
  answerTrouble(request: PageRequest): PageResponse;
  answerUnreadable(request: UnreadableRequest): PageResponse;
  readonly contentSecurityPolicy: string;
}

/** What goes out with every page of the client app. */
export const pageHeaders = ({
  contentSecurityPolicy,
}: Pick<ClientApp, 'contentSecurityPolicy'>): Record<string, string> => ({
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Robots-Tag': 'noindex, nofollow',
});

const dist = (): string => join(workspaceRoot(), 'apps/client/dist');

/** Loads the bundle by path: no import ties the API to the pages. @throws Error when the client app isn't built. */
export const loadClientApp = async (): Promise<ClientApp> =>
  (await import(/* @vite-ignore */ pathToFileURL(join(dist(), 'server/server.js')).href)) as ClientApp;

/** Document id → text. */
export const clientDocuments = (): Record<string, string> =>
  JSON.parse(readFileSync(join(dist(), 'documents.json'), 'utf8')) as Record<string, string>;
