import { cleanHistory } from './browser/clean-history';
import { watchIdleTime } from './browser/idle-time';
import { keepSaved } from './browser/keep-saved';
import { leaveWhenAsked } from './browser/leaving';
import { readPageData } from './browser/page-data';
import { pauseInPlace } from './browser/pause-in-place';
import { postInPlace } from './browser/post-in-place';
import { statusLine } from './browser/status-line';

const { save, hydrate } = readPageData();
const form = document.querySelector<HTMLFormElement>('#answer');
const line = document.getElementById('status');

leaveWhenAsked();
cleanHistory();
pauseInPlace();
const keeper = save && form && line ? keepSaved(form, statusLine(line, save.say), save) : undefined;
if (keeper && form) postInPlace(form, keeper);
watchIdleTime(() => keeper?.isUnsaved() ?? false);
document.querySelector<HTMLElement>('[data-focus]')?.focus();

if (hydrate) {
  // Without a network the field stays as it was rendered, and works.
  import('./browser/hydrate-field').then(
    ({ hydrateField }) => hydrateField(hydrate),
    () => undefined,
  );
}
