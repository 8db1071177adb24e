export { loadViewer, signInPath } from './load-viewer';
export { reportSession, useSessionKnown } from './session';
export { useSignOut } from './use-sign-out';
export { mayDo, useMay, useViewer, ViewerContext, type Permission, type Viewer } from './viewer';
