import { cleanHistory } from './browser/clean-history';
import type { PageKeeper } from './browser/device';
import { keepSaved } from './browser/keep-saved';
import { leaveWhenAsked } from './browser/leaving';
import { readPageData } from './browser/page-data';
import { statusLine } from './browser/status-line';

const { save, hydrate, device } = readPageData();
const form = document.querySelector<HTMLFormElement>('#answer');
const line = document.getElementById('status');
let kept: PageKeeper | undefined;

leaveWhenAsked();
cleanHistory();
const keeper =
  save && form && line ? keepSaved(form, statusLine(line, save.say), save, location, () => kept) : undefined;
document.querySelector<HTMLElement>('[data-focus]')?.focus();

if (hydrate) {
  // Without a network the field stays as it was rendered, and works.
  import('./browser/hydrate-field').then(
    ({ hydrateField }) => hydrateField(hydrate),
    () => undefined,
  );
}

// What nobody needs for the first word.
addEventListener('load', () => {
  import('./browser/later')
    .then(({ startLater }) => startLater({ save, device, form, keeper }, (here) => (kept = here)))
    .catch(() => undefined);
});
