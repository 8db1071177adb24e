import { showToast, useWords } from '@groundwork/ui';
import { useAct } from '@groundwork/web-graphql';
import { CancelTaskDocument } from './assignments.graphql';

/** Tells that notes will leave, and takes the assignment back for as long as nobody has heard of it. */
export const useUndoAssigned = () => {
  const { text } = useWords();
  const { run: cancel } = useAct(CancelTaskDocument);
  const undo = async (taskIds: readonly string[]) => {
    for (const taskId of taskIds) {
      const outcome = await cancel({ taskId });
      if (!outcome.done) return showToast({ text: outcome.failure.message ?? text('ui.undoTrouble') });
    }
    showToast({ text: text('assigned.undone') });
  };
  return (said: string, taskIds: readonly string[]) =>
    showToast({ text: said, undo: () => void undo(taskIds) });
};
