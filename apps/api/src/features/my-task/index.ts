export { initialOf } from './initial';
