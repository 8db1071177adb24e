import { answerSummary, type Form } from '@groundwork/forms';
import { ActButton, Button, TroubleNote, useMainAction, useWords } from '@groundwork/ui';
import { useAct } from '@groundwork/web-graphql';
import type { WholeJointStepFragment } from '../../generated/graphql';
import { Answers } from '../answers';
import { DraftState } from './draft-state';
import { FinishJointStepDocument } from './joint-steps.graphql';
import classes from './joint-steps.module.css';
import type { JointDraft } from './use-joint-draft';

interface LookOverProps {
  readonly step: WholeJointStepFragment;
  readonly draft: JointDraft;
  /** Goes to a question. */
  readonly onChange: (field: string) => void;
  readonly onStop: () => void;
}
/** All of it on one page, before it becomes part of the record. */
export const LookOver = ({ step, draft, onChange, onStop }: LookOverProps) => {
  const { text } = useWords();
  const { run, busy, failure } = useAct(FinishJointStepDocument);
  const rows = answerSummary(step.form as Form, draft.answers);
  const finish = async () => {
    const revision = await draft.save();
    if (revision !== null) await run({ jointStepId: step.id, revision });
  };
  useMainAction(() => void finish());
  const labels = new Map(rows.map(({ field, label }) => [field, label]));
  return (
    <div className="gx-page">
      <h2 className="gx-question">{text('together.lookOver')}</h2>
      <Answers
        rows={rows}
        below={(field) => (
          <dd>
            <Button
              variant="subtle"
              size="compact-md"
              className={classes.change}
              aria-label={text('together.changeOf', { question: labels.get(field) ?? '' })}
              onClick={() => onChange(field)}
            >
              {text('together.change')}
            </Button>
          </dd>
        )}
      />
      <DraftState draft={draft} />
      <TroubleNote trouble={failure} />
      {failure?.fields.map(({ path, message }) => {
        const field = path.split('.')[1] ?? '';
        return (
          <p key={path} className="gx-problem">
            {labels.get(field)} {message}
          </p>
        );
      })}
      <div className={classes.finish}>
        <ActButton size="md" busy={busy} onClick={() => void finish()}>
          {text('together.finish')}
        </ActButton>
        <Button size="md" variant="subtle" onClick={onStop}>
          {text('together.stop')}
        </Button>
      </div>
    </div>
  );
};
