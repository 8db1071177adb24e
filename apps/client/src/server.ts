export type { ClientRequest, ClientResponse, Gateway, GatewayError, UnreadableRequest } from './contract';
export { contentSecurityPolicy } from './document';
export { answerTrouble, handle } from './handle';
export { answerUnreadable } from './layout/unreadable-page';
