import { currentLinkHolder, Invalid, NotFound, Refused } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { problemMessageKey, validateAnswers, type Form } from '@groundwork/forms';

/**
 * One at a time: a save that waited while the response was sent must leave no draft behind.
 * @throws NotFound when it was sent, and when another step is open in this session by now.
 */
export const holdMyTask = async (stepId: string): Promise<void> => {
  if (stepId !== currentLinkHolder().task) throw new NotFound();
  const [task]: { open: boolean }[] = await currentWork().manager.query(
    'select context.hold_my_task() as open',
  );
  if (!task?.open) throw new NotFound();
};

/** @throws Refused before the newest text on confidentiality is accepted. */
export const requireAcceptance = async (): Promise<void> => {
  const { clinic, id } = currentLinkHolder();
  const accepted: unknown[] = await currentWork().manager.query(
    `select 1 from confidentiality_acceptance a where a.clinic_id = $1 and a.partner_id = $2 and a.text_id =
       (select id from confidentiality_text where clinic_id = $1 order by version desc limit 1)`,
    [clinic, id],
  );
  if (!accepted.length) throw new Refused('confidentiality.first');
};

/** @throws Invalid naming the fields that can't be kept, or with `complete`, sent. */
export const checkAnswers = (form: Form, answers: unknown, complete: boolean): void => {
  const problems = validateAnswers(form, answers, { complete });
  if (!problems.length) return;
  throw new Invalid(
    problems.map(({ path, code, values }) => ({
      path: path ? `answers.${path}` : 'answers',
      key: problemMessageKey(code),
      values,
    })),
  );
};
