import { ActButton, TroubleNote, useWords } from '@groundwork/ui';
import { type FailureKind, useAct } from '@groundwork/web-graphql';
import { type FormEvent, useState } from 'react';
import { bareCode } from '../sign-in';
import { setLocked, tellWindows } from '../viewer';
import { type Proof, ProofFields } from './proof-fields';
import { UnlockDocument } from './session-lock.graphql';

interface UnlockFormProps {
  readonly onUnlocked?: () => void;
  readonly onFailure?: (kind: FailureKind) => void;
  readonly autoFocus?: boolean;
}
/** The password opens what was locked; after hours a code of the second factor is needed too. */
export const UnlockForm = ({ onUnlocked, onFailure, autoFocus }: UnlockFormProps) => {
  const { text } = useWords();
  const [proof, setProof] = useState<Proof>({ password: '', code: '' });
  const [needsCode, setNeedsCode] = useState(false);
  const { run, busy, failure } = useAct(UnlockDocument);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const outcome = await run({ password: proof.password, code: bareCode(proof.code) || null });
    if (!outcome.done) return onFailure?.(outcome.failure.kind);
    if (!outcome.data.unlock.done) return setNeedsCode(true);
    setLocked(false);
    tellWindows('unlocked');
    onUnlocked?.();
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <ProofFields proof={proof} onChange={setProof} needsCode={needsCode} autoFocus={autoFocus} />
      <TroubleNote trouble={failure} />
      <ActButton type="submit" busy={busy} fullWidth>
        {text('lock.unlock')}
      </ActButton>
    </form>
  );
};
