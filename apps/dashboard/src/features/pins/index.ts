export { PinDialog } from './pin-dialog';
export { PinState } from './pin-state';
