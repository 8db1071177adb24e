import { showToast, useWords } from '@groundwork/ui';
import { useAct } from '@groundwork/web-graphql';
import { CancelTaskDocument } from './assignments.graphql';

/** Tells that notes will leave, and takes the assignment back; says so where a note had left by then. */
export const useUndoAssigned = () => {
  const { text } = useWords();
  const { run: cancel } = useAct(CancelTaskDocument);
  const undo = async (taskIds: readonly string[]) => {
    let isTold = false;
    for (const taskId of taskIds) {
      const outcome = await cancel({ taskId });
      if (!outcome.done) return showToast({ text: outcome.failure.message ?? text('ui.undoTrouble') });
      const { assignments } = outcome.data.cancelTask;
      const task = assignments.flatMap(({ tasks }) => tasks).find(({ id }) => id === taskId);
      isTold ||= Boolean(
        task?.messages.some(({ kind, state }) => kind === 'stepAssigned' && state === 'sent'),
      );
    }
    showToast({ text: text(isTold ? 'assigned.undoneLate' : 'assigned.undone') });
  };
  return (said: string, taskIds: readonly string[]) =>
    showToast({ text: said, undo: () => void undo(taskIds) });
};
