import type { Answers } from '@groundwork/forms';
import { useUnsaved } from '@groundwork/ui';
import { type Failure, useAct } from '@groundwork/web-graphql';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { WholeJointStepFragment } from '../../generated/graphql';
import { SaveJointDraftDocument } from './joint-steps.graphql';

/** Milliseconds without a key after which it is saved, and between tries while it can't be. */
const settleTime = 700;
const againAfter = 4000;

/** Troubles that end by themselves, or once the screen is unlocked. */
const passing: readonly string[] = ['offline', 'internal', 'locked', 'signedOut'];

export interface JointDraft {
  readonly answers: Answers;
  readonly isSaved: boolean;
  readonly savedAt: string | null;
  readonly failure: Failure | null;
  /** Holds what stands on the page now, and saves it soon. */
  readonly write: (answers: Answers) => void;
  /** Saves what is not saved yet. @returns the newest revision, or null when it could not be saved. */
  readonly save: () => Promise<number | null>;
}

/** What is written together, saved while they write; until then it stays on the page, whatever happens to the network. */
export const useJointDraft = (step: WholeJointStepFragment): JointDraft => {
  const { run } = useAct(SaveJointDraftDocument);
  // The API answers with answers it has checked itself.
  const [answers, setAnswers] = useState(step.answers as Answers);
  const [saved, setSaved] = useState({ body: JSON.stringify(step.answers), at: step.savedAt ?? null });
  const [failure, setFailure] = useState<Failure | null>(null);
  const now = useRef({ answers, revision: step.revision, body: saved.body });
  const underWay = useRef<Promise<number | null> | null>(null);
  const soon = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isSaved = JSON.stringify(answers) === saved.body;
  const isClean = useUnsaved(!isSaved);

  const saveAll = useCallback(async (): Promise<number | null> => {
    const held = now.current;
    while (JSON.stringify(held.answers) !== held.body) {
      const body = JSON.stringify(held.answers);
      const outcome = await run({
        jointStepId: step.id,
        baseRevision: held.revision,
        answers: held.answers,
      });
      setFailure(outcome.done ? null : outcome.failure);
      if (!outcome.done) return null;
      held.revision = outcome.data.saveJointDraft.revision;
      held.body = body;
      setSaved({ body, at: outcome.data.saveJointDraft.savedAt });
    }
    isClean();
    return held.revision;
  }, [isClean, run, step.id]);

  const save = useCallback((): Promise<number | null> => {
    clearTimeout(soon.current);
    underWay.current ??= saveAll().finally(() => {
      underWay.current = null;
    });
    return underWay.current;
  }, [saveAll]);

  const write = useCallback(
    (written: Answers) => {
      now.current.answers = written;
      setAnswers(written);
      clearTimeout(soon.current);
      soon.current = setTimeout(() => void save(), settleTime);
    },
    [save],
  );

  useEffect(() => {
    if (!failure || !passing.includes(failure.kind)) return;
    const again = setTimeout(() => void save(), againAfter);
    return () => clearTimeout(again);
  }, [failure, save]);
  useEffect(() => {
    const leave = () => void save();
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      clearTimeout(soon.current);
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
    };
  }, [save]);
  return { answers, isSaved, savedAt: saved.at, failure, write, save };
};
