import { PauseChoices } from '../../layout/pause-choices';
import { renderTaskPage } from '../../layout/task-page';
import { paths, wayBack } from '../../paths';
import { page } from '../../reply';
import { type Route, taskRoute } from '../../route';

/** The pause as a page of its own, for a browser without scripts; with them it opens over the page. */
export const pausingRoutes: readonly Route[] = [
  taskRoute('GET', '/s/pause', 'session', ({ request, task }) => {
    const back = wayBack(request.query.from);
    return page(
      renderTaskPage({
        task,
        path: back,
        hasPause: true,
        children: <PauseChoices isDialog={false} enough="link" back={back} />,
      }),
    );
  }),

  // Asked for by "Stay": whoever loads the task is there, and the session goes on.
  taskRoute('POST', paths.stay, 'session', () => ({ status: 204, headers: {}, body: '' })),
];
