import { noteRequest } from './idle-time';
import type { Keeper } from './keep-saved';

/**
 * The form's buttons post by script and go on only when the answer has arrived: without a network the page, and what is
 * typed on it, stays. Whatever the server doesn't simply accept is posted plainly, and the server's page says what it is.
 */
export const postInPlace = (
  form: HTMLFormElement,
  keeper: Keeper,
  way: Pick<Location, 'assign'> = location,
): void => {
  let isPosting = false;
  let isPlain = false;

  const post = async (button: HTMLElement): Promise<void> => {
    await keeper.hold();
    const response = await fetch(form.action, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: bodyOf(form, button),
    });
    noteRequest();
    const reply = response.ok ? ((await response.json()) as { readonly next?: string }) : {};
    if (reply.next) return way.assign(reply.next);
    isPlain = true;
    form.requestSubmit(button);
  };

  form.addEventListener('submit', (event) => {
    const button = event.submitter;
    if (isPlain || !button) return;
    event.preventDefault();
    if (isPosting) return;
    isPosting = true;
    post(button).catch(() => {
      isPosting = false;
      // The status line must be in sight.
      document.querySelector<HTMLDialogElement>('dialog[open]')?.close();
      keeper.release();
    });
  });
};

const bodyOf = (form: HTMLFormElement, button: HTMLElement): URLSearchParams => {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
  if (button instanceof HTMLButtonElement) body.append(button.name, button.value);
  return body;
};
