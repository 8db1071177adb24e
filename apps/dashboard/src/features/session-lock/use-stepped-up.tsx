import type { Failure, Outcome } from '@groundwork/web-graphql';
import { type ReactNode, useState } from 'react';
import { StepUpDialog } from './lazy-dialogs';

/**
 * Runs acts that are done only right after a proof: asks for it where the server wants it, and then does the act again.
 * `proof` is the dialog that asks; `lead` is why, where it is not power over the clinic.
 */
export const useSteppedUp = (
  lead?: string,
): {
  readonly steppedUp: <T>(
    act: () => Promise<Outcome<T>>,
    onEnd: (outcome: Outcome<T>) => void,
  ) => Promise<void>;
  readonly proof: ReactNode;
} => {
  const [again, setAgain] = useState<(() => void) | null>(null);
  const steppedUp = async <T,>(act: () => Promise<Outcome<T>>, onEnd: (outcome: Outcome<T>) => void) => {
    const outcome = await act();
    if (outcome.done || outcome.failure.kind !== 'stepUp') return onEnd(outcome);
    setAgain(() => () => void steppedUp(act, onEnd));
  };
  const close = () => setAgain(null);
  const proof = again && (
    <StepUpDialog
      lead={lead}
      onDone={() => {
        close();
        again();
      }}
      onClose={close}
    />
  );
  return { steppedUp, proof };
};

/** What a form has to say of an act: not that a proof is wanted, for then it is asked for. */
export const unlessStepUp = (failure: Failure | null): Failure | null =>
  failure?.kind === 'stepUp' ? null : failure;
