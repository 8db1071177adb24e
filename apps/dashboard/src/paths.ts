/** Every address of the dashboard, in one place. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  couples: '/couples',
  newCouple: '/couples/new',
  couple: (coupleId: string) => `/couples/${coupleId}`,
  response: (responseId: string) => `/responses/${responseId}`,
  staff: '/staff',
  exercises: '/exercises',
  exercise: (key: string) => `/exercises/${key}`,
} as const;
