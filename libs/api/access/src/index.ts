export * from './actor';
export { Allow, ALLOW, Poll, Public, PUBLIC } from './allow';
export { DeclaredAccess, UndeclaredAccess, type Declaration } from './declared-access';
export * from './errors';
export * from './permissions';
export { cookieNames, cookieOf, cookieOptions, tokenHash, type CookieNames } from './session-cookies';
export { asRefusal } from './translate';
export { COOKIE_NAMES, WorkInterceptor, type IdentifiedRequest } from './work.interceptor';
