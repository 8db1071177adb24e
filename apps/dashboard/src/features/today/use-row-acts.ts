import { showToast, useWords } from '@groundwork/ui';
import { type Outcome, useAct } from '@groundwork/web-graphql';
import { FinishRowDocument, SnoozeRowDocument, UnmarkRowDocument } from './today.graphql';
import { type Row, type Today, withoutRow, withRow } from './today-rows';
import type { MarkCount } from './use-today';
import { useRowWords } from './row-words';

const mutation = { __typename: 'Mutation' } as const;

/** What can be done with one row: it leaves the list at once, comes back when the server could not be told, and on Undo. */
export const useRowActs = (row: Row, today: Today, marks: MarkCount) => {
  const { text, day: dayWords } = useWords();
  const { reason } = useRowWords(row, today.day);
  const snooze = useAct(SnoozeRowDocument);
  const finish = useAct(FinishRowDocument);
  const unmark = useAct(UnmarkRowDocument);
  const { kind, subjectId } = row;
  const about = { kind, subjectId };

  const takeBack = async (from: Today) => {
    marks.begin();
    const outcome = await unmark.run(about, {
      optimisticResponse: { ...mutation, unmarkRow: withRow(from, row) },
    });
    if (!outcome.done) showToast({ text: outcome.failure.message ?? text('ui.undoTrouble') });
  };
  const tell = (outcome: Outcome<unknown>, done: string, after: Today) => {
    marks.begin();
    showToast(
      outcome.done
        ? { text: done, undo: () => void takeBack(after) }
        : { text: text('today.markTrouble', { why: outcome.failure.message ?? '' }) },
    );
  };
  return {
    takeBack: () => void takeBack(today),
    finish: async () => {
      const after = withoutRow(today, row, null);
      marks.begin();
      const outcome = await finish.run(about, { optimisticResponse: { ...mutation, finishRow: after } });
      tell(outcome, text('today.doneToast', { reason }), after);
    },
    /** `on` is a day; null means this evening. */
    putOff: async (on: string | null) => {
      const after = withoutRow(today, row, `${on ?? today.day}T${on ? '06' : '18'}:00:00.000Z`);
      marks.begin();
      const outcome = await snooze.run(
        { ...about, on },
        { optimisticResponse: { ...mutation, snoozeRow: after } },
      );
      const when = on ? dayWords(on) : text('today.evening');
      tell(outcome, text('today.putOffToast', { when }), after);
    },
  };
};
