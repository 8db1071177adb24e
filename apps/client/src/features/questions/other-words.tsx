import { answerSummary, type Answers } from '@groundwork/forms';

import { AnswerText } from '../../layout/answer-text';
import type { MyTask } from '../../my-task';
import { wordMoment } from '../../word-times';
import { say } from '../../words';
import type { Question } from './question';

interface OtherWordsProps {
  readonly task: MyTask;
  readonly question: Question;
}

/** What the same person wrote here on another page meanwhile: nothing of it is lost, and they choose. */
export const OtherWords = ({ task, question: { field } }: OtherWordsProps) => {
  const other = task.draft?.others.find((each) => each.field === field.id);
  if (!other) return null;
  const [row] = answerSummary({ fields: [field] }, { [field.id]: other.answer } as Answers);
  if (!row) return null;
  return (
    <section className="gc-other" role="status" aria-labelledby="other-title" tabIndex={-1} data-focus>
      <h2 className="gc-title" id="other-title">
        {say('other.title', { when: wordMoment(other.at, task) })}
      </h2>
      <div className="gc-answer">
        <AnswerText row={row} locale={task.locale} />
      </div>
      <div className="gx-actions">
        <button className="gx-button" type="submit" name="then" value="useOther">
          {say('other.use')}
        </button>
        <button className="gx-button gx-button-quiet" type="submit" name="then" value="forgetOther">
          {say('other.forget')}
        </button>
      </div>
    </section>
  );
};
