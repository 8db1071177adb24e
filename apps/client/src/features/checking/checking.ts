import type { ProblemTexts } from '@groundwork/exercise-form';
import { validateAnswers } from '@groundwork/forms';

import type { ClientRequest } from '../../contract';
import { offeredName } from '../../layout/input-names';
import { answersOf, formOf, type MyTask, saveDraft, sendResponse } from '../../my-task';
import { paths } from '../../paths';
import { page } from '../../reply';
import { goTo, type Route, taskRoute, type Visit } from '../../route';
import { problemText, say } from '../../words';
import { renderCheckPage } from './check-page';
import { renderReceivedPage } from './received-page';

export const checkingRoutes: readonly Route[] = [
  taskRoute('GET', paths.check, 'accepted', (visit) => checkPage(visit, {}, 200)),

  taskRoute('POST', paths.send, 'accepted', async (visit) => {
    const { request, gateway, task } = visit;
    const problems = problemsOf(task);
    if (Object.keys(problems).length > 0) return checkPage(visit, problems, 422);
    const { revision, act } = request.form;
    // What is sent is what was looked over: another tab may have saved since.
    if (Number(revision || 0) !== (task.draft?.revision ?? 0)) return conflictPage(visit);
    await sendResponse(gateway, {
      clientMutationId: typeof act === 'string' && act !== '' ? act : gateway.newMutationId(),
      stepId: task.id,
      // Someone who left out every question has no draft yet.
      revision: task.draft?.revision ?? (await saveDraft(visit, {})).revision,
      offered: offeredIn(request),
    });
    return goTo(paths.received, request);
  }),

  // The receipt is the last page: showing it ends the session, so that whoever takes the phone next finds nothing open. The
  // device's words of this step are gone by then; those of other steps are still to be sent.
  taskRoute('GET', paths.received, 'received', async ({ task, gateway }) => {
    await gateway.close();
    return page(renderReceivedPage(task));
  }),
];

/** What the page's boxes say; the API checks that each may be offered. */
const offeredIn = ({ form }: ClientRequest): string[] => [form[offeredName] ?? []].flat();

const problemsOf = (task: MyTask): ProblemTexts => {
  const problems = validateAnswers(formOf(task), answersOf(task), { complete: true });
  return Object.fromEntries(problems.map((problem) => [problem.path, problemText(problem)]));
};

const checkPage = (
  { task, gateway, request }: Visit,
  problems: ProblemTexts,
  status: number,
  notice?: string,
) =>
  page(
    renderCheckPage({ task, act: gateway.newMutationId(), offered: offeredIn(request), problems, notice }),
    status,
  );

const conflictPage = (visit: Visit) => checkPage(visit, {}, 409, say('check.conflict'));
