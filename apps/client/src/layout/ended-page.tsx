import type { ClientRequest, ClientResponse } from '../contract';
import { page } from '../reply';
import { say } from '../words';
import { hasWords, PostedWords } from './posted-words';
import { renderQuietPage } from './quiet-page';

/**
 * A form came after the session's end: its words come back. There is no PIN field here, because a PIN needs its link, and
 * the link's token is on purpose nowhere once the PIN was given: not in the address, not in storage, not in a page. So
 * the link is opened again in a new tab, which gives this browser a session again, and this form is posted once more.
 */
export const endedPage = (request: ClientRequest): ClientResponse | undefined => {
  if (request.method !== 'POST' || !hasWords(request.form)) return undefined;
  return page(
    renderQuietPage({
      script: 'page',
      children: (
        <>
          <h1 className="gx-question">{say('ended.title')}</h1>
          <p>{say('ended.lead')}</p>
          <ol className="gx-steps">
            <li>{say('ended.stepOne')}</li>
            <li>{say('ended.stepTwo')}</li>
          </ol>
          <p className="gx-help">{say('ended.note')}</p>
          <PostedWords request={request} again={say('ended.goOn')} />
          <p className="gx-help">{say('ended.copy')}</p>
        </>
      ),
    }),
    401,
  );
};
