export { checkAnswers } from './open-task';
export { initialOf } from './initial';
