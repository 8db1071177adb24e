export type { ClientRequest, ClientResponse, Gateway, GatewayError } from './contract';
export { contentSecurityPolicy } from './document';
export { handle } from './handle';
