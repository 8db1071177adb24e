export { loadViewer, safeReturn, signInPath } from './load-viewer';
export { isLocked, reportSession, setLocked, useLocked, useSessionKnown } from './session';
export { hearWindows, tellWindows } from './windows';
export { useSignOut } from './use-sign-out';
export { mayDo, useMay, useViewer, ViewerContext, type Permission, type Viewer } from './viewer';
export { unheardLock } from './unheard-lock';
export { LockDocument, ViewerDocument } from './viewer.graphql';
