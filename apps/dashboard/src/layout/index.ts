export { Frame } from './frame';
export { FrameFallback } from './frame-fallback';
export { RoleHomePage } from './role-home-page';
export { NotFoundPage, TroublePage } from './trouble-page';
