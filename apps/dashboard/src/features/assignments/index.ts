export { AssignDialog, EndLinksDialog } from './lazy-dialogs';
export { PartnerSteps } from './partner-steps';
