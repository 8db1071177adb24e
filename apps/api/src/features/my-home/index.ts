export { MyHome } from './my-home.types';
