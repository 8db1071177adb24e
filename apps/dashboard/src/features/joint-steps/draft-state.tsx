import { TroubleNote, useWords } from '@groundwork/ui';
import classes from './joint-steps.module.css';
import type { JointDraft } from './use-joint-draft';

/** Truthfully, where the words are. */
export const DraftState = ({ draft: { isSaved, savedAt, failure } }: { readonly draft: JointDraft }) => {
  const { text, clock } = useWords();
  const isOffline = failure?.kind === 'offline';
  return (
    <>
      <p className={classes.saved} role="status">
        {isSaved
          ? savedAt && text('together.saved', { time: clock(new Date(savedAt)) })
          : text(failure ? 'together.notSaved' : 'together.saving')}
      </p>
      {!isSaved && !isOffline && <TroubleNote trouble={failure} />}
    </>
  );
};
