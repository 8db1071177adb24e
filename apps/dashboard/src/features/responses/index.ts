export { ResponsePeek } from './lazy-peek';
