/** Every address of the dashboard, in one place. */
export const paths = {
  home: '/',
  today: '/today',
  signIn: '/sign-in',
  firstRun: '/first-run',
  unlock: '/unlock',
  invitation: '/invitation',
  forgotPassword: '/forgot-password',
  newPassword: '/new-password',
  couples: '/couples',
  newCouple: '/couples/new',
  couple: (coupleId: string) => `/couples/${coupleId}`,
  response: (responseId: string) => `/responses/${responseId}`,
  together: (jointStepId: string) => `/together/${jointStepId}`,
  staff: '/staff',
  account: '/account',
  exercises: '/exercises',
  exercise: (key: string) => `/exercises/${key}`,
} as const;

/** A couple's page with the assign dialog open. `what` is the key of an exercise, `last` for the last assignment once more, or `choose`. */
export const assignPath = (coupleId: string, what: string): string =>
  `${paths.couple(coupleId)}?assign=${what}`;

/** The staff page with the dialog open that invites somebody. */
export const invitePath = `${paths.staff}?invite`;
