/** The PIN's input among those of the answers: no question can have this name. */
export const pinName = 'link-pin';

/** The text on confidentiality that was read before its words were posted again. */
export const textName = 'link-text';

/** Which step a form belongs to: on a shared device the session may be another step's, or the other partner's, by now. */
export const stepName = 'link-step';
