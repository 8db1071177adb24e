const token = document.querySelector<HTMLInputElement>('#token');
const fragment = location.hash.slice(1);

// Opening the page changes nothing; the token only travels when the form is sent.
if (token && fragment) token.value = fragment;

// The link lost its end on the way: only the code can open it.
const typed = document.querySelector<HTMLDetailsElement>('#typed');
if (typed && !token?.value) typed.open = true;

document.querySelector('form')?.addEventListener('submit', () => {
  // The history entry that the back button leads to holds no token.
  history.replaceState(null, '', location.pathname);
});

document.querySelector<HTMLElement>('[data-focus]')?.focus();
