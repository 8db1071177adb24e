type Word = 'active' | 'locked' | 'unlocked' | 'signedOut';

const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('groundwork-session') : null;

/** Tells the other windows of this browser, which share the session. */
export const tellWindows = (word: Word): void => channel?.postMessage(word);

/** Returns the way to stop listening. */
export const hearWindows = (listener: (word: Word) => void): (() => void) => {
  const onMessage = (event: MessageEvent<Word>) => listener(event.data);
  channel?.addEventListener('message', onMessage);
  return () => channel?.removeEventListener('message', onMessage);
};
