import type { ClientRequest, ClientResponse } from '../contract';
import type { MyTask } from '../my-task';
import { paths } from '../paths';
import { json, page } from '../reply';
import { say } from '../words';
import { ConfidentialityText } from './confidentiality-text';
import { textName } from './input-names';
import { hasWords, PostedWords } from './posted-words';
import { renderTaskPage } from './task-page';

/**
 * The clinic wrote a newer text while somebody was writing: it is read and accepted first, and the words that came wait
 * on the same page. A script is told, and leaves its words where they stand.
 */
export const newTextPage = (request: ClientRequest, task: MyTask): ClientResponse | undefined => {
  if (request.method !== 'POST') return undefined;
  if (request.json !== undefined) return json({}, 409);
  if (!hasWords(request.form)) return undefined;
  if (request.prefersJson) return json({}, 409);
  return page(
    renderTaskPage({
      task,
      path: paths.confidentiality,
      children: (
        <>
          <p role="alert">{say('confidentiality.newer')}</p>
          <ConfidentialityText task={task} />
          <PostedWords request={request} again={say('confidentiality.acceptAndSave')} then="stay">
            <input type="hidden" name={textName} value={task.confidentiality?.textId ?? ''} />
          </PostedWords>
        </>
      ),
    }),
    409,
  );
};
