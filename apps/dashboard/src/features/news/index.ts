export { NewsWatch } from './news-watch';
