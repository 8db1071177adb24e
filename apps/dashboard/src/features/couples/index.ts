export { CouplePage } from './couple-page';
export { NewCouplePage } from './new-couple-page';
