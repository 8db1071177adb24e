import { TestEnvironment } from 'jest-environment-jsdom';

// What browsers have and jsdom lacks. The router builds requests; jsdom's own AbortSignal would not fit Node's Request.
const fromNode = [
  'fetch',
  'Request',
  'Response',
  'Headers',
  'AbortController',
  'AbortSignal',
  'TextEncoder',
  'TextDecoder',
  'structuredClone',
];

export default class extends TestEnvironment {
  async setup() {
    await super.setup();
    for (const name of fromNode) this.global[name] = globalThis[name];
    this.global.crypto.randomUUID = () => globalThis.crypto.randomUUID();
  }
}
