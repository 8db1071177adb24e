export { CaseloadPage } from './caseload-page';
