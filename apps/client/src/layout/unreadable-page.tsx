import type { ClientResponse, UnreadableRequest } from '../contract';
import { paths } from '../paths';
import { json, page } from '../reply';
import { problemText, say } from '../words';
import { renderQuietPage } from './quiet-page';

/** Answers a request whose body could not be read: what came with it isn't known, so nothing of it comes back. */
export const answerUnreadable = ({ isTooLarge, prefersJson }: UnreadableRequest): ClientResponse => {
  const status = isTooLarge ? 413 : 400;
  const text = problemText({ path: '', code: isTooLarge ? 'tooLarge' : 'wrongKind' });
  if (prefersJson) return json({ problems: [{ path: '', text }] }, status);
  return page(
    renderQuietPage({
      script: 'page',
      hasProblem: true,
      children: (
        <>
          <h1 className="gx-question">{say('trouble.title')}</h1>
          <p>{text}</p>
          <p>{say('trouble.kept')}</p>
          <div className="gx-actions">
            <a className="gx-button gx-button-main" href={paths.start}>
              {say('pause.back')}
            </a>
          </div>
        </>
      ),
    }),
    status,
  );
};
