export { ColleagueSelect, isClinical } from './colleague-select';
