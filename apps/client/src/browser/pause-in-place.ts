/** Opens the pause over the page, where it needs no network and loses nothing. */
export const pauseInPlace = (): void => {
  const dialog = document.querySelector<HTMLDialogElement>('#pause');
  if (!dialog) return;
  document.addEventListener('click', (event) => {
    if (!(event.target as Element).closest('[data-pause]')) return;
    event.preventDefault();
    dialog.showModal();
  });
};
