import { noteRequest } from './last-request';
import type { Keeper, PageReply } from './keep-saved';

/**
 * The form's buttons post by script and go on only when the answer has arrived: without a network the page, and what is
 * typed on it, stays. Whatever the server doesn't simply accept is posted plainly, and the server's page says what it is.
 */
export const postInPlace = (
  form: HTMLFormElement,
  keeper: Omit<Keeper, 'finish'>,
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
    // Whatever stands in front of the server may answer for it, with a page that gives no words back.
    if (response.status >= 500 || response.status === 403) throw new Error('not now');
    const reply = response.ok || response.status === 413 ? ((await response.json()) as PageReply) : {};
    if (reply.next) {
      await keeper.forget();
      return way.assign(reply.next);
    }
    // Too long to be read: a page in answer to it could not give the words back.
    if (reply.problems) return stay(reply.problems[0]?.text);
    isPlain = true;
    form.requestSubmit(button);
  };

  const stay = (problem?: string): void => {
    isPosting = false;
    // The status line must be in sight.
    document.querySelector<HTMLDialogElement>('dialog[open]')?.close();
    keeper.release(problem);
  };

  form.addEventListener('submit', (event) => {
    const button = event.submitter;
    if (isPlain || !button) return;
    event.preventDefault();
    if (isPosting) return;
    isPosting = true;
    post(button).catch(() => stay());
  });
};

const bodyOf = (form: HTMLFormElement, button: HTMLElement): URLSearchParams => {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
  if (button instanceof HTMLButtonElement) body.append(button.name, button.value);
  return body;
};
