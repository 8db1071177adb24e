import type { ClientResponse } from '../contract';
import { page } from '../reply';
import { say } from '../words';
import { renderQuietPage } from './quiet-page';

/**
 * Not found, no session, closed step: the same page and the same status, so that nothing can be told apart. Right after the PIN
 * it also says what a browser is to do that keeps no session.
 */
export const closedPage = (isRightAfterPin = false): ClientResponse =>
  page(
    renderQuietPage({
      script: 'page',
      children: (
        <>
          <h1 className="gx-question">{say('closed.title')}</h1>
          <p>{say(isRightAfterPin ? 'closed.cookies' : 'closed.next')}</p>
        </>
      ),
    }),
    404,
  );
