/** When this page last asked for anything, in milliseconds: every request keeps the session alive. */
export const requests = { last: Date.now() };

export const noteRequest = (): void => {
  requests.last = Date.now();
};
