import { acceptConfidentiality } from '../../my-task';
import { paths } from '../../paths';
import { page } from '../../reply';
import { goTo, type Route, taskRoute } from '../../route';
import { renderConfidentialityPage } from './confidentiality-page';
import { renderStepPage } from './step-page';
import { renderWelcomePage } from './welcome-page';

export const beginningRoutes: readonly Route[] = [
  // The welcome interrupts once: in a partner's first session, which ends it by accepting the text that follows.
  taskRoute('GET', paths.start, 'open', ({ request, task }) => {
    if (task.confidentiality?.accepted) return goTo(paths.step, request);
    return goTo(task.firstVisit ? paths.welcome : paths.confidentiality, request);
  }),
  taskRoute('GET', paths.welcome, 'open', ({ task }) => page(renderWelcomePage(task))),
  taskRoute('GET', paths.confidentiality, 'open', ({ request, task }) =>
    task.confidentiality?.accepted ? goTo(paths.step, request) : page(renderConfidentialityPage(task)),
  ),
  taskRoute('POST', paths.confidentiality, 'open', async ({ request, task, gateway }) => {
    const { confidentiality } = task;
    // Only the text that was on the page can be accepted by it; a newer one is shown first.
    if (confidentiality && !confidentiality.accepted && request.form.textId === confidentiality.textId) {
      await acceptConfidentiality(gateway, confidentiality.textId);
    }
    return goTo(paths.start, request);
  }),
  taskRoute('GET', paths.step, 'accepted', ({ task }) => page(renderStepPage(task))),
];
