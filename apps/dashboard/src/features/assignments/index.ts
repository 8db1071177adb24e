export { AssignDialog } from './lazy-dialogs';
export { PartnerSteps } from './partner-steps';
