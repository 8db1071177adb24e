export { LockScreen } from './lock-screen';
export { StayNotice } from './stay-notice';
export { unlessStepUp, useSteppedUp } from './use-stepped-up';
export { useIdleLock, useLock } from './use-idle-lock';
