export { Answers } from './answers';
