/** What the API hands to the pages, and what it gets back. The API owns cookies, limits, and the checks of a request's origin. */
export interface ClientRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** A posted form; empty otherwise. */
  readonly form: Readonly<Record<string, string | string[]>>;
  /** A posted JSON body; undefined otherwise. */
  readonly json: unknown;
  readonly prefersJson: boolean;
  /** The browser holds a session's cookie; whether the session is still live is not known yet. */
  readonly hasSession: boolean;
}

/** A posted body that could not be read, so that nothing else of the request is known. */
export interface UnreadableRequest {
  readonly isTooLarge: boolean;
  readonly prefersJson: boolean;
}

export interface GatewayError {
  readonly code:
    'NOT_FOUND' | 'FORBIDDEN' | 'REFUSED' | 'CONFLICT' | 'INVALID' | 'UNAUTHENTICATED' | 'INTERNAL';
  readonly message: string;
  readonly fields?: readonly { readonly path: string; readonly message: string }[];
}

/** The pages' only way to data: the trusted documents of the link holders' schema, as the session's partner. */
export interface Gateway {
  execute(
    documentId: string,
    variables: Record<string, unknown>,
  ): Promise<{ data: unknown; errors?: GatewayError[] }>;
  /** `token` may be the short code of a link. True: it and the PIN opened a session, and its cookie goes out with the response. */
  open(token: string, pin: string): Promise<boolean>;
  /**
   * True: the link of a session that ran out by itself is open again; the rest of the request belongs to the new session.
   * `ofWords` is what the posted words name, their step or their partner: for another partner's no PIN is tried.
   */
  reopen(pin: string, ofWords: unknown): Promise<boolean>;
  /** Ends the session if there is one, and has the browser forget everything of ours. */
  leave(): Promise<void>;
  /** The same, but words that only this device has stay there as they are: encrypted, for the PIN to find them. */
  close(): Promise<void>;
  /** Where leaving and closing lead. */
  readonly neutralSite: string;
  newMutationId(): string;
}

export interface ClientResponse {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}
