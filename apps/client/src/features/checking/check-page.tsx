import type { ProblemTexts } from '@groundwork/exercise-form';
import { answerSummary } from '@groundwork/forms';

import { AnswerText } from '../../layout/answer-text';
import { offeredName } from '../../layout/input-names';
import { ProblemList } from '../../layout/problem-list';
import { StepForm } from '../../layout/step-form';
import { deviceOf } from '../../layout/device-of';
import { renderTaskPage } from '../../layout/task-page';
import { answersOf, formOf, type MyTask } from '../../my-task';
import { paths } from '../../paths';
import { say, stepWords } from '../../words';
import { whoSees } from '@groundwork/exercise-form';

interface CheckPageProps {
  readonly task: MyTask;
  /** Names the act of sending, so that a second press is the same act. */
  readonly act: string;
  /** Fields whose answers are offered to the other partner. */
  readonly offered: readonly string[];
  readonly problems: ProblemTexts;
  readonly notice?: string;
}

/** All answers with a way to change each, who receives them, and the button that sends. */
export const renderCheckPage = ({ task, act, offered, problems, notice }: CheckPageProps): string => {
  const form = formOf(task);
  const names = { clinician: task.clinicianName, other: task.otherName };
  const mayOffer = task.visibility === 'offeredToPartner';
  const rows = answerSummary(form, answersOf(task));
  const isNeeded = (id: string): boolean =>
    form.fields.some((field) => field.id === id && 'required' in field && field.required === true);
  const numberOf = (id: string): number => form.fields.findIndex((field) => field.id === id) + 1;
  const wrong = Object.entries(problems).map(([path, text]) => {
    const number = numberOf(path.split('.')[0] ?? '');
    const { label = '' } = form.fields[number - 1] ?? {};
    return { href: number > 0 ? paths.question(number, 'check') : '#answers', label, text };
  });
  return renderTaskPage({
    task,
    path: paths.check,
    data: { device: deviceOf(task) },
    hasProblem: wrong.length > 0,
    children: (
      <>
        {wrong.length > 0 && (
          <ProblemList
            problems={wrong.map(({ href, label, text }) => ({ href, text: [label, text].join(' – ') }))}
          />
        )}
        {notice && (
          <p className="gx-problem" role="alert" tabIndex={-1} data-focus>
            {notice}
          </p>
        )}
        <h1 className="gx-question">{say('check.title')}</h1>
        <p>{say('check.lead', names)}</p>
        {mayOffer && <p>{say('check.offerLead', names)}</p>}
        <dl className="gc-answers" id="answers">
          {rows.map((row) => {
            const number = numberOf(row.field);
            return (
              <div key={row.field}>
                <dt>{row.label}</dt>
                <dd className="gc-answer">
                  <AnswerText row={row} locale={task.locale} />
                  {row.skipped && isNeeded(row.field) && <p>{say('check.needed')}</p>}
                </dd>
                <dd className="gc-change">
                  <a href={paths.question(number, 'check')}>
                    {say('check.change')}
                    <span className="gx-hidden">: {row.label}</span>
                  </a>
                </dd>
                {mayOffer && !row.skipped && (
                  <dd className="gc-answer">
                    <label className="gx-option">
                      <input
                        type="checkbox"
                        form="send"
                        name={offeredName}
                        value={row.field}
                        defaultChecked={offered.includes(row.field)}
                      />
                      <span>
                        {say('check.offer', { other: task.otherName })}
                        <span className="gx-hidden">: {row.label}</span>
                      </span>
                    </label>
                  </dd>
                )}
              </div>
            );
          })}
        </dl>
        <p className="gx-who">{mayOffer ? say('check.sees', names) : whoSees(stepWords, task)}</p>
        <p>{say('check.sendAfter', { clinician: task.clinicianName })}</p>
        <p className="gx-problem" id="unsent" role="alert" hidden>
          {say('check.unsent')}
        </p>
        <StepForm task={task} id="send" className="gx-actions" action={paths.send}>
          <input type="hidden" name="act" value={act} />
          <input type="hidden" name="revision" value={task.draft?.revision ?? ''} />
          <button className="gx-button gx-button-main" type="submit">
            {say('check.send', { clinician: task.clinicianName })}
          </button>
          <a className="gx-button gx-button-quiet" href={paths.saved}>
            {say('exercise.later')}
          </a>
        </StepForm>
      </>
    ),
  });
};
