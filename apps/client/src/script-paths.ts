/** The addresses that the phone's scripts ask for; all others stay out of them. */
export const scriptPaths = {
  start: '/s',
  draft: '/s/draft',
  stay: '/s/stay',
  leave: '/leave',
} as const;
