import type { ClientRequest, ClientResponse } from '../contract';
import { page } from '../reply';
import { say } from '../words';
import { PinField } from './pin-field';
import { pinName } from './input-names';
import { hasWords, PostedWords } from './posted-words';
import { renderQuietPage } from './quiet-page';

/**
 * A form came after the session's end: its words come back. When the session ran out by itself, its cookie stands for the
 * link, and the PIN is enough to save them. When it was ended on purpose nothing here stands for the link any more: it is
 * opened again in a new tab, which gives this browser a session, and the form is posted once more.
 */
export const endedPage = (request: ClientRequest): ClientResponse | undefined => {
  if (request.method !== 'POST' || !hasWords(request.form)) return undefined;
  const wasRefused = request.hasSession && Object.hasOwn(request.form, pinName);
  return page(
    renderQuietPage({
      script: 'page',
      hasProblem: wasRefused,
      children: (
        <>
          <h1 className="gx-question">{say('ended.title')}</h1>
          {request.hasSession ? (
            <>
              <p>{say('ended.quiet')}</p>
              <PostedWords request={request} again={say('ended.save')} then="stay">
                <PinField name={pinName} wasRefused={wasRefused} />
              </PostedWords>
            </>
          ) : (
            <>
              <p>{say('ended.closed')}</p>
              <ol className="gx-steps">
                <li>{say('ended.stepOne')}</li>
                <li>{say('ended.stepTwo')}</li>
              </ol>
              <p className="gx-help">{say('ended.note')}</p>
              <PostedWords request={request} again={say('ended.goOn')} />
            </>
          )}
        </>
      ),
    }),
    401,
  );
};
