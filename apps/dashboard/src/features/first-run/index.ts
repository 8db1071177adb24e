export { onlyFirstRun, toFirstRun } from './load-first-run';
