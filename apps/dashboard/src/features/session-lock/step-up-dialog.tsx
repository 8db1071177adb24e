import { FormDialog, useWords } from '@groundwork/ui';
import { useAct } from '@groundwork/web-graphql';
import { useState } from 'react';
import { bareCode } from '../sign-in';
import { useViewer } from '../viewer';
import { type Proof, ProofFields } from './proof-fields';
import { StepUpDocument } from './session-lock.graphql';

interface StepUpDialogProps {
  /** The person has proven that it is them; for five minutes nothing asks again. */
  readonly onDone: () => void;
  readonly onClose: () => void;
  /** Why it is asked for, where it is not power over the clinic. */
  readonly lead?: string;
}
/** Password and second factor once more, before something that matters most. */
export const StepUpDialog = ({ onDone, onClose, lead }: StepUpDialogProps) => {
  const { text } = useWords();
  const { clinic } = useViewer();
  const [proof, setProof] = useState<Proof>({ password: '', code: '' });
  const { run, busy, failure } = useAct(StepUpDocument);
  const [needsCode, setNeedsCode] = useState(!clinic.demo);
  const submit = async () => {
    const outcome = await run({ password: proof.password, code: bareCode(proof.code) || null });
    if (!outcome.done) return;
    if (outcome.data.stepUp.done) onDone();
    else setNeedsCode(true);
  };
  return (
    <FormDialog
      title={text('stepUp.title')}
      size="sm"
      submit={text('stepUp.confirm')}
      dirty={false}
      busy={busy}
      trouble={failure}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p>{lead ?? text('stepUp.lead')}</p>
      <ProofFields proof={proof} onChange={setProof} needsCode={needsCode} />
    </FormDialog>
  );
};
