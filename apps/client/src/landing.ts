const token = document.querySelector<HTMLInputElement>('#token');
const typed = document.querySelector<HTMLDetailsElement>('#typed');

// Opening the page changes nothing; the token only travels when the form is sent.
const takeToken = (): void => {
  const fragment = location.hash.slice(1);
  if (token && fragment) token.value = fragment;
  // The link lost its end on the way: only the code can open it.
  if (typed && !token?.value) typed.open = true;
};
takeToken();

// Another link in the same tab: the browser only tells that the fragment changed, and what was typed was for the one before.
addEventListener('hashchange', () => {
  for (const field of document.querySelectorAll<HTMLInputElement>('#pin, #code')) field.value = '';
  takeToken();
});

/** Milliseconds in which a second press is the same one: a wrong PIN counts once for a hand that taps twice. */
const sameTap = 2000;
let pressedAt = -sameTap;

document.querySelector('form')?.addEventListener('submit', (event) => {
  if (event.timeStamp - pressedAt < sameTap) return event.preventDefault();
  pressedAt = event.timeStamp;
  // The history entry that the back button leads to holds no token.
  history.replaceState(null, '', location.pathname);
});

document.querySelector<HTMLElement>('[data-focus]')?.focus();

export {};
