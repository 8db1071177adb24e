import type { ClientRequest, ClientResponse } from '../contract';
import { paths } from '../paths';
import { page } from '../reply';
import { say } from '../words';
import { PostedWords } from './posted-words';
import { renderQuietPage } from './quiet-page';

/** The API could not do it. What came with the request goes back, ready to be sent again. */
export const troublePage = (request: ClientRequest, status: number): ClientResponse =>
  page(
    renderQuietPage({
      script: 'page',
      hasProblem: true,
      children: (
        <>
          <h1 className="gx-question">{say('trouble.title')}</h1>
          <p>
            {say('trouble.text')} {say('trouble.kept')}
          </p>
          {request.method === 'POST' ? (
            <PostedWords request={request} again={say('trouble.again')} />
          ) : (
            <div className="gx-actions">
              <a className="gx-button gx-button-main" href={paths.start}>
                {say('trouble.again')}
              </a>
            </div>
          )}
        </>
      ),
    }),
    status,
  );
