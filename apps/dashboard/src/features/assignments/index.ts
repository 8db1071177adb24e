export { AssignDialog, EndLinksDialog, RoundDialog } from './lazy-dialogs';
export { PartnerSteps } from './partner-steps';
