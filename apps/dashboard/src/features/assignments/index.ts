export { AssignDialog } from './lazy-assign-dialog';
export { PartnerSteps } from './partner-steps';
