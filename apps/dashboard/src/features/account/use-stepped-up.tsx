import { useWords } from '@groundwork/ui';
import type { Outcome } from '@groundwork/web-graphql';
import { type ReactNode, useState } from 'react';
import { StepUpDialog } from '../session-lock';

/**
 * Runs acts that are done only right after a proof: asks for it where the server wants it, and then does the act again.
 * `proof` is the dialog that asks.
 */
export const useSteppedUp = (): {
  readonly steppedUp: <T>(
    act: () => Promise<Outcome<T>>,
    onEnd: (outcome: Outcome<T>) => void,
  ) => Promise<void>;
  readonly proof: ReactNode;
} => {
  const { text } = useWords();
  const [again, setAgain] = useState<(() => void) | null>(null);
  const steppedUp = async <T,>(act: () => Promise<Outcome<T>>, onEnd: (outcome: Outcome<T>) => void) => {
    const outcome = await act();
    if (outcome.done || outcome.failure.kind !== 'stepUp') return onEnd(outcome);
    setAgain(() => () => void steppedUp(act, onEnd));
  };
  const close = () => setAgain(null);
  const proof = again && (
    <StepUpDialog
      lead={text('ownAccount.stepUp')}
      onDone={() => {
        close();
        again();
      }}
      onClose={close}
    />
  );
  return { steppedUp, proof };
};
