export { Frame } from './frame';
export { RoleHomePage } from './role-home-page';
export { NotFoundPage, TroublePage } from './trouble-page';
