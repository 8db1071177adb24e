export { PinDialog } from './lazy-dialogs';
export { PinState } from './pin-state';
