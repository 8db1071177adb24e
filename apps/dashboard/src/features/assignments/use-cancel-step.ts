import { showToast, useWords } from '@groundwork/ui';
import { useAct, useApolloClient } from '@groundwork/web-graphql';
import type { TaskState } from '../../generated/graphql';
import { CancelTaskDocument, RestoreTaskDocument } from './assignments.graphql';

/** Cancels a step at once, and gives it back for as long as one may change one's mind. */
export const useCancelStep = ({ id, title }: { readonly id: string; readonly title: string }) => {
  const { text } = useWords();
  const client = useApolloClient();
  const { run: cancel } = useAct(CancelTaskDocument);
  const { run: restore } = useAct(RestoreTaskDocument);
  const show = (state: TaskState) =>
    client.cache.modify({
      id: client.cache.identify({ __typename: 'Task', id }),
      fields: { state: () => state },
    });
  const undo = async () => {
    show('open');
    const outcome = await restore({ taskId: id });
    if (outcome.done) return;
    show('cancelled');
    showToast({ text: outcome.failure.message ?? text('ui.undoTrouble') });
  };
  return async () => {
    show('cancelled');
    const outcome = await cancel({ taskId: id });
    if (outcome.done) {
      showToast({ text: text('steps.cancelled', { title }), undo: () => void undo() });
    } else {
      show('open');
      showToast({ text: outcome.failure.message ?? text('steps.cancelTrouble') });
    }
  };
};
