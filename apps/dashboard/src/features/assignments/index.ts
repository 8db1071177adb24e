export { AssignDialog, EndLinksDialog, PageLinkDialog, RoundDialog } from './lazy-dialogs';
export { PageState } from './page-state';
export { PartnerSteps } from './partner-steps';
export { useCoupleSteps } from './use-couple-steps';
