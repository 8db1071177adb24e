// Its own chunk: loaded only where a text is read along.
export { findWording, wordingMessageKey } from '@groundwork/forms/wording';
