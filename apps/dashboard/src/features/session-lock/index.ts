export { LockScreen } from './lock-screen';
export { StayNotice } from './stay-notice';
export { StepUpDialog } from './lazy-dialogs';
export { useIdleLock, useLock } from './use-idle-lock';
