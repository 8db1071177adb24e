export { HandoversBlock } from './handovers-block';
