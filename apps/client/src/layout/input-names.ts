/** The PIN's input among those of the answers: no question can have this name. */
export const pinName = 'link-pin';

/** The text on confidentiality that was read before its words were posted again. */
export const textName = 'link-text';

/** Which step a form belongs to: on a shared device the session may be another step's, or the other partner's, by now. */
export const stepName = 'link-step';

/** Whose page a form belongs to, and what of it is chosen there. */
export const homeName = 'link-home';
export const chosenName = 'link-chosen';

/** The answers that are offered to the other partner, by their fields. */
export const offeredName = 'link-offered';

/** The page that a form was on, by the random name it was rendered with, and the newest revision that it knew. */
export const pageName = 'link-page';
export const seenName = 'link-seen';

const name = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Whether a page was rendered with such a name; a form that says another one is a form of no page. */
export const isNameOfPage = (value: unknown): value is string =>
  typeof value === 'string' && name.test(value);
