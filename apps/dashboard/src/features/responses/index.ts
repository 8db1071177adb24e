export { Answers } from './answers';
export { ResponsePeek } from './lazy-peek';
