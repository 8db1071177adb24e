/** The PIN's input among those of the answers: no question can have this name. */
export const pinName = 'link-pin';

/** Which step a form belongs to: on a shared device the session may be another step's, or the other partner's, by now. */
export const stepName = 'link-step';
