export { MadeTogether } from './made-together';
