import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { CookieAccessInfo } from 'cookiejar';
import supertest from 'supertest';

export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly fields?: readonly { readonly path: string; readonly message: string }[];
}

interface Answer<T> {
  readonly data: T | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly fields?: Refusal['fields'] };
  }[];
}

/** One browser with its cookies, asking one GraphQL endpoint from a page of its origin. */
export class GraphqlClient {
  private readonly agent: ReturnType<typeof supertest.agent>;

  constructor(
    server: Server,
    private readonly origin: string,
    private readonly path: string,
    /** As the reverse proxy tells it. */
    address?: string,
  ) {
    this.agent = supertest.agent(server);
    if (address) this.agent.set('X-Forwarded-For', address);
  }

  /** Whatever the API answers. */
  async ask<T>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answer<T>> {
    const response = await this.post(this.path).send({ query, variables });
    if (response.status >= 500) throw new Error(`Status ${response.status}: ${response.text}`);
    return response.body as Answer<T>;
  }

  /** The data. @throws Error when there are errors */
  async must<T>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<T> {
    const { data, errors } = await this.ask<T>(query, variables);
    if (errors || !data) throw new Error(`Expected an answer, got ${JSON.stringify(errors)}`);
    return data;
  }

  /** The refusal. @throws Error when there is an answer */
  async refusal(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Refusal> {
    const { data, errors } = await this.ask(query, variables);
    const [error] = errors ?? [];
    if (!error) throw new Error(`Expected a refusal, got ${JSON.stringify(data)}`);
    return {
      code: error.extensions?.code ?? 'none',
      message: error.message,
      fields: error.extensions?.fields,
    };
  }

  /** The value of a cookie that this browser holds. @throws Error when it holds none */
  async cookie(name: string): Promise<string> {
    const found = this.agent.jar.getCookie(name, CookieAccessInfo.All);
    if (!found) throw new Error(`This browser holds no cookie ${name}.`);
    return found.value;
  }

  /** Puts a cookie into this browser, as somebody would who copied it. */
  hold(name: string, value: string): this {
    this.agent.jar.setCookie(`${name}=${value}`, '127.0.0.1', '/');
    return this;
  }

  /** A request to another path from a page of the same origin. */
  post(path: string) {
    return this.agent.post(path).set({ Host: new URL(this.origin).host, Origin: this.origin });
  }

  get(path: string) {
    return this.agent.get(path).set({ Host: new URL(this.origin).host });
  }

  head(path: string) {
    return this.agent.head(path).set({ Host: new URL(this.origin).host });
  }
}

/** An input with a fresh key. */
export const once = <T extends object>(
  input: T,
): { readonly input: T & { readonly clientMutationId: string } } => ({
  input: { ...input, clientMutationId: randomUUID() },
});
